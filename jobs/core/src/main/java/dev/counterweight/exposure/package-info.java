/**
 * What counts as an opportunity, and once: changes that are parts of one, the same words again.
 * Volume that brings no opportunity of its own ends here.
 */
@NullMarked
package dev.counterweight.exposure;

import org.jspecify.annotations.NullMarked;
