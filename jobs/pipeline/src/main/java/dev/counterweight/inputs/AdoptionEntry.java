package dev.counterweight.inputs;

import java.time.LocalDate;
import java.util.List;

/** One row of {@code ai_adoption.csv}: a team begins to use an AI tool (METHOD H.ai_adopt). */
@InputFile(value = "ai_adoption", grain = "One row per team and AI tool.")
public record AdoptionEntry(
    @Column(value = "team, as in org.csv or people.csv", example = "Billing") String team,
    @Column(value = "the tool's name", example = "code assistant") String tool,
    @Column(value = "first day of use", example = "2025-10-06") LocalDate startedOn,
    @Column(value = "days of training", example = "2025-10-13;2025-10-20")
        List<LocalDate> trainedOn) {}
