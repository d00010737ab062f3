package dev.counterweight.reports.page;

import dev.counterweight.reports.view.CalibrationView;
import dev.counterweight.reports.view.Pack;
import dev.counterweight.reports.view.PersonView;
import dev.counterweight.reports.view.RunFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The first page of a calibration pack. */
public record CalibrationPage(
    Frame frame,
    String over,
    String heading,
    String lede,
    List<Fact> facts,
    List<RunFacts.Line> about,
    List<CalibrationView.Pair> examples,
    List<AuditPage.EffectRow> agreements,
    String ratingsNote,
    List<Strip> open,
    String openNote,
    List<String> repeated,
    List<Row> people,
    List<String> questions) {

  /** An alpha is usable where its whole interval lies above (Krippendorff). */
  public static final double USABLE = .667;

  private static final double FIRST = 8; // percent: where 1 stands
  private static final double STEP = 21;
  private static final int DOT = 13; // pixels between dots of one rating

  /** One disagreement and its ratings, drawn. */
  public record Strip(
      String question,
      String where,
      List<Dot> before,
      List<Dot> after,
      String words,
      List<String> said,
      String reasons,
      String settle) {}

  /** One rating: where it stands, and how many pixels from the line. */
  public record Dot(String x, int away) {}

  /** Somebody the meeting is about. */
  public record Row(
      String name,
      String file,
      String team,
      String readable,
      String toKnow,
      String ratings,
      List<String> questions) {}

  /** Makes the page of a pack. */
  public static CalibrationPage of(Pack pack, CalibrationView view, PersonFiles files) {
    Map<String, PersonView> pages =
        pack.people().stream().collect(Collectors.toMap(PersonView::personId, Function.identity()));
    return new CalibrationPage(
        Frame.of(pack, "The meeting", "", Frame.pages("Overview", "")),
        PlainText.line(view.over()),
        PlainText.line(view.heading()),
        PlainText.note(view.lede()),
        AuditPage.facts(view.facts()),
        OverviewPage.about(pack),
        view.examples().stream().map(CalibrationPage::plain).toList(),
        view.agreements().stream().map(effect -> AuditPage.row(effect, 0, 1, USABLE)).toList(),
        PlainText.note(view.ratingsNote()),
        view.open().stream().map(CalibrationPage::strip).toList(),
        PlainText.note(view.openNote()),
        view.repeated().stream().map(PlainText::note).toList(),
        view.people().stream()
            .sorted(Comparator.comparing(line -> PlainText.line(line.name())))
            .map(line -> row(line, files.file(Objects.requireNonNull(pages.get(line.personId())))))
            .toList(),
        view.questions().stream().map(PlainText::note).toList());
  }

  private static CalibrationView.Pair plain(CalibrationView.Pair pair) {
    return new CalibrationView.Pair(
        PlainText.line(pair.dimension()),
        PlainText.line(pair.match()),
        pair.examples().stream()
            .map(
                one ->
                    new CalibrationView.Example(
                        PlainText.line(one.level()),
                        one.words().stream().map(PlainText::note).toList()))
            .toList());
  }

  private static Row row(CalibrationView.PersonLine line, String file) {
    return new Row(
        PlainText.line(line.name()),
        "people/" + file,
        PlainText.line(line.team()),
        PlainText.line(line.readable()),
        PlainText.note(line.toKnow()),
        PlainText.line(line.ratings()),
        line.questions().stream().map(PlainText::note).toList());
  }

  private static Strip strip(CalibrationView.Disagreement view) {
    return new Strip(
        PlainText.line(view.question()),
        PlainText.line(view.where()),
        dots(view.before()),
        dots(view.after()),
        "Before: " + words(view.before()) + ". After: " + words(view.after()) + ".",
        view.said().stream().map(PlainText::note).toList(),
        PlainText.note(view.reasons()),
        PlainText.note(view.settle()));
  }

  private static List<Dot> dots(List<Integer> counts) {
    List<Dot> dots = new ArrayList<>();
    for (int value = 0; value < counts.size(); value++) {
      for (int i = 0; i < counts.get(value); i++) {
        dots.add(new Dot((FIRST + STEP * value) + "%", 10 + DOT * i));
      }
    }
    return dots;
  }

  private static String words(List<Integer> counts) {
    List<String> words = new ArrayList<>();
    for (int value = 0; value < counts.size(); value++) {
      for (int i = 0; i < counts.get(value); i++) {
        words.add(String.valueOf(value + 1));
      }
    }
    return words.isEmpty() ? "no rating" : String.join(", ", words);
  }
}
