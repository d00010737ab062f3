/**
 * Attacks on the estimates, run on raw rows in memory: what a person could do to look better, and
 * what it comes to. Classes and bars: STATISTICS section E.
 */
@NullMarked
package dev.counterweight.steps.gaming;

import org.jspecify.annotations.NullMarked;
