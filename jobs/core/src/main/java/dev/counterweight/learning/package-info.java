/** Learning from labelled rows and measuring what was learnt: plain, small, deterministic. */
@NullMarked
package dev.counterweight.learning;

import org.jspecify.annotations.NullMarked;
