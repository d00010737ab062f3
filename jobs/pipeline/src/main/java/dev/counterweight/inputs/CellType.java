package dev.counterweight.inputs;

import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one value of a column is read.
 *
 * @param allowed what may stand there, in words
 * @param read the value; an {@link IllegalArgumentException} says how to mend it, or is empty
 */
record CellType(String allowed, Function<String, Object> read) {
  private static final Pattern OTHER_DATE =
      Pattern.compile("(\\d{1,4})([./-])(\\d{1,2})\\2(\\d{1,4})(?:[T ].*)?");
  private static final Pattern TIME_WITHOUT_OFFSET =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?");

  /** The type of a component. */
  static CellType of(Type type, Column column) {
    if (type == String.class) {
      return text(column.form());
    } else if (type == LocalDate.class) {
      return new CellType("a day as 2025-07-01", CellType::day);
    } else if (type == Instant.class) {
      return new CellType("a time with offset as 2025-07-01T09:30:00Z", CellType::instant);
    } else if (type == Boolean.class) {
      return new CellType("true or false", CellType::flag);
    } else if (type == Integer.class) {
      return number(column.from(), column.to());
    } else if (type instanceof Class<?> named && named.isEnum()) {
      return choice(named);
    }
    throw new IllegalArgumentException("no cell type for " + type.getTypeName());
  }

  private static CellType text(Column.Form form) {
    return new CellType(
        form.words,
        value -> {
          if (!form.pattern.matcher(value).matches()) {
            throw new IllegalArgumentException();
          }
          return value;
        });
  }

  private static CellType number(int from, int to) {
    return new CellType(
        "a whole number from %d to %d".formatted(from, to),
        value -> {
          int number = Integer.parseInt(value);
          if (number < from || number > to) {
            throw new IllegalArgumentException();
          }
          return number;
        });
  }

  private static CellType choice(Class<?> type) {
    List<String> names = new ArrayList<>();
    for (Object constant : type.getEnumConstants()) {
      names.add(constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return new CellType(
        String.join(" or ", names),
        value -> {
          int index = names.indexOf(value);
          if (index < 0) {
            throw new IllegalArgumentException();
          }
          return type.getEnumConstants()[index];
        });
  }

  private static Object flag(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException();
    };
  }

  private static Object instant(String value) {
    try {
      return OffsetDateTime.parse(value.replace(' ', 'T')).toInstant();
    } catch (DateTimeException e) {
      String mend =
          TIME_WITHOUT_OFFSET.matcher(value).matches()
              ? "add the offset, Z for UTC: write " + value.replace(' ', 'T') + "Z"
              : "";
      throw new IllegalArgumentException(mend, e);
    }
  }

  private static Object day(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(mended(value), e);
    }
  }

  /** The day as it should be written, or both where two could be meant. */
  private static String mended(String value) {
    Matcher parts = OTHER_DATE.matcher(value);
    if (!parts.matches()) {
      return "";
    }
    List<LocalDate> days = new ArrayList<>();
    int first = Integer.parseInt(parts.group(1));
    int middle = Integer.parseInt(parts.group(3));
    int last = Integer.parseInt(parts.group(4));
    if (first > 31) {
      addIfReal(days, first, middle, last);
    } else if (last > 31) {
      addIfReal(days, last, middle, first);
      if (!parts.group(2).equals(".") && middle != first) {
        addIfReal(days, last, first, middle);
      }
    }
    return days.isEmpty()
        ? ""
        : "write " + String.join(" or ", days.stream().map(LocalDate::toString).toList());
  }

  private static void addIfReal(List<LocalDate> days, int year, int month, int day) {
    try {
      days.add(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      // the other reading is the one
    }
  }
}
