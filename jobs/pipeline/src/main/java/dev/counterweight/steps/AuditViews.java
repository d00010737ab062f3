package dev.counterweight.steps;

import dev.counterweight.audit.CaseReading;
import dev.counterweight.audit.Findings;
import dev.counterweight.audit.PromotionCase;
import dev.counterweight.audit.PromotionCase.Outcome;
import dev.counterweight.audit.Recorded;
import dev.counterweight.audit.TimeInLevel;
import dev.counterweight.model.Memberships;
import dev.counterweight.reports.view.AuditView;
import dev.counterweight.reports.view.AuditView.Effect;
import dev.counterweight.reports.view.AuditView.Note;
import dev.counterweight.reports.view.RunFacts;
import dev.counterweight.reports.view.RunFacts.Line;
import dev.counterweight.statistics.Interval;
import dev.counterweight.statistics.audit.AcrossCases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An audit as its pages take it. */
final class AuditViews {
  private final AuditManifest manifest;
  private final List<CaseReading> readings;
  private final Findings findings;
  private final boolean asActive;
  private final AuditJob.People people;
  private final CaseViews cases;
  private final AuditWords words;

  AuditViews(
      AuditManifest manifest,
      AuditJob.People people,
      List<Recorded> records,
      List<CaseReading> readings,
      Findings findings,
      boolean asActive) {
    this.manifest = manifest;
    this.readings = readings;
    this.findings = findings;
    this.asActive = asActive;
    this.people = people;
    this.words = new AuditWords(readings, findings, asActive, people.areDated());
    this.cases = new CaseViews(people.people(), records, readings, words.power().get(0));
  }

  AuditView audit() {
    AcrossCases main = words.main();
    return new AuditView(
        manifest.organisation(),
        "auditors",
        new RunFacts(
            manifest.run(), Instant.parse(manifest.frozenAt()), manifestLines(), manifest.isDemo()),
        words.period() + ", up to " + manifest.quarter(),
        "What the decisions rewarded",
        words.lede(),
        facts(),
        words.statements(),
        effects(main),
        shares(main),
        words.shareNote(),
        words.power(),
        words.gates(),
        timesInLevel(),
        managers(),
        managersNote(),
        quarters(),
        cases.all(),
        words.limits());
  }

  private List<Note> timesInLevel() {
    List<PromotionCase> all = readings.stream().map(CaseReading::promotion).toList();
    return TimeInLevel.of(all, new Memberships(people.memberships())).stream()
        .map(AuditViews::timeInLevel)
        .toList();
  }

  private static Note timeInLevel(TimeInLevel time) {
    List<Long> months = time.months();
    if (months.isEmpty()) {
      return new Note(
          time.fromRole(),
          "Not told",
          "Fewer than %d of %d promotions have a level whose start is on record."
              .formatted(TimeInLevel.FEWEST, time.promotions()));
    }
    return new Note(
        time.fromRole(),
        "%d months".formatted(time.median()),
        "In the middle; from %d to %d, of %d of %d promotions: the others were in the level from their first record on."
            .formatted(
                months.get(0), months.get(months.size() - 1), months.size(), time.promotions()));
  }

  private List<Note> facts() {
    AcrossCases main = words.main();
    return List.of(
        new Note("Cases", String.valueOf(readings.size()), words.outcomes()),
        new Note(
            "Replayed on", "The day of each decision", "What was written before it, nothing later"),
        new Note("What may be said", words.statementWord(), words.statementReason()),
        new Note(
            "Smallest difference visible",
            Double.isInfinite(main.power().visible())
                ? "None"
                : AuditWords.decimal(main.power().visible()) + " spreads",
            "Of speed minus judgment, four times in five"));
  }

