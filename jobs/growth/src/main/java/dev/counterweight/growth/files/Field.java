package dev.counterweight.growth.files;

import java.util.List;

/**
 * A key of a file: what may stand there.
 *
 * @param meaning one line for the documentation
 * @param allowed the only values, for {@link Kind#CHOICE}; for {@link Kind#WHOLE} the least and the
 *     greatest
 * @param fields the keys inside, for {@link Kind#OBJECT} and {@link Kind#OBJECTS}
 */
public record Field(
    String name,
    Kind kind,
    boolean required,
    String meaning,
    List<String> allowed,
    List<Field> fields) {

  public Field {
    allowed = List.copyOf(allowed);
    fields = List.copyOf(fields);
  }

  /** What a value is. */
  public enum Kind {
    /** Words for people, at most {@value Field#LONGEST_TEXT} signs. */
    TEXT("text"),
    /** Letters, digits and {@code - _ . :}, to be referred to. */
    ID("id"),
    DAY("date, 2026-03-31"),
    WHOLE("whole number"),
    CHOICE("one of"),
    YES_NO("yes or no"),
    /** Several texts, or one. */
    TEXTS("list of texts"),
    OBJECT("keys"),
    OBJECTS("list of");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As the documentation names it. */
    public String words() {
      return words;
    }
  }

  /** Longest text; one that is longer was not written for a conversation. */
  public static final int LONGEST_TEXT = 2000;

  /** A key that must be there. */
  public static Field must(String name, Kind kind, String meaning) {
    return new Field(name, kind, true, meaning, List.of(), List.of());
  }

  /** A key that may be there. */
  public static Field may(String name, Kind kind, String meaning) {
    return new Field(name, kind, false, meaning, List.of(), List.of());
  }

  /** The same with the only values it may have. */
  public Field of(String... values) {
    return new Field(name, kind, required, meaning, List.of(values), fields);
  }

  /** The same with keys inside. */
  public Field with(Field... inside) {
    return new Field(name, kind, required, meaning, allowed, List.of(inside));
  }
}
