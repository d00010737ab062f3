package dev.counterweight.steps;

import dev.counterweight.audit.CaseReading;
import dev.counterweight.audit.Findings;
import dev.counterweight.audit.PromotionCase.Outcome;
import dev.counterweight.reports.view.AuditView.Note;
import dev.counterweight.statistics.Interval;
import dev.counterweight.statistics.audit.AcrossCases;
import dev.counterweight.statistics.audit.AcrossCases.ShareState;
import dev.counterweight.statistics.audit.AcrossCases.Statement;
import dev.counterweight.statistics.audit.Power;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an audit says in sentences, and what it says that it cannot say. */
final class AuditWords {
  private final List<CaseReading> readings;
  private final Findings findings;
  private final boolean asActive;
  private final boolean teamsDated;

  AuditWords(List<CaseReading> readings, Findings findings, boolean asActive, boolean teamsDated) {
    this.readings = readings;
    this.findings = findings;
    this.asActive = asActive;
    this.teamsDated = teamsDated;
  }

  /** The gate that the page is about: who was considered, or, where all were promoted, eligible. */
  AcrossCases main() {
    AcrossCases promoted = findings.promoted();
    return asActive && promoted != null ? promoted : findings.decided();
  }

  String period() {
    LocalDate first =
        readings.stream()
            .map(one -> one.promotion().decidedOn())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    LocalDate last =
        readings.stream()
            .map(one -> one.promotion().decidedOn())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return "Decisions from %s to %s".formatted(first, last);
  }

