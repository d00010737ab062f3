/**
 * Reading what people wrote: {@link Prose} cuts a passage into sentences and words, {@link Lexicon}
 * names what it sees in them, and one detector per question of the labelling guide weighs that up.
 * {@link Detectors} lists them.
 *
 * <p>All of it is linear in the length of a text and bounded: hostile text costs no more than plain
 * text of the same length.
 */
@NullMarked
package dev.counterweight.signals.text;

import org.jspecify.annotations.NullMarked;
