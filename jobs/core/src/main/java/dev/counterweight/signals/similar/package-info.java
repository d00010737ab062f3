/**
 * Which texts ask for the same: an inverted index, the features of a pair, and the weights that
 * make a probability of them. Never all pairs: a text meets only those it shares telling words
 * with.
 */
@NullMarked
package dev.counterweight.signals.similar;

import org.jspecify.annotations.NullMarked;
