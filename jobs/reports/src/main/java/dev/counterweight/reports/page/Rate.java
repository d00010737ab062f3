package dev.counterweight.reports.page;

import dev.counterweight.reports.view.RateView;
import dev.counterweight.reports.view.RateView.Peers;
import dev.counterweight.reports.view.RateView.State;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of rates.
 *
 * @param head the signal on a person's page, the team on the overview
 * @param detail small, below the head; may be empty
 * @param seen {@code 4 of 7}; says itself when nothing was read
 * @param noun what the opportunities are; may be empty
 * @param words the estimate in words, or why there is none
 */
public record Rate(String head, String detail, String seen, String noun, Plot plot, Words words) {

  /**
   * The last cell.
   *
   * @param estimate {@code 52 %}; empty where nothing is estimated
   * @param interval {@code 31 to 72}
   * @param glyph of the state where nothing is estimated; null where none is drawn
   * @param state {@code Insufficient evidence}; empty where something is estimated
   * @param small a line below; may be empty
   */
  public record Words(
      String estimate, String interval, @Nullable Glyph glyph, String state, String small) {}

  /** A person's row: the signal, its limits and the peers. */
  static Rate ofSignal(RateView rate) {
    String name = PlainText.line(rate.signal().name());
    String note = PlainText.note(rate.note());
    String id = PlainText.line(rate.signal().id());
    return of(rate, name, note.isEmpty() ? id : id + ". " + note);
  }

  /** A team's row under the heading of a signal. */
  static Rate ofTeam(RateView rate, String team) {
    return of(rate, team, "");
  }

  /** A team of which nothing was read for this signal, though it was for others. */
  static Rate unread(String team) {
    Words words = new Words("", "", Glyph.NOT_OBSERVABLE, "Not observable", "");
    return new Rate(team, "", "not read", "", new Plot(team, null, null), words);
  }

  private static Rate of(RateView rate, String head, String detail) {
    boolean read = rate.state() != State.NOT_OBSERVABLE;
    return new Rate(
        head,
        detail,
        read ? Wording.of(rate.successes(), rate.opportunities()) : "not read",
        read ? noun(rate) : "",
        Plot.of(rate, head),
        words(rate));
  }

  private static String noun(RateView rate) {
    String noun = PlainText.line(rate.opportunityNoun());
    return rate.fewerIsBetter() ? noun + "; fewer is better" : noun;
  }

  private static Words words(RateView rate) {
    return switch (rate.state()) {
      case ESTIMATED ->
          new Words(
              Wording.percent(rate.estimate()),
              Wording.interval(rate.low(), rate.high()),
              null,
              "",
              peers(Plot.shownPeers(rate)));
      case INSUFFICIENT ->
          new Words(
              "",
              "",
              Glyph.INSUFFICIENT,
              "Insufficient evidence.",
              Wording.needed(rate.opportunities(), rate.minimumExposure()) + ".");
      case NO_OPPORTUNITY -> new Words("", "", null, "Nothing that counts in this period", "");
      case NOT_OBSERVABLE -> new Words("", "", Glyph.NOT_OBSERVABLE, "Not observable", "");
      case SUPPRESSED -> new Words("", "", null, "Not shown: fewer than five people", "");
    };
  }

  private static String peers(@Nullable Peers peers) {
    return peers == null
        ? ""
        : "Peers "
            + Wording.interval(peers.low(), peers.high())
            + ", "
            + Wording.count(peers.people())
            + " people";
  }
}
