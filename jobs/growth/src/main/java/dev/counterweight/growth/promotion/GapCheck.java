package dev.counterweight.growth.promotion;

import dev.counterweight.growth.promotion.Gap.Kind;
import dev.counterweight.growth.record.Citations.Cited;
import dev.counterweight.growth.record.EvidenceLine;
import dev.counterweight.growth.record.PersonFolder;
import dev.counterweight.growth.record.PromotionCase;
import dev.counterweight.growth.record.PromotionCase.Answer;
import dev.counterweight.growth.record.PromotionCase.Claim;
import dev.counterweight.growth.record.PromotionCase.TradeOff;
import dev.counterweight.growth.record.RunRecord;
import dev.counterweight.growth.record.Shared;
import dev.counterweight.growth.words.Sentences;
import dev.counterweight.growth.words.Sentences.Specificity;
import dev.counterweight.reports.view.CellView;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a case leaves open, in the order of its parts. */
public final class GapCheck {
  /** Evidence of fewer days than these is one cycle. */
  private static final int CYCLE_DAYS = 30;

  private static final int RECENT_DAYS = 30;
  private static final int PERIOD_MONTHS = 6;
  private static final int EXAMPLES = 2;
  private static final int CHECK_INS = 3;

  private final PromotionCase promotion;
  private final PersonFolder folder;
  private final Shared shared;
  private final RunRecord record;
  private final List<Gap> gaps = new ArrayList<>();

  private GapCheck(PromotionCase promotion, PersonFolder folder, Shared shared, RunRecord record) {
    this.promotion = promotion;
    this.folder = folder;
    this.shared = shared;
    this.record = record;
  }

  /** All gaps. */
  public static List<Gap> of(
      PromotionCase promotion, PersonFolder folder, Shared shared, RunRecord record) {
    GapCheck check = new GapCheck(promotion, folder, shared, record);
    check.cells();
    check.spread();
    check.claims("Outcomes", promotion.outcomes());
    check.claims("Outputs", promotion.outputs());
    check.claims("Influence", promotion.influence());
    check.carried();
    check.examples();
    check.questions();
    check.implications();
    check.sources();
    check.checkIns();
    check.shortForms();
    return List.copyOf(check.gaps);
  }

  private void add(Kind kind, String where, String what, String advice) {
    gaps.add(new Gap(kind, where, what, advice));
  }

  private void cells() {
    for (CellView cell : CaseGrid.of(promotion, record)) {
      String where = cell.dimension() + ", " + cell.phase().toLowerCase(java.util.Locale.ROOT);
      switch (cell.state()) {
        case NOT_FOUND ->
            add(
                Kind.EMPTY_CELL,
                where,
                "looked for in this period and not found",
                "Say what was there and where it is written, or leave it open");
        case NO_OPPORTUNITY ->
            add(
                Kind.EMPTY_CELL,
                where,
                "there was no opportunity in the record",
                "Name one from elsewhere, or plan for one");
        case NOT_OBSERVABLE -> {} // nobody's gap
        case PRESENT -> {
          if (!CaseGrid.isCited(cell)) {
            add(
                Kind.EMPTY_CELL,
                where,
                "the record shows something that the case does not cite",
                "Look at the evidence page and cite what holds");
          }
        }
      }
    }
  }

  /** Over how much work and time the evidence is spread (F11, M14, T3). */
  private void spread() {
    if (ChronoUnit.MONTHS.between(promotion.from(), promotion.until().plusDays(1))
        < PERIOD_MONTHS) {
      add(
          Kind.SHORT_PERIOD,
          "Period",
          "shorter than six months",
          "Consistency shows over several months and at least two full cycles");
    }
    List<EvidenceLine> cited = promotion.evidence();
    if (cited.isEmpty()) {
      return;
    }
    LocalDate first = cited.get(0).on();
    LocalDate last = cited.get(cited.size() - 1).on();
    long works = cited.stream().map(EvidenceLine::subject).distinct().count();
    if (works < 2 || ChronoUnit.DAYS.between(first, last) < CYCLE_DAYS) {
      add(
          Kind.ONE_CYCLE,
          "Evidence",
          "all of it is from one cycle, %s to %s".formatted(first, last),
          "Cite a second launch, from plan to clean-up");
    }
    LocalDate recent = promotion.on().minusDays(RECENT_DAYS);
    long late = cited.stream().filter(line -> !line.on().isBefore(recent)).count();
    if (late * 2 > cited.size()) {
      add(
          Kind.RECENT_ONLY,
          "Evidence",
          "most of it is from the last 30 days before the draft",
          "Cite earlier work as well; one strong month is not a pattern");
    }
  }

  private void claims(String area, List<Claim> claims) {
    if (claims.isEmpty()) {
      add(Kind.NOTHING_CITED, area, "the area is empty", "Write one claim a stranger can check");
    }
    for (Claim claim : claims) {
      String where = area + ": " + shortened(claim.claim());
      text(where, claim.claim() + " " + claim.context());
      cited(where, claim.cited());
    }
  }

