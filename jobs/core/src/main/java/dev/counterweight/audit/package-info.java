/**
 * The audit of past promotion calls: each decision replayed on what was written before its day
 * (METHOD 1.6, 1.8 to 1.11). Pure: the same records and the same register give the same audit.
 */
@NullMarked
package dev.counterweight.audit;

import org.jspecify.annotations.NullMarked;
