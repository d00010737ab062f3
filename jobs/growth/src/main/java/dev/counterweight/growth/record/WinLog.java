package dev.counterweight.growth.record;

import dev.counterweight.growth.files.Place;
import dev.counterweight.growth.files.Problems;
import dev.counterweight.growth.files.TextLines;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a win log: {@code ## 2026-03-06}, then {@code - outcome | focus | what happened | links}.
 * Other headings and sentences are the person's own notes and are passed over.
 */
public final class WinLog {
  private static final List<String> TYPES = List.of("outcome", "output", "milestone", "influence");
  private static final String SHAPE = "Write '- outcome | focus area or - | what happened | links'";

  private final Problems problems;
  private final List<Win> wins = new ArrayList<>();
  private @Nullable LocalDate day;

  private WinLog(Problems problems) {
    this.problems = problems;
  }

  /** The wins of a log, in its order. */
  public static List<Win> read(String file, String text, Problems problems) {
    WinLog log = new WinLog(problems);
    TextLines.each(file, text, problems, log::line);
    return List.copyOf(log.wins);
  }

  private void line(Place place, String line) {
    if (line.startsWith("## ")) {
      day = day(line.substring(3).strip(), place).orElse(null);
    } else if (line.startsWith("- ") || line.startsWith("* ")) {
      win(line.substring(2), place);
    }
  }

  private Optional<LocalDate> day(String text, Place place) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notADay) {
      problems.at(
          place,
          "day",
          Problems.quoted(text) + " is no date",
          "Write the heading as ## 2026-03-06");
      return Optional.empty();
    }
  }

  private void win(String text, Place place) {
    List<String> cells = Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
    if (cells.size() < 3 || cells.size() > 4) {
      problems.at(
          place, "", "%d parts between '|' (must be 3 or 4)".formatted(cells.size()), SHAPE);
      return;
    }
    if (!TYPES.contains(cells.get(0))) {
      problems.at(
          place,
          "type",
          Problems.quoted(cells.get(0)) + " is no type of win",
          "Write one of: " + String.join(", ", TYPES));
      return;
    }
    if (cells.get(2).isEmpty()) {
      problems.at(place, "what", "is empty", "Say what happened, for a stranger");
      return;
    }
    if (day == null) {
      problems.at(place, "day", "no day above this line", "Write a heading ## 2026-03-06 above it");
      return;
    }
    String focus = cells.get(1).equals("-") ? "" : cells.get(1);
    if (!problems.mayBeNamed(place, focus)) {
      return;
    }
    wins.add(new Win(day, cells.get(0), focus, cells.get(2), links(cells), false, place));
  }

  private static List<String> links(List<String> cells) {
    if (cells.size() < 4) {
      return List.of();
    }
    return Arrays.stream(cells.get(3).split("[\\s,]+")).filter(link -> !link.isEmpty()).toList();
  }
}
