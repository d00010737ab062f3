/**
 * What is looked for: detectors read one text, signals judge one conversation. Pure functions: the
 * same input gives the same answer.
 */
@NullMarked
package dev.counterweight.signals;

import org.jspecify.annotations.NullMarked;