  private static List<Effect> effects(AcrossCases main) {
    List<Effect> effects = new ArrayList<>();
    if (main.speed() != null && main.judgment() != null) {
      effects.add(effect("Speed", "With judgment held", main.speed()));
      effects.add(
          effect(
              "Judgment",
              "Corrected for how badly it is measured, with speed held",
              main.judgment()));
    }
    main.predictors()
        .forEach(
            predictor ->
                effects.add(
                    effect(
                        capital(predictor.name()),
                        "One of five, the other four held; not corrected",
                        predictor.effect())));
    return effects;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
  }

  private static Effect effect(String name, String detail, Interval interval) {
    String reading =
        interval.low() > 0
            ? "Went with promotion"
            : interval.high() < 0 ? "Went with not being promoted" : "Cannot tell";
    return new Effect(
        name, detail, true, interval.estimate(), interval.low(), interval.high(), reading);
  }

  private static List<Effect> shares(AcrossCases main) {
    Interval share = main.share();
    if (share == null) {
      return List.of();
    }
    return List.of(
        new Effect(
            "Here",
            "Bootstrap within promoted and not promoted",
            true,
            share.estimate(),
            share.low(),
            share.high(),
            share.low() > main.anchors().evenlyMixed()
                ? "More than an even mix would give"
                : share.high() < main.anchors().evenlyMixed()
                    ? "Less than an even mix would give"
                    : "Cannot tell from an even mix"),
        anchor("If only speed were rewarded", main.anchors().speedLed()),
        anchor("If both were rewarded alike", main.anchors().evenlyMixed()),
        anchor("If only judgment were rewarded", main.anchors().judgmentLed()));
  }

  private static Effect anchor(String name, double value) {
    return new Effect(
        name, "Computed from how both go together here", true, value, value, value, "");
  }

  private List<Effect> managers() {
    return findings.managers().stream()
        .map(
            manager ->
                new Effect(
                    manager.name(),
                    manager.cases() + " cases",
                    true,
                    manager.difference().estimate(),
                    manager.difference().low(),
                    manager.difference().high(),
                    ""))
        .toList();
  }

  private String managersNote() {
    return findings.managers().isEmpty()
        ? "Fewer than two people decided cases both ways, or the register does not say who decided:"
            + " nothing can be compared."
        : "Those who decided cannot be told apart below about 40 cases each. Intervals are drawn"
            + " towards each other; nobody is flagged, whatever an interval says.";
  }

  private List<Effect> quarters() {
    return findings.quarters().stream().map(AuditViews::quarter).toList();
  }

  private static Effect quarter(Findings.Quarter quarter) {
    String name =
        "%d Q%d".formatted(quarter.from().getYear(), (quarter.from().getMonthValue() + 2) / 3);
    String detail = "%d promoted, %d not".formatted(quarter.promoted(), quarter.notPromoted());
    @Nullable Interval difference = quarter.difference();
    return difference == null
        ? new Effect(name, detail, false, 0, 0, 0, "Too few: three of each are needed")
        : new Effect(
            name,
            detail,
            true,
            difference.estimate(),
            difference.low(),
            difference.high(),
            difference.low() > 0
                ? "The promoted were higher in speed"
                : difference.high() < 0 ? "The promoted were higher in judgment" : "Cannot tell");
  }

  private List<Line> manifestLines() {
    return List.of(
        new Line("quarter", manifest.quarter()),
        new Line("frozen at", manifest.frozenAt()),
        new Line("run", manifest.run() + ", newest event " + manifest.asOf()),
        new Line("conversations", manifest.conversations()),
        new Line("people", manifest.people()),
        new Line(
            "cases", manifest.cases() + (asActive ? ", compared with everybody as active" : "")),
        new Line("program", manifest.codeVersion()),
        new Line("settings", manifest.settings()),
        new Line("rules", String.join(", ", manifest.ruleVersions())));
  }

  static String outcome(Outcome outcome) {
    return switch (outcome) {
      case PROMOTED -> "Promoted";
      case NOT_PROMOTED -> "Not promoted";
      case DEFERRED -> "Deferred";
      case NEVER_CONSIDERED -> "Never considered";
    };
  }
}
