package dev.counterweight.steps;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to be in a pack.
 *
 * @param persons ids, for subject, calibrator and hr
 * @param manager id, for manager; empty otherwise
 * @param quarter {@code 2026Q2}; empty for all that was read
 * @param meeting day of the meeting, for calibrator
 * @param after whether the meeting has been
 * @param madeOn day it is made; names of the reporting line are those of the last day it covers
 * @param keepUntil last day it may be kept
 * @param contest whom to write to; empty for whoever gave it
 */
public record PackRequest(
    Audience audience,
    List<String> persons,
    String manager,
    String quarter,
    @Nullable LocalDate meeting,
    boolean after,
    LocalDate madeOn,
    LocalDate keepUntil,
    String contest) {

  public PackRequest {
    persons = List.copyOf(persons);
  }
}
