package dev.counterweight.inputs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code incidents.csv}: an incident as a pager exports it.
 *
 * @param openedAt when it began to be felt or was paged, UTC
 * @param introducedBy merge requests that people found to be the cause, {@code group/project!123}
 */
@InputFile(value = "incidents", grain = "One row per incident of the pager.")
public record IncidentEntry(
    @Column(value = "the pager's id", example = "PD-2201", unique = true, form = Column.Form.ID)
        String incidentId,
    @Column(value = "title", example = "Refunds paid twice") String title,
    @Column(value = "when it began, with offset", example = "2026-03-04T09:12:00Z")
        Instant openedAt,
    @Column(value = "when somebody took it, with offset", example = "2026-03-04T09:15:00Z")
        @Nullable Instant acknowledgedAt,
    @Column(value = "when it was over, with offset", example = "2026-03-04T10:40:00Z")
        @Nullable Instant resolvedAt,
    @Column(value = "the pager's own word for how bad it was", example = "sev2")
        @Nullable String severity,
    @Column(value = "service or project, as a path where it is one", example = "corp/billing")
        @Nullable String project,
    @Column(value = "team that was paged", example = "Billing") @Nullable String team,
    @Column(value = "who responded, as in people.csv", example = "nia;abel", form = Column.Form.ID)
        List<String> responderIds,
    @Column(
            value = "merge requests known to have caused it",
            example = "corp/billing!412",
            form = Column.Form.CHANGE)
        List<String> introducedBy,
    @Column(
            value = "launch it belongs to, as in launches.csv",
            example = "2026-refunds",
            form = Column.Form.ID)
        @Nullable String launchId,
    @Column(value = "tickets about it", example = "BILL-97", form = Column.Form.TICKET)
        List<String> tickets,
    @Column(
            value = "address people open it under",
            example = "https://pager.example/incidents/2201",
            form = Column.Form.LINK)
        @Nullable String link) {}
