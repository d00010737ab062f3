/**
 * What may be said about a rate: full Bayes on a fixed grid, intervals, minimum exposure. Works on
 * numbers; knows no people and no signals. Method and figures: STATISTICS section A.
 */
@NullMarked
package dev.counterweight.statistics;

import org.jspecify.annotations.NullMarked;