  private void text(String where, String text) {
    if (Sentences.specificity(text) != Specificity.SPECIFIC) {
      add(
          Kind.VAGUE_CLAIM,
          where,
          "a stranger cannot tell what it stands for",
          Sentences.advice(text));
    }
    Sentences.volume(text)
        .ifPresent(
            words ->
                add(
                    Kind.VOLUME_WORDING,
                    where,
                    "'%s' counts output".formatted(words),
                    "Say what it changed"));
    Sentences.effort(text)
        .ifPresent(
            words ->
                add(
                    Kind.EFFORT_WORDING,
                    where,
                    "'%s' speaks of effort or time served".formatted(words),
                    "Say what was decided or prevented"));
  }

  private void cited(String where, Cited cited) {
    if (cited.evidence().isEmpty()) {
      String what =
          cited.unread().isEmpty() ? "rests on nothing" : "rests only on links that were not read";
      add(Kind.NOTHING_CITED, where, what, "Cite an evidence id or a link to the record");
    }
  }

  private void carried() {
    promotion.decisions().stream()
        .filter(carried -> carried.cited().evidence().isEmpty())
        .forEach(
            carried ->
                add(
                    Kind.DECISION_WITHOUT_EVIDENCE,
                    promotion.target().code(),
                    "nothing is cited for the decision '%s'".formatted(shortened(carried.what())),
                    "Cite where they made one like it, or leave it open"));
    promotion.risks().stream()
        .filter(carried -> carried.cited().evidence().isEmpty())
        .forEach(
            carried ->
                add(
                    Kind.RISK_WITHOUT_EVIDENCE,
                    promotion.target().code(),
                    "nothing is cited for the risk '%s'".formatted(shortened(carried.what())),
                    "Cite where they carried one like it, or leave it open"));
  }

  private void examples() {
    if (promotion.examples().size() < EXAMPLES) {
      add(
          Kind.FEW_EXAMPLES,
          "Examples",
          "%d of at least two".formatted(promotion.examples().size()),
          "Add a recent one with a real trade-off");
    }
    for (TradeOff example : promotion.examples()) {
      String where = "Example: " + shortened(example.title());
      if (example.filled() < 4) {
        add(
            Kind.OPEN_SLOT,
            where,
            "%d of its four slots are filled".formatted(example.filled()),
            "Say the options, what was chosen, what it cost, what happened after");
      }
      text(where, example.text());
      cited(where, example.cited());
    }
  }

  private void questions() {
    for (Answer answer : promotion.answers()) {
      Specificity specificity = Sentences.specificity(answer.words());
      if (specificity != Specificity.SPECIFIC) {
        String state = specificity == Specificity.NONE ? "not answered" : "answered vaguely";
        add(
            Kind.OPEN_QUESTION,
            answer.question().words(),
            state,
            specificity == Specificity.NONE
                ? "Answer it in plain words"
                : Sentences.advice(answer.words()));
      }
    }
  }

  private void implications() {
    if (promotion.implications().role().isEmpty()) {
      add(
          Kind.OPEN_IMPLICATION,
          "Implications",
          "how role and responsibilities change is not said",
          "Say it in a sentence");
    }
    if (promotion.implications().team().isEmpty()) {
      add(
          Kind.OPEN_IMPLICATION,
          "Implications",
          "what it does to the team is not said",
          "Say it in a sentence");
    }
    promotion.implications().handOver().stream()
        .filter(work -> work.to().isEmpty())
        .forEach(
            work ->
                add(
                    Kind.UNCOVERED_WORK,
                    "Implications",
                    "nobody takes over '%s'".formatted(shortened(work.work())),
                    "Name who, or that it ends"));
    if (promotion.implications().handOver().isEmpty()) {
      add(
          Kind.OPEN_IMPLICATION,
          "Implications",
          "no work to step away from is named",
          "Name it, and who covers it");
    }
  }

  /** Artifacts are one source of five (T4). */
  private void sources() {
    Set<String> there = new TreeSet<>(promotion.sources());
    if (shared.feedback().stream().anyMatch(f -> f.about().equals(promotion.person()))) {
      there.add("cross-team");
    }
    if (!folder.checkIns().isEmpty()) {
      there.add("one-to-one");
    }
    for (String source : List.of("one-to-one", "peer", "cross-team", "self")) {
      if (!there.contains(source)) {
        add(
            Kind.MISSING_SOURCE,
            "Sources",
            "nothing from: " + source,
            "Records show a part of the work only; ask");
      }
    }
  }

  private void checkIns() {
    if (folder.checkIns().size() < CHECK_INS && promotion.overrideReason().isEmpty()) {
      add(
          Kind.FEW_CHECK_INS,
          "Check-ins",
          "%d before this draft; three are usual".formatted(folder.checkIns().size()),
          "Meet first, or have the manager write why not");
    }
  }

  private void shortForms() {
    StringBuilder text = new StringBuilder();
    promotion
        .claims()
        .forEach(
            claim -> text.append(claim.claim()).append(' ').append(claim.context()).append(' '));
    promotion.examples().forEach(example -> text.append(example.text()).append(' '));
    List<String> found = Sentences.shortForms(text.toString());
    if (!found.isEmpty()) {
      add(
          Kind.SHORT_FORM,
          "Words",
          "a stranger may not know: " + String.join(", ", found),
          "Write them out once");
    }
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
