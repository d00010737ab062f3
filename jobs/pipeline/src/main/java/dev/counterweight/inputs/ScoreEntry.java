package dev.counterweight.inputs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a blind scoring sheet, {@code scores-NAME.csv} (METHOD H.score). */
@InputFile(value = "scores", grain = "One row per case and dimension, filled in by one rater.")
public record ScoreEntry(
    @Column(value = "as on the sheet", example = "C07", form = Column.Form.ID) String caseCode,
    @Column(value = "scope, risk or clarity", example = "risk", form = Column.Form.ID)
        String dimension,
    @Column(value = "1 to 5; empty: not rated", example = "4", from = 1, to = 5)
        @Nullable Integer score,
    @Column(
            value =
                "level-unclear · evidence-missing · evidence-read-differently · whose-work · scale ·"
                    + " other; empty: none",
            example = "level-unclear",
            form = Column.Form.ID)
        @Nullable String reasonCode,
    @Column(value = "why, in a sentence", example = "", form = Column.Form.PROSE)
        @Nullable String rationale,
    @Column(value = "ids of the evidence it rests on", example = "") List<String> evidence,
    @Column(
            value = "plan, execute, launch or clean-up where the evidence is a good example",
            example = "launch",
            form = Column.Form.ID)
        @Nullable String examplePhase) {}
