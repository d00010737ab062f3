package dev.counterweight.growth.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads single values; what cannot be read is a problem at its place. */
final class Values {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  private final Problems problems;

  Values(Problems problems) {
    this.problems = problems;
  }

  /** The value a text stands for, unless it stands for none. */
  Optional<Object> read(Field field, String text, Place place) {
    problems.mayBeSaid(place, field.name(), text);
    return switch (field.kind()) {
      case TEXT -> text(field, text, place);
      case ID -> id(field, text, place);
      case DAY -> day(field, text, place);
      case WHOLE -> whole(field, text, place);
      case CHOICE -> choice(field, text, place);
      case YES_NO -> yesNo(field, text, place);
      case TEXTS -> text(field, text, place).map(one -> List.of(one));
      case OBJECT, OBJECTS -> {
        problems.at(place, field.name(), "is the value " + Problems.quoted(text), shape(field));
        yield Optional.empty();
      }
    };
  }

  private Optional<Object> text(Field field, String text, Place place) {
    if (text.length() > Field.LONGEST_TEXT) {
      problems.at(
          place,
          field.name(),
          "%d signs long (at most %d)".formatted(text.length(), Field.LONGEST_TEXT),
          "Shorten it, and link to the rest");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private Optional<Object> id(Field field, String text, Place place) {
    if (!ID.matcher(text).matches()) {
      problems.at(
          place,
          field.name(),
          Problems.quoted(text) + " is no id",
          "Use letters, digits and - _ . : only, at most 80");
      return Optional.empty();
    }
    return problems.mayBeNamed(place, text) ? Optional.of(text) : Optional.empty();
  }

  private Optional<Object> day(Field field, String text, Place place) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.isAfter(EARLIEST) && day.isBefore(LATEST)) {
        return Optional.of(day);
      }
    } catch (DateTimeException notADay) {
      // said below
    }
    problems.at(
        place, field.name(), Problems.quoted(text) + " is no date", "Write it as 2026-03-31");
    return Optional.empty();
  }

  private Optional<Object> whole(Field field, String text, Place place) {
    List<String> bounds = field.allowed();
    try {
      int number = Integer.parseInt(text);
      if (bounds.isEmpty()
          || (number >= Integer.parseInt(bounds.get(0))
              && number <= Integer.parseInt(bounds.get(1)))) {
        return Optional.of(number);
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    String range = bounds.isEmpty() ? "" : " from " + bounds.get(0) + " to " + bounds.get(1);
    problems.at(
        place,
        field.name(),
        Problems.quoted(text) + " is no whole number" + range,
        "Write a whole number" + range);
    return Optional.empty();
  }

  private Optional<Object> choice(Field field, String text, Place place) {
    if (field.allowed().contains(text)) {
      return Optional.of(text);
    }
    problems.at(
        place,
        field.name(),
        Problems.quoted(text) + " is not allowed here",
        "Write one of: " + String.join(", ", field.allowed()));
    return Optional.empty();
  }

  private Optional<Object> yesNo(Field field, String text, Place place) {
    switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> {
        return Optional.of(true);
      }
      case "no", "false" -> {
        return Optional.of(false);
      }
      default -> {
        problems.at(
            place,
            field.name(),
            Problems.quoted(text) + " is neither yes nor no",
            "Write yes or no");
        return Optional.empty();
      }
    }
  }

  static String shape(Field field) {
    String keys = String.join(", ", field.fields().stream().map(Field::name).toList());
    return (field.kind() == Field.Kind.OBJECTS
            ? "Write a list with '- ' and the keys "
            : "Write the keys ")
        + keys;
  }

  /** The known name that was probably meant, as a sentence. */
  static String suggestion(String name, Collection<String> known) {
    String all = "Known here: " + String.join(", ", known);
    return known.stream()
        .min(Comparator.<String>comparingInt(k -> distance(name, k)).thenComparing(k -> k))
        .filter(k -> distance(name, k) <= Math.max(2, name.length() / 3))
        .map(k -> "Did you mean '" + k + "'? " + all)
        .orElse(all);
  }

  /** Levenshtein's distance, of names cut at 80 signs. */
  private static int distance(String one, String other) {
    String name = one.substring(0, Math.min(one.length(), 80));
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= name.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = diagonal + (name.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(Math.min(row[j - 1], row[j]) + 1, change);
      }
    }
    return row[other.length()];
  }
}
