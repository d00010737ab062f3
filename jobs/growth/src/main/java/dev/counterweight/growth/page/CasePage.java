package dev.counterweight.growth.page;

import static dev.counterweight.growth.page.Cells.section;

import dev.counterweight.growth.promotion.CaseGrid;
import dev.counterweight.growth.promotion.Gap;
import dev.counterweight.growth.promotion.GapCheck;
import dev.counterweight.growth.record.PersonFolder;
import dev.counterweight.growth.record.PromotionCase;
import dev.counterweight.growth.record.PromotionCase.Claim;
import dev.counterweight.growth.record.RunRecord;
import dev.counterweight.growth.record.Shared;
import dev.counterweight.growth.words.Sentences;
import dev.counterweight.growth.words.Sentences.Specificity;
import dev.counterweight.reports.view.DocumentView;
import dev.counterweight.reports.view.DocumentView.Block;
import dev.counterweight.reports.view.DocumentView.Cell;
import dev.counterweight.reports.view.DocumentView.Grid;
import dev.counterweight.reports.view.DocumentView.Labelled;
import dev.counterweight.reports.view.DocumentView.Paragraph;
import dev.counterweight.reports.view.DocumentView.Section;
import dev.counterweight.reports.view.DocumentView.State;
import dev.counterweight.reports.view.DocumentView.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A promotion case for a reader who was not there (R10). It holds no verdict. */
final class CasePage {
  private final PromotionCase promotion;
  private final PersonFolder folder;
  private final Shared shared;
  private final RunRecord record;

  private CasePage(PromotionCase promotion, PersonFolder folder, Shared shared, RunRecord record) {
    this.promotion = promotion;
    this.folder = folder;
    this.shared = shared;
    this.record = record;
  }

  static DocumentView of(
      PromotionCase promotion, PersonFolder folder, Shared shared, RunRecord record) {
    return new CasePage(promotion, folder, shared, record).page();
  }

  private DocumentView page() {
    CaseStanding standing = new CaseStanding(promotion, folder, shared, record);
    return new DocumentView(
        Folders.person(promotion.person()) + "case.html",
        record.name(promotion.person()),
        "Promotion case · " + Cells.period(promotion.from(), promotion.until()),
        lede(),
        facts(),
        List.of(
            area(
                "outcomes",
                "Outcomes",
                "What changed for the business or for customers, as the person puts it.",
                promotion.outcomes()),
            area(
                "outputs",
                "Outputs",
                "What was delivered and how well it held. Quality first; nothing is counted.",
                promotion.outputs()),
            area(
                "influence", "Influence", "Whom others would hear it from.", promotion.influence()),
            examples(),
            questions(),
            grid(),
            standing.level(),
            standing.stakeholders(),
            standing.implications(),
            standing.sources(),
            standing.gaps()));
  }

  private String lede() {
    String who =
        switch (promotion.state()) {
          case "submitted" -> "Submitted and owned by " + record.name(promotion.signer()) + ".";
          case "offered" -> "Offered to the manager, who owns what becomes of it.";
          case "withdrawn" -> "Withdrawn.";
          default -> "A draft by the person it is about.";
        };
    return who
        + " From %s to %s. Every claim leads to the record; what is open stands at the end. The answer is people's."
            .formatted(promotion.fromLevel(), promotion.target().code());
  }

  private List<Labelled> facts() {
    var cited = promotion.evidence();
    LocalDate first = cited.isEmpty() ? promotion.from() : cited.get(0).on();
    LocalDate last = cited.isEmpty() ? promotion.until() : cited.get(cited.size() - 1).on();
    return List.of(
        new Labelled("Draft of", Cells.day(promotion.on()), "State: " + promotion.state()),
        new Labelled("Ladder", promotion.ladderVersion(), "The case is pinned to this version"),
        new Labelled(
            "Evidence from",
            cited.isEmpty() ? "Nothing cited" : Cells.period(first, last),
            cited.isEmpty()
                ? ""
                : "Most of it from the last 30 days: " + (isRecent() ? "yes" : "no")),
        new Labelled(
            "Growth plan since",
            folder.plan().map(p -> Cells.day(p.from())).orElse("No plan"),
            lead()));
  }

  private boolean isRecent() {
    return gapsFound().stream().anyMatch(gap -> gap.kind() == Gap.Kind.RECENT_ONLY);
  }

