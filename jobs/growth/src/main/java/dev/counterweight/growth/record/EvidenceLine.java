package dev.counterweight.growth.record;

import java.time.LocalDate;

/**
 * One item of evidence about one person, as the run published it.
 *
 * @param family {@code Scope}, {@code Risk} or {@code Clarity}
 * @param phase {@code Plan}, {@code Execute}, {@code Launch} or {@code Clean up}
 * @param present seen; otherwise looked for and not found
 * @param subject change or ticket it stands on
 * @param standing {@code Candidate}, {@code Asserted} or {@code Confirmed}
 */
public record EvidenceLine(
    String id,
    String personId,
    String signal,
    String signalName,
    String family,
    String phase,
    boolean present,
    String label,
    String excerpt,
    String subject,
    String reference,
    String title,
    String permalink,
    String standing,
    LocalDate on) {}
