package dev.counterweight.reports.view;

/**
 * What a team's launches of one kind were followed by, beside its other launches (R05).
 *
 * @param mark of what kind: {@code Fast launches}
 * @param consequence within thirty days: {@code Incident}
 * @param marked the launches of that kind
 * @param others all others of the team
 */
public record PatternView(String mark, String consequence, Side marked, Side others) {

  /** Launches, how many of them had the consequence, and the rate with its 90 % interval. */
  public record Side(long with, long launches, double rate, double low, double high) {}
}
