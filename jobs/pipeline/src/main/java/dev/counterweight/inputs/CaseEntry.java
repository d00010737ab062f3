package dev.counterweight.inputs;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code cases.csv}, the register of promotion decisions (METHOD H.case): also who was
 * considered and not promoted, and who was eligible and never considered.
 */
@InputFile(
    value = "cases",
    grain =
        "One row per person and promotion decision, also those not promoted and those who were"
            + " eligible and never considered.")
public record CaseEntry(
    @Column(
            value = "an id of your own; empty: numbered by date",
            example = "2026-14",
            unique = true,
            form = Column.Form.ID)
        @Nullable String caseId,
    @Column(value = "as in people.csv", example = "nia", form = Column.Form.ID) String personId,
    @Column(value = "career track", example = "engineer") @Nullable String track,
    @Column(value = "role or level before", example = "L4") String fromRole,
    @Column(value = "role or level after", example = "L5") String toRole,
    @Column(value = "day the case was first considered", example = "2026-05-20")
        @Nullable LocalDate consideredOn,
    @Column(
            value =
                "day of the decision; for who never was considered, the day the others were decided"
                    + " on",
            example = "2026-06-24")
        LocalDate decidedOn,
    @Column(
            value =
                "promoted · not_promoted · deferred · never_considered; granted, declined and"
                    + " not_yet mean the first three",
            example = "deferred",
            form = Column.Form.ID)
        String outcome,
    @Column(value = "who decided", example = "Mateus Rocha") @Nullable String decidedBy,
    @Column(value = "the reasons, as filed", example = "", form = Column.Form.PROSE)
        @Nullable String rationale,
    @Column(value = "ids or addresses of evidence that the decision names", example = "BILL-1874")
        List<String> citedEvidence,
    @Column(value = "version of the ladder in force", example = "2026-01")
        @Nullable String ladderVersion,
    @Column(value = "day of the first growth plan", example = "2025-11-13")
        @Nullable LocalDate growthPlanOn,
    @Column(value = "how the decision is known", example = "explicit") @Nullable String basis) {}
