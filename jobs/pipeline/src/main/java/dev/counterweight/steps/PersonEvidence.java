package dev.counterweight.steps;

import java.time.Instant;
import java.util.List;

/**
 * One row per evidence item, with the names people know: {@code reports/person_evidence}.
 *
 * @param reference of the change or ticket it stands on, {@code !12064}
 * @param title of it
 * @param after what the records hold of what came after a concern, in words; empty for all else
 */
public record PersonEvidence(
    String evidenceId,
    String signal,
    String personId,
    String displayName,
    String teamId,
    String reference,
    String title,
    String subjectKind,
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
    Instant writtenAt,
    String after) {}
