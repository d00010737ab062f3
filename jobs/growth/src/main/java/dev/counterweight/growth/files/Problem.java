package dev.counterweight.growth.files;

import java.util.Comparator;

/**
 * What is wrong at one place of a file, in one sentence, and what would mend it.
 *
 * @param line from 1; 0 where it is about the whole file
 * @param column from 1; 0 where it is about the whole line
 * @param key the key or column it is about; may be empty
 */
public record Problem(String file, int line, int column, String key, String what, String fix) {
  /** By file, then from top to bottom. */
  public static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::what);

  /** {@code case.yaml, line 12, column 5, 'chosen': empty. Say which option was taken.} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(", line ").append(line);
    }
    if (column > 0) {
      text.append(", column ").append(column);
    }
    if (!key.isEmpty()) {
      text.append(", '").append(key).append('\'');
    }
    text.append(": ").append(what);
    return text.append(fix.isEmpty() ? "" : ". " + fix).toString();
  }
}
