package dev.counterweight.inputs;

import dev.counterweight.audit.PromotionCase;
import dev.counterweight.audit.PromotionCase.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The case register, read and checked: {@code cases.csv}. */
public final class CaseFile {
  private static final Map<String, Outcome> OUTCOMES =
      Map.of(
          "promoted", Outcome.PROMOTED,
          "granted", Outcome.PROMOTED,
          "not_promoted", Outcome.NOT_PROMOTED,
          "declined", Outcome.NOT_PROMOTED,
          "deferred", Outcome.DEFERRED,
          "not_yet", Outcome.DEFERRED,
          "never_considered", Outcome.NEVER_CONSIDERED);

  private final Problems problems = new Problems();
  private final Set<String> people;

  private CaseFile(Set<String> people) {
    this.people = people;
  }

  /**
   * All cases of a register, by day of decision.
   *
   * @param file its name, for messages
   * @param people ids of everybody known
   * @throws InputException naming every problem of the file
   */
  public static List<PromotionCase> read(String file, String text, Set<String> people) {
    CaseFile reader = new CaseFile(people);
    InputSchema<CaseEntry> schema = new InputSchema<>(CaseEntry.class);
    List<Placed<CaseEntry>> rows =
        schema.read(CsvRows.read(file, text, schema, reader.problems), reader.problems);
    rows.forEach(reader::check);
    reader.problems.refuse();
    if (rows.isEmpty()) {
      throw new InputException(
          "%s, line 1: no case (must hold a header and at least one row)".formatted(file));
    }
    return numbered(rows);
  }

  private void check(Placed<CaseEntry> placed) {
    CaseEntry row = placed.row();
    Place place = placed.place();
    if (!OUTCOMES.containsKey(row.outcome())) {
      problems.add(
          place,
          "outcome",
          "%s (must be promoted, not_promoted, deferred or never_considered)"
              .formatted(Problems.quoted(row.outcome())));
    }
    if (!people.contains(row.personId())) {
      problems.add(
          place,
          "person_id",
          "%s (must be a person of the lake)".formatted(Problems.quoted(row.personId())));
    }
    if (row.consideredOn() != null && row.consideredOn().isAfter(row.decidedOn())) {
      problems.add(
          place,
          "considered_on",
          "%s (must not be after decided_on, %s)".formatted(row.consideredOn(), row.decidedOn()));
    }
    if (row.growthPlanOn() != null && row.growthPlanOn().isAfter(row.decidedOn())) {
      problems.add(
          place,
          "growth_plan_on",
          "%s (must not be after decided_on, %s)".formatted(row.growthPlanOn(), row.decidedOn()));
    }
  }

  private static List<PromotionCase> numbered(List<Placed<CaseEntry>> rows) {
    List<CaseEntry> byDay =
        rows.stream()
            .map(Placed::row)
            .sorted(
                Comparator.comparing(CaseEntry::decidedOn)
                    .thenComparing(CaseEntry::personId)
                    .thenComparing(CaseEntry::toRole))
            .toList();
    List<PromotionCase> cases = new ArrayList<>();
    for (CaseEntry row : byDay) {
      cases.add(promotionCase(row, cases.size() + 1));
    }
    return List.copyOf(cases);
  }

  private static PromotionCase promotionCase(CaseEntry row, int number) {
    Outcome outcome = OUTCOMES.getOrDefault(row.outcome(), Outcome.DEFERRED);
    return new PromotionCase(
        row.caseId() == null ? "%03d".formatted(number) : row.caseId(),
        row.personId(),
        orEmpty(row.track()),
        row.fromRole(),
        row.toRole(),
        row.consideredOn(),
        row.decidedOn(),
        outcome,
        orEmpty(row.decidedBy()),
        orEmpty(row.rationale()),
        row.citedEvidence(),
        orEmpty(row.ladderVersion()),
        row.growthPlanOn());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
