package dev.counterweight.growth.files;

import java.util.function.BiConsumer;

/** Reads a text line by line; what must not be evaluated is refused in any of them. */
public final class TextLines {
  private static final int LONGEST = 4000;

  private TextLines() {}

  /**
   * Hands over each line with its place; lines that are too long are refused and not handed over.
   */
  public static void each(
      String file, String text, Problems problems, BiConsumer<Place, String> line) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Place place = new Place(file, i + 1, 0);
      String content = lines[i].strip();
      if (content.length() > LONGEST) {
        problems.at(
            place,
            "",
            "%d signs long (at most %d)".formatted(content.length(), LONGEST),
            "Shorten it, and link to the rest");
        continue;
      }
      problems.mayBeSaid(place, "", content);
      line.accept(place, content);
    }
  }
}
