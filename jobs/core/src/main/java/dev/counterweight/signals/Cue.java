package dev.counterweight.signals;

/**
 * A named thing that a detector saw, and where.
 *
 * @param name kebab-case; what it speaks for, {@code names-a-failure}
 * @param start offset in the canonical text
 * @param end offset behind the last character
 * @param weight how far it moved the answer, in log-odds; 0 where it only names a part
 */
public record Cue(String name, int start, int end, double weight) {}
