package dev.counterweight.inputs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code org.csv}: where a person stood from a day on (METHOD H.org).
 *
 * @param validFrom first day, UTC
 * @param validUntil first day it no longer held; null where it still does
 */
@InputFile(
    value = "org",
    grain =
        "One row per person and period in which nothing here changed; periods of a person follow one"
            + " another without gap or overlap.")
public record OrgEntry(
    @Column(value = "who, as in people.csv", example = "nia", form = Column.Form.ID)
        String personId,
    @Column(value = "team; `away` for leave and for time outside the company", example = "Billing")
        String team,
    @Column(value = "function", example = "engineer") @Nullable String function,
    @Column(value = "ladder track", example = "engineering") @Nullable String track,
    @Column(value = "ladder level", example = "D3") @Nullable String level,
    @Column(
            value = "manager, as in people.csv; empty at the top",
            example = "abel",
            form = Column.Form.ID)
        @Nullable String managerId,
    @Column(value = "first day it held", example = "2025-07-01") LocalDate validFrom,
    @Column(
            value = "first day it no longer held (the day after the last); empty while it holds",
            example = "2026-01-01")
        @Nullable LocalDate validUntil) {

  /** The team of those who are on leave, or not in the company between two times in it. */
  public static final String AWAY = "away";
}
