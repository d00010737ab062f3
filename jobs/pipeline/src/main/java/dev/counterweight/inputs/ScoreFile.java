package dev.counterweight.inputs;

import dev.counterweight.audit.Score;
import dev.counterweight.audit.Score.Dimension;
import dev.counterweight.audit.Score.ReasonCode;
import dev.counterweight.audit.Score.Round;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sheets that raters filled in, read and checked. */
public final class ScoreFile {
  private static final List<String> PHASES = List.of("plan", "execute", "launch", "clean-up");

  private final Problems problems = new Problems();
  private final Map<String, CaseKey> cases;
  private final String quarter;
  private final Round round;

  /** The case that a code on the sheets stands for. */
  public record CaseKey(String caseId, String step) {}

  /**
   * A reader of one round.
   *
   * @param cases by code
   */
  public ScoreFile(String quarter, Round round, Map<String, CaseKey> cases) {
    this.quarter = quarter;
    this.round = round;
    this.cases = Map.copyOf(cases);
  }

  /** The scores of one rater; what is wrong is kept for {@link #refuse}. */
  public List<Score> read(String file, String rater, String text) {
    InputSchema<ScoreEntry> schema = new InputSchema<>(ScoreEntry.class);
    List<Score> scores = new ArrayList<>();
    Map<String, Place> seen = new HashMap<>();
    for (Placed<ScoreEntry> placed :
        schema.read(CsvRows.read(file, text, schema, problems), problems)) {
      ScoreEntry row = placed.row();
      Place before = seen.putIfAbsent(row.caseCode() + " " + row.dimension(), placed.place());
      if (before != null) {
        problems.add(
            placed.place(), "case_code", "stands in line %d already".formatted(before.line()));
      } else {
        score(row, placed.place(), rater).ifPresent(scores::add);
      }
    }
    return scores;
  }

  private Optional<Score> score(ScoreEntry row, Place place, String rater) {
    CaseKey key = cases.get(row.caseCode());
    Optional<Dimension> dimension = named(Dimension.values(), row.dimension());
    @Nullable String code = row.reasonCode();
    Optional<ReasonCode> reason =
        code == null ? Optional.empty() : named(ReasonCode.values(), code);
    if (key == null) {
      problems.add(
          place,
          "case_code",
          "%s (must be a code of the sheets)".formatted(quoted(row.caseCode())));
    }
    if (dimension.isEmpty()) {
      problems.add(
          place,
          "dimension",
          "%s (must be scope, risk or clarity)".formatted(quoted(row.dimension())));
    }
    if (code != null && reason.isEmpty()) {
      problems.add(
          place,
          "reason_code",
          "%s (must be %s, or empty)".formatted(quoted(code), String.join(", ", codes())));
    }
    if (row.examplePhase() != null && !PHASES.contains(row.examplePhase())) {
      problems.add(
          place,
          "example_phase",
          "%s (must be %s, or empty)"
              .formatted(quoted(row.examplePhase()), String.join(", ", PHASES)));
    }
    return key == null || dimension.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Score(
                quarter,
                key.caseId,
                key.step,
                rater,
                dimension.get(),
                round,
                row.score(),
                reason.orElse(null),
                row.rationale() == null ? "" : row.rationale(),
                row.evidence(),
                row.examplePhase() == null ? "" : row.examplePhase()));
  }

  private static String quoted(String value) {
    return Problems.quoted(value);
  }

  /** Codes as sheets write them. */
  public static List<String> codes() {
    return Arrays.stream(ReasonCode.values()).map(ScoreFile::word).toList();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Arrays.stream(values).filter(value -> word(value).equals(name)).findFirst();
  }

  /**
   * Ends the reading where anything was wrong.
   *
   * @throws InputException naming every problem of every sheet
   */
  public void refuse() {
    problems.refuse();
  }
}
