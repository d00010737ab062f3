/**
 * An invented company, Wayfarrow, that books freight space on ferries: from a seed, a year of its
 * engineering records as an archive, and what the texts in it were meant to say.
 *
 * <p>{@link dev.counterweight.demo.DemoCompany} hires a {@code Staff}, plans a {@code Year} of
 * changes, tickets and incidents in order of time, and lets writers compose one after the other for
 * a {@code Recorder}: the archive, or the table of true meanings. {@link
 * dev.counterweight.demo.DemoStories} says where the situations are that the method asks for.
 */
@NullMarked
package dev.counterweight.demo;

import org.jspecify.annotations.NullMarked;
