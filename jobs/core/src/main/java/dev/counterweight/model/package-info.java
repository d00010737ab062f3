/**
 * What the records of all sources have in common: one record per noun, and the table of the same
 * plural name in the lake. Knows nothing but the JDK.
 *
 * <p>Ids are deterministic text, {@code <source>:<noun>:<key>}; times are UTC instants; people are
 * person ids, or null where an account belongs to nobody known.
 */
@NullMarked
package dev.counterweight.model;

import org.jspecify.annotations.NullMarked;
