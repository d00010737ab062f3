package dev.counterweight.steps;

import dev.counterweight.audit.RaterAgreement;
import dev.counterweight.audit.RaterAgreement.OfDimension;
import dev.counterweight.audit.Score;
import dev.counterweight.audit.Score.Dimension;
import dev.counterweight.audit.Score.ReasonCode;
import dev.counterweight.audit.Score.Round;
import dev.counterweight.model.Person;
import dev.counterweight.privacy.OutsiderNames;
import dev.counterweight.reports.view.AuditView.Effect;
import dev.counterweight.reports.view.AuditView.Note;
import dev.counterweight.reports.view.CalibrationView;
import dev.counterweight.reports.view.CalibrationView.Disagreement;
import dev.counterweight.reports.view.CalibrationView.Pair;
import dev.counterweight.reports.view.CalibrationView.PersonLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A meeting about some people, as its page takes it (METHOD R07). */
final class CalibrationViews {
  private static final int WIDE = 2;

  /** Resampling fewer cases draws an interval that is too short, or none. */
  private static final int FEWEST_CASES = 5;

  private static final int HIGHEST = 5;

  private final PackRequest request;
  private final PackScope scope;
  private final Published seen;
  private final CalibrationSources sources;
  private final List<Pair> examples;
  private final OutsiderNames everybody;

  /**
   * The page of one meeting.
   *
   * @param seen what the pack holds
   * @param everybody takes every name out of what raters wrote
   */
  CalibrationViews(
      PackRequest request,
      PackScope scope,
      Published seen,
      CalibrationSources sources,
      List<Pair> examples,
      OutsiderNames everybody) {
    this.request = request;
    this.scope = scope;
    this.seen = seen;
    this.sources = sources;
    this.examples = examples;
    this.everybody = everybody;
  }

  CalibrationView view(String period) {
    List<Disagreement> open = open();
    CalibrationQuestions questions = new CalibrationQuestions(seen, period);
    return new CalibrationView(
        over(),
        request.after() ? "What the meeting left" : "Before you meet",
        lede(open),
        facts(open),
        examples,
        sources.agreement().dimensions().stream().map(CalibrationViews::effect).toList(),
        ratingsNote(),
        open,
        openNote(open.size()),
        sources.agreement().repeated().stream().map(RaterAgreement.Repeated::sentence).toList(),
        people(questions),
        CalibrationQuestions.ofTheRoom(request.after()));
  }

  private String over() {
    String day =
        request.meeting() == null
            ? ""
            : "Meeting of " + PackJob.DAY.format(request.meeting()) + " · ";
    return "Calibration pack · "
        + day
        + (request.after() ? "After the meeting" : "Before the meeting");
  }

  private String lede(List<Disagreement> open) {
    if (sources.scores().isEmpty()) {
      return "Nobody has rated a case blind yet, so nothing can be said about how far you agree. What"
          + " the record shows of each person is on their own page.";
    }
    String left =
        open.isEmpty()
            ? "No rating of these cases lies two points or more from another"
            : "What divides raters stands below with the reasons they gave";
    return left
        + (request.after() ? ", as it is after the discussion. " : ", as it is before you talk. ")
        + "This pack compares examples and readings. It does not compare people, and it decides"
        + " nothing.";
  }

  private List<Note> facts(List<Disagreement> open) {
    long given = sources.scores().stream().filter(s -> isOfMeeting(s) && s.value() != null).count();
    long asked = sources.scores().stream().filter(this::isOfMeeting).count();
    return List.of(
        new Note("People", String.valueOf(scope.persons().size()), "By alphabet below"),
        new Note(
            "Blind ratings of their cases",
            asked == 0 ? "None" : given + " of " + asked,
            "Without names, outcome, volume or each other"),
        new Note("Open disagreements", String.valueOf(open.size()), "Two points apart or more"),
        new Note(
            "Examples accepted",
            examples.isEmpty() ? "None yet" : "Below",
            "Those of people in this meeting left out"));
  }

  private String ratingsNote() {
    if (sources.scores().isEmpty()) {
      return "No blind rating has come back yet. audit score export writes the sheets, audit score"
          + " import reads them.";
    }
    return ("Over every case rated in %s, not only those of this meeting. Ratings after a discussion"
            + " are not independent: they are shown and held to no threshold.")
        .formatted(sources.quarter());
  }

  private static Effect effect(OfDimension one) {
    boolean isBefore = one.round() == Round.BEFORE;
    boolean given = one.agreement().cases() >= FEWEST_CASES && !Double.isNaN(one.agreement().low());
    String reading =
        !given
            ? "Cannot tell: fewer than five cases were rated, or all alike"
            : isBefore
                ? switch (one.agreement().state()) {
                  case USABLE -> "Usable: the whole interval lies above .667";
                  case NOT_USABLE -> "Not usable: the whole interval lies below .667";
                  case CANNOT_TELL -> "Cannot tell: the interval reaches over .667";
                }
                : "After talking, so no threshold";
    return new Effect(
        capital(one.dimension().name()),
        isBefore ? "Before the discussion" : "After it",
        given,
        one.agreement().alpha(),
        one.agreement().low(),
        one.agreement().high(),
        reading);
  }

