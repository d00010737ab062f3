/**
 * The lake: where every table lies, how a record becomes a row and back, what a run leaves behind.
 * {@link dev.counterweight.lake.Lake} owns all paths.
 */
@NullMarked
package dev.counterweight.lake;

import org.jspecify.annotations.NullMarked;
