/** Files people write: what may stand in them, and what is wrong with them, by file and line. */
@NullMarked
package dev.counterweight.growth.files;

import org.jspecify.annotations.NullMarked;