  private boolean isOfMeeting(Score score) {
    return scope.persons().contains(sources.personOfCase().getOrDefault(score.caseId(), ""));
  }

  /** Ratings of one case and dimension. */
  private record Ratings(
      String code,
      Dimension dimension,
      List<Integer> before,
      List<Integer> after,
      List<Score> all) {
    int spread() {
      return apart(isEmpty(after) ? before : after);
    }

    static boolean isEmpty(List<Integer> counts) {
      return counts.stream().allMatch(count -> count == 0);
    }

    private static int apart(List<Integer> counts) {
      int low = -1;
      int high = -1;
      for (int i = 0; i < counts.size(); i++) {
        if (counts.get(i) > 0) {
          low = low < 0 ? i : low;
          high = i;
        }
      }
      return high - low;
    }
  }

  private List<Ratings> ratings() {
    Map<String, List<Score>> byQuestion =
        sources.scores().stream()
            .filter(this::isOfMeeting)
            .filter(score -> request.after() || score.round() == Round.BEFORE)
            .collect(
                Collectors.groupingBy(
                    score -> score.caseId() + " " + score.dimension(),
                    TreeMap::new,
                    Collectors.toList()));
    return byQuestion.values().stream()
        .map(
            scores ->
                new Ratings(
                    sources.codes().getOrDefault(scores.get(0).caseId(), ""),
                    scores.get(0).dimension(),
                    counts(scores, Round.BEFORE),
                    counts(scores, Round.AFTER),
                    scores))
        .toList();
  }

  private static List<Integer> counts(List<Score> scores, Round round) {
    List<Integer> counts = new ArrayList<>(java.util.Collections.nCopies(HIGHEST, 0));
    for (Score score : scores) {
      Integer value = score.value();
      if (score.round() == round && value != null) {
        counts.set(value - 1, counts.get(value - 1) + 1);
      }
    }
    return counts;
  }

  private List<Disagreement> open() {
    return ratings().stream()
        .filter(one -> one.spread() >= WIDE)
        .sorted(
            Comparator.comparingInt(Ratings::spread)
                .reversed()
                .thenComparing(Ratings::code)
                .thenComparing(Ratings::dimension))
        .map(this::disagreement)
        .toList();
  }

  private Disagreement disagreement(Ratings ratings) {
    Set<ReasonCode> reasons = EnumSet.noneOf(ReasonCode.class);
    List<String> said = new ArrayList<>();
    for (Score score : ratings.all) {
      if (score.reasonCode() != null) {
        reasons.add(score.reasonCode());
      }
      if (!score.rationale().isBlank()) {
        said.add(everybody.clean(score.rationale()));
      }
    }
    ReasonCode main = reasons.isEmpty() ? ReasonCode.OTHER : reasons.iterator().next();
    return new Disagreement(
        CalibrationQuestions.asked(main),
        "Case %s, %s".formatted(ratings.code, ratings.dimension.name().toLowerCase(Locale.ROOT)),
        ratings.before,
        ratings.after,
        said.stream().distinct().sorted().toList(),
        reasons.isEmpty()
            ? "No rater gave a reason."
            : reasons.stream()
                .map(ReasonCode::words)
                .collect(Collectors.joining("; ", "Reasons given: ", ".")),
        CalibrationQuestions.settledBy(main));
  }

  private String openNote(int open) {
    if (ratings().isEmpty()) {
      return "Nobody has rated these cases, so no disagreement is known.";
    }
    String none = open > 0 ? "" : "No rating of these cases lies two points or more from another. ";
    long were = ratings().stream().filter(one -> Ratings.apart(one.before) >= WIDE).count();
    String before = "%d lay so far apart before the discussion, %d do now.".formatted(were, open);
    return (none + (request.after() && were > 0 ? before : "")).strip();
  }

  private List<PersonLine> people(CalibrationQuestions questions) {
    return seen.people().stream()
        .filter(person -> scope.persons().contains(person.personId()))
        .map(
            person ->
                new PersonLine(
                    person.personId(),
                    person.displayName(),
                    person.teamId(),
                    questions.readable(person.personId()),
                    questions.toKnow(person.personId()),
                    ratingsOf(person),
                    questions.about(person.personId())))
        .toList();
  }

  private String ratingsOf(Person person) {
    List<Score> own =
        sources.scores().stream()
            .filter(
                score ->
                    person.personId().equals(sources.personOfCase().get(score.caseId()))
                        && score.round() == Round.BEFORE)
            .toList();
    if (own.isEmpty()) {
      return "No case was rated";
    }
    long raters = own.stream().map(Score::rater).distinct().count();
    long gave =
        own.stream().filter(score -> score.value() != null).map(Score::rater).distinct().count();
    return "%d of %d raters".formatted(gave, raters);
  }

  private static String capital(String constant) {
    return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
  }
}