  String outcomes() {
    List<String> parts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      long count = count(outcome);
      if (count > 0) {
        parts.add(count + " " + AuditViews.outcome(outcome).toLowerCase(Locale.ROOT));
      }
    }
    return String.join(", ", parts);
  }

  private long count(Outcome outcome) {
    return readings.stream().filter(one -> one.promotion().outcome() == outcome).count();
  }

  String statementWord() {
    return switch (main().statement()) {
      case NONE -> "Nothing across cases";
      case INDICATION -> "An indication";
      case FULL -> "All of it";
    };
  }

  String statementReason() {
    Power power = main().power();
    return "%d promoted, %d not; from 3 of each an indication, from 8 all"
        .formatted(power.promoted(), power.notPromoted());
  }

  String lede() {
    AcrossCases main = main();
    String cases = "Over %d cases".formatted(readings.size());
    if (main.statement() == Statement.NONE) {
      Power power = main.power();
      return cases
          + ", %d promoted and %d not, nothing can be said about what decisions went with."
              .formatted(power.promoted(), power.notPromoted())
          + " Each case is replayed below for people to read.";
    }
    String weight = main.statement() == Statement.INDICATION ? ", as an indication only" : "";
    if (main.isSpeedLed()) {
      return cases
          + weight
          + ", the promoted stand out from the others in speed more than in judgment.";
    }
    Interval judgment = main.judgment();
    if (judgment != null && judgment.low() > 0) {
      return cases
          + weight
          + ", judgment went with promotion; that speed was rewarded more is not seen.";
    }
    return cases + weight + ", whether speed was rewarded more than judgment cannot be told.";
  }

  List<String> statements() {
    AcrossCases main = main();
    if (main.statement() == Statement.NONE) {
      return List.of(
          "No statement is made across cases: the smaller side has fewer than three. Among promoted"
              + " people alone nothing about reward can be known, and how their measures go together"
              + " is distorted by their having been chosen.");
    }
    List<String> statements = new ArrayList<>();
    statements.add(
        "The promoted differ from the others by %s spreads of speed minus judgment. Outcomes dealt out by chance would give as much or more in %s of deals."
            .formatted(decimal(main.contrast()), share(main.probability())));
    statements.add(
        main.isSpeedLed()
            ? "Raised: speed was rewarded more than judgment. The rule: "
                + AcrossCases.FLAG_RULE
                + "."
            : "Not raised: that speed was rewarded more than judgment. The rule: "
                + AcrossCases.FLAG_RULE
                + ".");
    if (main.statement() == Statement.FULL && main.speed() == null) {
      statements.add(
          "Judgment is measured too badly here, or goes together with speed too closely, to tell the"
              + " two apart: no effect of either is given, and nothing can be raised.");
    }
    statements.add(
        "Judgment is measured with reliability %s, speed nearly without error; the two go together with %s. Without correction, a reward for judgment would look like one for speed, and more surely the more cases there are."
            .formatted(decimal(main.reliability()), decimal(main.correlation())));
    return statements;
  }

  String shareNote() {
    return switch (main().shareState()) {
      case GIVEN ->
          "A share of nothing is still a share, and pure organisations do not stand at 0 and 100 %:"
              + " read it beside the three known kinds.";
      case TOO_FEW_CASES ->
          "No share is printed below 40 cases, or with fewer than 8 on the smaller side: its"
              + " interval would cover half of everything.";
      case NOT_TOLD_APART ->
          "No share is printed: judgment is measured too badly here, or goes together with speed too"
              + " closely, to tell the two apart.";
      case NO_MORE_THAN_CHANCE ->
          "No share is printed: speed and judgment together tell promoted from not promoted no"
              + " better than chance does.";
    };
  }

  List<String> power() {
    AcrossCases main = main();
    Power power = main.power();
    if (Double.isInfinite(power.visible())) {
      return List.of(
          "With %d promoted and %d not, no difference of any size can be seen: there is nobody to compare with."
              .formatted(power.promoted(), power.notPromoted()));
    }
    String truth =
        Double.isInfinite(power.visibleTrue())
            ? "judgment is measured too badly to say how much that is of the true difference"
            : "that is %s of the true difference".formatted(decimal(power.visibleTrue()));
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "With %d promoted and %d not, this audit would see, four times in five (one-sided, 5 %%), a difference of at least %s spreads of the measured contrast; %s. Smaller ones cannot be seen. The smallest probability that chance could be given is %s."
            .formatted(
                power.promoted(),
                power.notPromoted(),
                decimal(power.visible()),
                truth,
                probability(power.smallestProbability())));
    sentences.add(
        "In simulated organisations that reward speed alone, the rule raises its flag in about 4 of"
            + " 10 at 40 cases, 7 of 10 at 80 and nearly all at 200. “Cannot tell” on these pages"
            + " means this, not that there is nothing.");
    return sentences;
  }

  List<Note> gates() {
    List<Note> gates = new ArrayList<>();
    @Nullable AcrossCases nominated = findings.nominated();
    @Nullable AcrossCases promoted = findings.promoted();
    if (asActive) {
      gates.add(
          new Note(
              "Eligible to considered",
              "Not known",
              "The register does not say who was considered. Those compared with are everybody who"
                  + " merged between half and twice as many changes, without a decision on record."));
    } else if (nominated == null) {
      gates.add(
          new Note(
              "Eligible to considered",
              "Missing",
              "The register names nobody who was eligible and never considered. An organisation that"
                  + " selects on speed at nomination would look fair in all that follows. Add them"
                  + " with outcome never_considered: same level, and in it at least as long as the"
                  + " shortest time after which anybody was promoted."));
    } else {
      gates.add(gate("Eligible to considered", nominated));
    }
    if (!asActive) {
      gates.add(gate("Considered to promoted", findings.decided()));
    }
    if (promoted != null) {
      gates.add(gate("Eligible to promoted", promoted));
    }
    return gates;
  }

  private static Note gate(String name, AcrossCases gate) {
    Power power = gate.power();
    String counts = "%d of %d".formatted(power.promoted(), power.promoted() + power.notPromoted());
    String reading =
        gate.statement() == Statement.NONE
            ? "Too few on one side for any statement."
            : "%s spreads of speed minus judgment, chance gives as much in %s of deals. %s"
                .formatted(
                    decimal(gate.contrast()),
                    share(gate.probability()),
                    gate.isSpeedLed()
                        ? "Those let through stand out in speed more than in judgment."
                        : "That speed counted more is not seen.");
    return new Note(name, counts, reading);
  }

  List<String> limits() {
    List<String> limits = new ArrayList<>();
    if (asActive) {
      limits.add(
          "The register holds %d decisions, all of them promotions. So few cannot show what decisions go with: not whether speed was rewarded, not whether judgment was, not whether anybody was passed over."
              .formatted(count(Outcome.PROMOTED)));
      limits.add(
          "Those compared with were chosen to be as active. That takes volume out of the question:"
              + " these pages cannot show that volume was rewarded, nor that it was not. They were"
              + " never turned down either; nobody knows whether they wanted the role.");
    }
    limits.add(
        "What was known on the day covers events, texts, approvals and launches dated before it. A"
            + " text that was edited later is not read, and what is not found in its conversation"
            + " counts as not observable. Accounts, titles and rules are those of the frozen run, not"
            + " of the day.");
    limits.add(
        teamsDated
            ? "Teams are those of the day, as org.csv dates them. Whoever it does not name counts as"
                + " always in the team of people.csv."
            : "Nobody dated who was in which team: the team of people.csv stands for every day, also"
                + " for those before somebody joined it.");
    limits.add(
        "Not replayed: what became of a change later (reverts, follow-ups, incidents), the histories"
            + " of tickets, and questions asked again in another ticket. Cells say so where it"
            + " matters.");
    limits.add(
        "The rules that find evidence miss much and are wrong at times; every item is a candidate"
            + " with a link. What was said aloud is not in the record.");
    limits.add(
        "Associations over decisions are not causes, and say nothing about any one decision. No word"
            + " on these pages says that a decision was right or wrong.");
    if (main().shareState() != ShareState.GIVEN) {
      limits.add("How much of the difference goes with speed, as a share, cannot be said here.");
    }
    return limits;
  }

  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replace('-', '\u2212');
  }

  private static String share(double value) {
    return value < 0.001
        ? "fewer than 1 in 1,000"
        : String.format(Locale.ROOT, "%.1f\u00a0%%", 100 * value);
  }

  private static String probability(double value) {
    return value < 0.0001
        ? "below .0001"
        : String.format(Locale.ROOT, "%.4f", value).substring(value >= 1 ? 0 : 1);
  }
}
