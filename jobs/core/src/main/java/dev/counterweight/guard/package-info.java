/** What must never be evaluated, and how it is recognised. Works on names and texts. */
@NullMarked
package dev.counterweight.guard;

import org.jspecify.annotations.NullMarked;
