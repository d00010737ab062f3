/**
 * Invented companies whose true rates are known, to measure what the estimates are worth. Knows the
 * statistics and nothing else; randomness comes from a seed.
 */
@NullMarked
package dev.counterweight.simulation;

import org.jspecify.annotations.NullMarked;
