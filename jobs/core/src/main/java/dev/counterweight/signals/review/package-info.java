/**
 * What people say about what detectors saw: their decisions, the standing these give, and how right
 * the detectors were on the company's own text.
 */
@NullMarked
package dev.counterweight.signals.review;

import org.jspecify.annotations.NullMarked;
