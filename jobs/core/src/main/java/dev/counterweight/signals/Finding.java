package dev.counterweight.signals;

import java.util.List;

/**
 * What one detector says about one text: what it saw and why.
 *
 * @param detector id of the detector, {@code concern}
 * @param version of its rule; changes whenever any answer could change
 * @param label the answer, from the labelling guide's words, {@code material}
 * @param value the answer as a number where it has one (parts of a handoff, grade of a plan), else
 *     1
 * @param probability that a reader who follows the guide would say the same, 0 to 1
 * @param start offset in the canonical text of the passage that carries the answer
 * @param end offset behind it
 * @param parts the named parts that are there, {@code goal}, {@code owner}; empty where the answer
 *     has none
 * @param cues what the answer rests on, in order of their place in the text
 */
public record Finding(
    String detector,
    String version,
    String label,
    double value,
    double probability,
    int start,
    int end,
    List<String> parts,
    List<Cue> cues) {}
