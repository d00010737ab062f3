/**
 * What a text refers to: mentions of changes, incidents and tickets in an author's own words, and
 * what the words around them say of the relation. Pure: texts in, mentions out; {@link
 * dev.counterweight.links.Subjects} says which of them exist.
 */
@NullMarked
package dev.counterweight.links;

import org.jspecify.annotations.NullMarked;
