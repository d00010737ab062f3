package dev.counterweight.reports.view;

import java.time.LocalDate;
import java.util.List;

/**
 * One case as it looked on its day.
 *
 * @param number as pages name it, {@code 014}
 * @param volumeBand low, typical, high or empty; likewise teamBand
 * @param words for the case file, each with its reason
 * @param questions the five, in order
 * @param rationale as filed; may be empty
 * @param pair a comparable case that was decided otherwise, attribute by attribute; may be empty
 * @param later what was written after, for learning only
 */
public record CaseFileView(
    String number,
    String person,
    String step,
    String team,
    LocalDate decidedOn,
    String decidedBy,
    String outcome,
    String ladder,
    LocalDate windowFrom,
    String volumeBand,
    String teamBand,
    String recency,
    String recencyNote,
    String leadTime,
    List<AuditView.Note> words,
    List<QuestionView> questions,
    List<SpanView> rationale,
    String rationaleFound,
    String rationaleMissing,
    List<CellView> grid,
    List<PairRow> pair,
    String pairNumber,
    List<ItemView> later,
    String power) {

  /** How far the record answers one question. */
  public record QuestionView(
      String question, String state, String reason, List<ItemView> evidence) {}

  /**
   * A stretch of the rationale.
   *
   * @param kind of reason; empty where it gives none
   */
  public record SpanView(String text, String kind) {}

  /**
   * A cell of the grid.
   *
   * @param state PRESENT, NOT_FOUND, NO_OPPORTUNITY or NOT_OBSERVABLE
   */
  public record CellView(String dimension, String phase, String state, List<String> lines) {}

  /** One attribute of two cases. */
  public record PairRow(String attribute, String here, String there) {}

  /** A piece of evidence. */
  public record ItemView(
      LocalDate day, String what, String excerpt, String reference, String link) {}
}
