package dev.counterweight.steps;

import dev.counterweight.audit.Answer;
import dev.counterweight.audit.Band;
import dev.counterweight.audit.CaseGrid;
import dev.counterweight.audit.CaseReading;
import dev.counterweight.audit.Rationale;
import dev.counterweight.audit.ReasonKind;
import dev.counterweight.audit.Recorded;
import dev.counterweight.model.Person;
import dev.counterweight.reports.view.AuditView.Note;
import dev.counterweight.reports.view.CaseFileView;
import dev.counterweight.reports.view.CaseFileView.CellView;
import dev.counterweight.reports.view.CaseFileView.ItemView;
import dev.counterweight.reports.view.CaseFileView.PairRow;
import dev.counterweight.reports.view.CaseFileView.QuestionView;
import dev.counterweight.reports.view.CaseFileView.SpanView;
import dev.counterweight.signals.Evidence;
import dev.counterweight.signals.Opportunity;
import dev.counterweight.signals.SignalCard.Phase;
import dev.counterweight.signals.Signals;
import dev.counterweight.statistics.Interval;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Cases as their pages take them. */
final class CaseViews {
  private static final int MOST_ITEMS = 3;
  private static final int MOST_LATER = 12;
  private static final int LONGEST_EXCERPT = 280;

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> references = new HashMap<>();
  private final Map<String, CaseReading> byId = new HashMap<>();
  private final List<CaseReading> readings;
  private final String power;

  CaseViews(List<Person> people, List<Recorded> records, List<CaseReading> readings, String power) {
    this.readings = readings;
    this.power = power;
    people.forEach(person -> names.put(person.personId(), person.displayName()));
    records.forEach(
        recorded -> references.put(recorded.thread().subjectId(), recorded.thread().reference()));
    readings.forEach(one -> byId.put(one.promotion().caseId(), one));
  }

  List<CaseFileView> all() {
    return readings.stream().map(this::view).toList();
  }

  private CaseFileView view(CaseReading one) {
    String person = one.promotion().personId();
    CaseReading pair = one.pairId() == null ? null : byId.get(one.pairId());
    return new CaseFileView(
        one.promotion().caseId(),
        names.getOrDefault(person, person),
        one.promotion().step(),
        one.team(),
        one.promotion().decidedOn(),
        one.promotion().decidedBy(),
        AuditViews.outcome(one.promotion().outcome()),
        one.promotion().ladderVersion(),
        one.window().from(),
        band(one.volume()),
        band(one.teamPace()),
        "%d of %d items".formatted(one.recency().recent(), one.recency().items()),
        one.recency().cited()
            ? "Of the evidence that the decision cites"
            : "Of all evidence found; the decision cites none that could be matched",
        one.leadTimeWeeks() == null ? "No plan on record" : one.leadTimeWeeks() + " weeks",
        one.words().stream()
            .map(given -> new Note(given.word().words(), given.reason(), given.reason()))
            .toList(),
        one.answers().stream().map(this::question).toList(),
        spans(one.rationale()),
        found(one.rationale()),
        missing(one.rationale()),
        one.grid().cells().stream().map(CaseViews::cell).toList(),
        pair == null ? List.of() : pair(one, pair),
        pair == null ? "" : pair.promotion().caseId(),
        one.later().stream().limit(MOST_LATER).flatMap(o -> items(o, 1).stream()).toList(),
        power);
  }

  private static String band(Band band) {
    return band == Band.UNKNOWN ? "" : band.name().toLowerCase(Locale.ROOT);
  }

  private QuestionView question(Answer answer) {
    List<ItemView> items = new ArrayList<>();
    for (Opportunity opportunity : answer.evidence()) {
      if (items.size() < MOST_ITEMS) {
        items.addAll(items(opportunity, 1));
      }
    }
    return new QuestionView(
        answer.question().words(), answer.specificity().name(), answer.reason(), items);
  }

  private List<ItemView> items(Opportunity opportunity, int most) {
    return opportunity.evidence().stream()
        .limit(most)
        .map(evidence -> item(opportunity, evidence))
        .toList();
  }

  private ItemView item(Opportunity opportunity, Evidence evidence) {
    String excerpt = evidence.excerpt();
    return new ItemView(
        LocalDate.ofInstant(evidence.writtenAt(), ZoneOffset.UTC),
        Signals.card(opportunity.signal()).name().toLowerCase(Locale.ROOT),
        excerpt.length() <= LONGEST_EXCERPT ? excerpt : cut(excerpt) + " …",
        references.getOrDefault(opportunity.subjectId(), "Source"),
        evidence.permalink());
  }

