package dev.counterweight.reports.page;

import dev.counterweight.reports.view.RateView;
import dev.counterweight.reports.view.RateView.Peers;
import dev.counterweight.reports.view.RateView.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dot with its interval on an axis from 0 to 100 %, in percent of the width it gets, so that it
 * fits any page without a script.
 *
 * @param words the same in words, for who cannot see it
 * @param mark null where nothing may be drawn but the axis
 */
public record Plot(String words, @Nullable Mark mark, @Nullable Band band) {
  /** Where the dot and the ends of its interval stand. */
  public record Mark(String dot, String low, String high) {}

  /** Where the middle half of the peers lies. */
  public record Band(String start, String width) {}

  /** A line of the axis and what stands under it. */
  public record Tick(String at, String label) {}

  private static final double MARGIN = 3; // percent, so that a dot at the edge is drawn whole
  private static final int FEWEST_PEERS = 5; // of fewer, a band would show who they are

  /** Every quarter: enough to read a value off, few enough to stay quiet. */
  public static final List<Tick> TICKS =
      List.of(tick(0), tick(0.25), tick(0.5), tick(0.75), tick(1));

  /** Ends and middle, for narrow screens, where each row carries its own axis. */
  public static final List<Tick> FEW_TICKS = List.of(tick(0), tick(0.5), tick(1));

  private static Tick tick(double share) {
    return new Tick(position(share), Wording.percent(share));
  }

  static Plot of(RateView rate, String subject) {
    Band band = band(shownPeers(rate));
    if (rate.state() != State.ESTIMATED) {
      return new Plot(subject, null, rate.state() == State.INSUFFICIENT ? band : null);
    }
    Mark mark = new Mark(position(rate.estimate()), position(rate.low()), position(rate.high()));
    return new Plot(words(rate, subject), mark, band);
  }

  private static String words(RateView rate, String subject) {
    String estimate =
        subject
            + ": "
            + Wording.percent(rate.estimate())
            + ", 90\u00a0% interval "
            + Wording.interval(rate.low(), rate.high());
    Peers peers = shownPeers(rate);
    return peers == null
        ? estimate
        : estimate + "; middle half of peers " + Wording.interval(peers.low(), peers.high());
  }

  /** Nothing is drawn but the axis. */
  public boolean isBare() {
    return mark == null && band == null;
  }

  static @Nullable Peers shownPeers(RateView rate) {
    Peers peers = rate.peers();
    return peers == null || peers.people() < FEWEST_PEERS ? null : peers;
  }

  private static @Nullable Band band(@Nullable Peers peers) {
    return peers == null
        ? null
        : new Band(position(peers.low()), percent(span() * (peers.high() - peers.low())));
  }

  private static String position(double share) {
    return percent(MARGIN + span() * Math.max(0, Math.min(1, share)));
  }

  private static double span() {
    return 100 - 2 * MARGIN;
  }

  private static String percent(double value) {
    return Math.round(value * 100) / 100.0 + "%";
  }
}
