/**
 * How texts come to be: phrases with holes from resource files, filled with the nouns of one topic,
 * said in the voice of one person. Chance comes from {@link Dice} alone.
 */
@NullMarked
package dev.counterweight.demo.words;

import org.jspecify.annotations.NullMarked;
