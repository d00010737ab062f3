package dev.counterweight.reports.view;

import java.util.List;

/**
 * What the record shows of one team.
 *
 * @param suppressed nothing but the name is shown; always so with fewer than {@value
 *     #FEWEST_PEOPLE} people, whatever the caller says, and then no rate is even kept
 */
public record TeamView(String team, int people, boolean suppressed, List<RateView> rates) {

  /** In a smaller team a rate is a rate of somebody. */
  public static final int FEWEST_PEOPLE = 5;

  public TeamView {
    suppressed = suppressed || people < FEWEST_PEOPLE;
    rates = suppressed ? List.of() : List.copyOf(rates);
  }
}