  /** At a blank where there is one, never inside a surrogate pair. */
  private static String cut(String excerpt) {
    int blank = excerpt.lastIndexOf(' ', LONGEST_EXCERPT);
    int end = blank > LONGEST_EXCERPT / 2 ? blank : LONGEST_EXCERPT;
    return excerpt.substring(0, Character.isHighSurrogate(excerpt.charAt(end - 1)) ? end - 1 : end);
  }

  private static List<SpanView> spans(Rationale rationale) {
    List<SpanView> spans = new ArrayList<>();
    int at = 0;
    for (Rationale.Span span : rationale.spans()) {
      if (span.start() > at) {
        spans.add(new SpanView(rationale.text().substring(at, span.start()), ""));
      }
      spans.add(
          new SpanView(
              rationale.text().substring(span.start(), span.end()),
              span.kind().words() + (span.isVague() ? ", vague" : "")));
      at = span.end();
    }
    if (at < rationale.text().length()) {
      spans.add(new SpanView(rationale.text().substring(at), ""));
    }
    return spans;
  }

  private static String found(Rationale rationale) {
    String found =
        rationale.counts().entrySet().stream()
            .map(
                count ->
                    count.getKey().words()
                        + (count.getValue() == 1 ? " once" : " " + count.getValue() + " times")
                        + (count.getKey().isJudgment() && !rationale.cites(count.getKey())
                            ? ", vague"
                            : ""))
            .collect(Collectors.joining("; "));
    return found.isEmpty() ? "none of the kinds looked for" : found;
  }

  private static String missing(Rationale rationale) {
    List<String> missing = new ArrayList<>();
    for (ReasonKind kind : ReasonKind.values()) {
      if (kind.isJudgment() && !rationale.cites(kind)) {
        missing.add(
            switch (kind) {
              case DECISION -> "a decision";
              case RISK -> "a risk";
              default -> "who was kept aligned";
            });
      }
    }
    return missing.isEmpty() ? "nothing" : String.join(", ", missing);
  }

  private static CellView cell(CaseGrid.Cell cell) {
    return new CellView(
        capital(cell.family().name()),
        phase(cell.phase()),
        cell.state().name(),
        cell.lines().stream().map(CaseViews::line).toList());
  }

  private static String line(CaseGrid.Line line) {
    if (!line.isReplayed()) {
      return line.card().name() + ": not replayed by an audit";
    }
    String seen =
        "%s: %d of %d %s"
            .formatted(
                line.card().name(),
                line.seen().successes(),
                line.seen().opportunities(),
                line.card().occasions());
    Interval interval = line.interval();
    return interval == null
        ? seen + (line.seen().opportunities() == 0 ? "" : ", too few for an interval")
        : seen
            + ", %d\u00a0%% (%d to %d)"
                .formatted(
                    Math.round(100 * interval.estimate()),
                    Math.round(100 * interval.low()),
                    Math.round(100 * interval.high()));
  }

  private static String capital(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String phase(Phase phase) {
    return phase == Phase.CLEAN_UP ? "Clean up" : capital(phase.name());
  }

  private static List<PairRow> pair(CaseReading here, CaseReading there) {
    return List.of(
        new PairRow("Cells with evidence", cells(here), cells(there)),
        new PairRow("Questions answered specifically", specific(here), specific(there)),
        new PairRow("Rationale cites", kinds(here), kinds(there)),
        new PairRow("Volume", band(here.volume()), band(there.volume())),
        new PairRow(
            "Decision",
            AuditViews.outcome(here.promotion().outcome()),
            AuditViews.outcome(there.promotion().outcome())),
        new PairRow("Words for the case file", words(here), words(there)));
  }

  private static String cells(CaseReading one) {
    return "%d of %d looked for".formatted(one.grid().present(), one.grid().lookedFor());
  }

  private static String specific(CaseReading one) {
    long specific =
        one.answers().stream()
            .filter(answer -> answer.specificity() == Answer.Specificity.SPECIFIC)
            .count();
    return specific + " of 5";
  }

  private static String kinds(CaseReading one) {
    String kinds =
        one.rationale().counts().keySet().stream()
            .map(ReasonKind::words)
            .collect(Collectors.joining(", "));
    return kinds.isEmpty() ? "None of the kinds looked for" : kinds;
  }

  private static String words(CaseReading one) {
    return one.words().stream()
        .map(given -> given.word().words())
        .collect(Collectors.joining(", "));
  }
}
