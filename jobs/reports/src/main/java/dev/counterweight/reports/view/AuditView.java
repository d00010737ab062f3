package dev.counterweight.reports.view;

import java.util.List;

/**
 * The audit of past promotion decisions up to one quarter, in words and numbers.
 *
 * @param period {@code decisions from 3 March 2025 to 24 June 2026}
 * @param heading what the page is about, at most 22 characters a line
 * @param lede the finding, and what cannot be told
 * @param statements what the decisions went with, a paragraph each
 * @param effects on one axis, in spreads or log-odds; no verdict follows from one
 * @param shares between 0 and 1: the share of speed, and what it would be in known organisations
 * @param power what so many cases cannot show
 * @param gates who was considered, who was promoted
 * @param timesInLevel how long people were in a level that they were promoted out of: context
 * @param managers drawn towards each other, by alphabet; nobody is flagged
 * @param limits what this audit cannot say
 */
public record AuditView(
    String organisation,
    String audience,
    RunFacts run,
    String period,
    String heading,
    String lede,
    List<Note> facts,
    List<String> statements,
    List<Effect> effects,
    List<Effect> shares,
    String shareNote,
    List<String> power,
    List<Note> gates,
    List<Note> timesInLevel,
    List<Effect> managers,
    String managersNote,
    List<Effect> quarters,
    List<CaseFileView> cases,
    List<String> limits) {

  /** A labelled value. */
  public record Note(String label, String value, String small) {}

  /**
   * An estimate with its interval.
   *
   * @param isGiven false where too little is there; then only the reading is shown
   * @param reading in words
   */
  public record Effect(
      String name,
      String detail,
      boolean isGiven,
      double estimate,
      double low,
      double high,
      String reading) {}
}
