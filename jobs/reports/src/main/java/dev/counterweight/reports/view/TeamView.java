package dev.counterweight.reports.view;

import java.util.List;

/**
 * What the record shows of one team.
 *
 * @param suppressed nothing but the name is shown; always so with fewer than {@value
 *     #FEWEST_PEOPLE} people, whatever the caller says, and then no rate is even kept
 * @param trends signals by quarter; may be empty
 * @param patterns what launches of some kinds were followed by; may be empty
 */
public record TeamView(
    String team,
    int people,
    boolean suppressed,
    List<RateView> rates,
    List<TrendView> trends,
    List<PatternView> patterns) {

  /** In a smaller team a rate is a rate of somebody. */
  public static final int FEWEST_PEOPLE = 5;

  public TeamView {
    suppressed = suppressed || people < FEWEST_PEOPLE;
    rates = suppressed ? List.of() : List.copyOf(rates);
    trends = suppressed ? List.of() : List.copyOf(trends);
    patterns = suppressed ? List.of() : List.copyOf(patterns);
  }

  /** A team over one period only. */
  public TeamView(String team, int people, boolean suppressed, List<RateView> rates) {
    this(team, people, suppressed, rates, List.of(), List.of());
  }
}
