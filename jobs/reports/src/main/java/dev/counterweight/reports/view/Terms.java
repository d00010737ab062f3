package dev.counterweight.reports.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On what terms somebody gets a pack.
 *
 * @param madeOn null where the pack is not made for one reader
 * @param keepUntil last day it may be kept; null for as long as the decision takes
 * @param contest whom to write to, as it reads after "to"; empty for whoever gave it
 * @param about who is in it and by which rule, a line each; empty where the first page says it
 */
public record Terms(
    @Nullable LocalDate madeOn,
    @Nullable LocalDate keepUntil,
    String contest,
    List<RunFacts.Line> about) {
  /** Of the reports of a run, which lie in its lake. */
  public static final Terms OF_THE_LAKE = new Terms(null, null, "", List.of());

  public Terms {
    about = List.copyOf(about);
  }
}