  private String lead() {
    return folder
        .plan()
        .map(plan -> java.time.temporal.ChronoUnit.DAYS.between(plan.from(), promotion.on()))
        .map(days -> days < 0 ? "Begun after the draft" : days + " days before the draft")
        .orElse("The case was not prepared in conversations that are written down");
  }

  private List<Gap> gapsFound() {
    return GapCheck.of(promotion, folder, shared, record);
  }

  private static Section area(String id, String heading, String note, List<Claim> claims) {
    if (claims.isEmpty()) {
      return section(id, heading, note, new Paragraph("Open. The draft says nothing here."));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Claim claim : claims) {
      String change =
          claim.before().isEmpty() && claim.after().isEmpty()
              ? ""
              : "%s before, %s after, as people know it"
                  .formatted(or(claim.before()), or(claim.after()));
      rows.add(
          List.of(
              Cell.quoted(claim.claim()),
              Cell.of(claim.context(), change),
              Cells.evidence(claim.cited())));
    }
    return section(
        id,
        heading,
        note,
        new Table(
            "In the order of the draft", List.of("Claim", "For a stranger", "Rests on"), rows));
  }

  private static String or(String text) {
    return text.isEmpty() ? "not said" : text;
  }

  private Section examples() {
    List<List<Cell>> rows = new ArrayList<>();
    for (PromotionCase.TradeOff example : promotion.examples()) {
      rows.add(
          List.of(
              Cell.of(example.title(), Cells.day(example.on())),
              Cells.words(String.join(" / ", example.options())),
              Cells.words(example.chosen()),
              Cells.words(example.gaveUp()),
              Cells.words(example.whatHappened()).with(Cells.links(example.cited()))));
    }
    Block block =
        rows.isEmpty()
            ? new Paragraph("None yet. Two recent ones with a real trade-off are asked for.")
            : new Table(
                "In the order of the draft",
                List.of("Example", "Options", "Chosen", "Given up", "What happened"),
                rows);
    return section(
        "examples",
        "Trade-offs",
        "Recent examples: what the options were, what was chosen, what it cost, what happened"
            + " after.",
        block);
  }

  private Section questions() {
    List<List<Cell>> rows = new ArrayList<>();
    for (PromotionCase.Answer answer : promotion.answers()) {
      Specificity specificity = Sentences.specificity(answer.words());
      rows.add(
          List.of(
              Cell.of(answer.question().words()),
              Cells.words(answer.words()).with(Cells.links(answer.cited())),
              Cell.of(
                  specificity == Specificity.SPECIFIC ? State.PRESENT : State.INSUFFICIENT,
                  switch (specificity) {
                    case SPECIFIC -> "Specific";
                    case VAGUE -> "Vague";
                    case NONE -> "None";
                  },
                  specificity == Specificity.SPECIFIC ? "" : Sentences.advice(answer.words())),
              recordFor(answer.question())));
    }
    return section(
        "questions",
        "Five questions",
        "How much each answer gives a stranger to go by, and what the whole record shows. Neither"
            + " answers the question.",
        new Table(
            "In their order",
            List.of("Question", "The answer given", "For a stranger", "In the record"),
            rows));
  }

  private Cell recordFor(PromotionCase.Question question) {
    List<String> lines = new ArrayList<>();
    for (String id : question.signals()) {
      record.signal(id).ifPresent(signal -> lines.add(seen(signal)));
    }
    if (question.id().equals("repeated")) {
      long months =
          promotion.evidence().stream()
              .map(l -> java.time.YearMonth.from(l.on()))
              .distinct()
              .count();
      return Cell.of(
          "Cited evidence from %d %s"
              .formatted(months, months == 1 ? "month" : "different months"));
    }
    return lines.isEmpty()
        ? Cell.of(State.NOT_OBSERVABLE, "Not observable", "No rule reads this yet; ask")
        : Cell.of(String.join("; ", lines));
  }

  private String seen(RunRecord.SignalInfo signal) {
    return record
        .exposure(promotion.person(), signal.id())
        .map(
            e ->
                "%s: seen in %d of %d %s"
                    .formatted(signal.name(), e.seen(), e.opportunities(), signal.occasions()))
        .orElse(signal.name() + ": no opportunity in the record");
  }

  private Section grid() {
    return section(
        "grid",
        "Three dimensions over a whole cycle",
        "Present: the case or the record shows it. An empty cell is a question, not an answer.",
        new Grid(
            "What the case and the record show from plan to clean-up",
            CaseGrid.of(promotion, record)));
  }
}
