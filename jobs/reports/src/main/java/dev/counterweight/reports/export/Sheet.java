package dev.counterweight.reports.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as a spreadsheet takes it.
 *
 * @param name at most 31 signs of {@code [a-z_]}
 * @param rows values in the order of the columns: texts, whole and other numbers, booleans or null;
 *     anything else is written as its text
 */
public record Sheet(String name, List<String> columns, List<? extends List<?>> rows) {
  public Sheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** What a cell holds: a number or boolean as it is, everything else as safe text. */
  static @Nullable Object cell(@Nullable Object value) {
    boolean isPlain = value == null || value instanceof Number || value instanceof Boolean;
    return isPlain ? value : SafeText.of(String.valueOf(value));
  }
}
