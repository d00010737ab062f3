package dev.counterweight.steps;

import java.time.Instant;
import java.util.List;

/**
 * One row per piece of text that speaks for or, where something was looked for in it, against a
 * signal of a person. Each one is a link, a date and an excerpt.
 *
 * @param evidenceId stable; what {@code counterweight explain} takes
 * @param state of the occasion: PRESENT, NOT_FOUND
 * @param value grade or number of parts where the signal has them, else 1
 * @param probability that a reader who follows the labelling guide would say the same
 * @param excerptStart offset of the excerpt in the canonical text
 * @param standing ASSERTED, CANDIDATE, CONFIRMED or REJECTED; estimates rest on the first and third
 * @param decidedBy who confirmed or rejected it, by id
 * @param markStart offset in the excerpt of the words it rests on
 */
public record EvidenceItem(
    String evidenceId,
    String signal,
    String signalVersion,
    String personId,
    String occasionId,
    String subjectKind,
    String subjectId,
    String textId,
    String authorId,
    String state,
    String label,
    double value,
    double probability,
    List<String> parts,
    String excerpt,
    int excerptStart,
    int excerptEnd,
    int markStart,
    int markEnd,
    String permalink,
    String ruleId,
    String ruleVersion,
    String standing,
    List<String> decidedBy,
    Instant writtenAt) {}
