package dev.counterweight.inputs;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code launches.csv}: something that reaches users (METHOD H.launch).
 *
 * @param launchedOn the day it reached users, UTC
 * @param impactTier 1 felt by few and undone at once, 2 felt by users, 3 felt by other functions
 *     too, 4 money, law or safety; null to derive it
 * @param changes merge requests in it, {@code group/project!123}
 * @param tickets tickets in it, {@code KEY-123}
 */
@InputFile(value = "launches", grain = "One row per launch: something that reached users.")
public record LaunchEntry(
    @Column(
            value = "an id of your own",
            example = "2026-refunds",
            unique = true,
            form = Column.Form.ID)
        String launchId,
    @Column(value = "what people call it", example = "Self-service refunds") String name,
    @Column(value = "day it reached users", example = "2026-03-03") LocalDate launchedOn,
    @Column(
            value =
                "1 felt by few and undone at once · 2 felt by users · 3 felt by other functions too ·"
                    + " 4 money, law or safety; empty: derived",
            example = "3",
            from = 1,
            to = 4)
        @Nullable Integer impactTier,
    @Column(value = "who owned it, as in people.csv", example = "nia", form = Column.Form.ID)
        @Nullable String ownerId,
    @Column(value = "teams touched", example = "Billing;Support") List<String> teams,
    @Column(value = "functions touched", example = "engineer;support") List<String> functions,
    @Column(value = "project launched from, as a path", example = "corp/billing")
        @Nullable String project,
    @Column(
            value = "merge requests in it",
            example = "corp/billing!412;corp/billing!430",
            form = Column.Form.CHANGE)
        List<String> changes,
    @Column(value = "tickets in it", example = "BILL-88", form = Column.Form.TICKET)
        List<String> tickets,
    @Column(value = "first day of planning", example = "2026-01-12")
        @Nullable LocalDate plannedFrom,
    @Column(value = "first day of building", example = "2026-02-02")
        @Nullable LocalDate executedFrom,
    @Column(value = "last day of cleaning up", example = "2026-03-20")
        @Nullable LocalDate cleanedUpUntil) {}
