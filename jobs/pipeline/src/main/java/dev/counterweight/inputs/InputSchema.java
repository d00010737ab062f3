package dev.counterweight.inputs;

import dev.counterweight.guard.DenyList;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The schema that an {@link InputFile} record declares: reads its rows, and describes it.
 *
 * @param <R> the record
 */
final class InputSchema<R extends Record> {
  private final Class<R> record;
  private final InputFile file;
  private final List<InputColumn> columns;

  /** One column; lists hold several values with semicolons between, in YAML a list. */
  record InputColumn(String name, Column about, CellType type, boolean isList, boolean isOptional) {

    /** What may stand in a cell, in words. */
    String allowed() {
      return isList ? "list, with ';' between: " + type.allowed() : type.allowed();
    }
  }

  InputSchema(Class<R> record) {
    this.record = record;
    this.file = Objects.requireNonNull(record.getAnnotation(InputFile.class));
    this.columns = Arrays.stream(record.getRecordComponents()).map(InputSchema::column).toList();
  }

  private static InputColumn column(RecordComponent component) {
    Column about = Objects.requireNonNull(component.getAnnotation(Column.class));
    String name =
        component.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    boolean isList = component.getType() == List.class;
    Type type = component.getGenericType();
    Type one = isList ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    boolean isOptional = isList || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return new InputColumn(name, about, CellType.of(one, about), isList, isOptional);
  }

  String name() {
    return file.value();
  }

  String grain() {
    return file.grain();
  }

  List<InputColumn> columns() {
    return columns;
  }

  /** Whether a header, or the keys of a row, hold all that is needed; what is wrong is told. */
  boolean accepts(Collection<String> given, Place place, Problems problems) {
    List<String> known = columns.stream().map(InputColumn::name).toList();
    boolean accepted = true;
    for (String name : given) {
      if (!known.contains(name)) {
        problems.add(place, unknown(name, known));
      }
    }
    for (InputColumn column : columns) {
      if (!column.isOptional() && !given.contains(column.name())) {
        accepted = false;
        problems.add(place, "the column '%s' is missing".formatted(column.name()));
      }
    }
    return accepted;
  }

  private static String unknown(String name, List<String> known) {
    Optional<DenyList.Hit> banned = DenyList.ofName(name);
    return banned.isPresent()
        ? "column %s: %s".formatted(Problems.quoted(name), banned.get().message())
        : "unknown column %s (known: %s)"
            .formatted(Problems.quoted(name), String.join(", ", known));
  }

  /** The rows of a file; rows with a problem are left out and the problem told. */
  List<Placed<R>> read(List<RawRow> raw, Problems problems) {
    List<Placed<R>> rows = new ArrayList<>();
    Map<String, Map<String, Place>> seen = new HashMap<>();
    for (RawRow row : raw) {
      Object[] values = new Object[columns.size()];
      boolean whole = true;
      for (int i = 0; i < values.length; i++) {
        InputColumn column = columns.get(i);
        RawRow.Cell cell = row.cells().getOrDefault(column.name(), nothing(row.place()));
        whole &= read(column, cell, values, i, problems);
        whole &= !column.about().unique() || isFirst(column, cell, seen, problems);
      }
      if (whole) {
        rows.add(new Placed<>(make(values), row.place()));
      }
    }
    return rows;
  }

  private static RawRow.Cell nothing(Place place) {
    return new RawRow.Cell(List.of(""), false, place);
  }

  private static boolean read(
      InputColumn column, RawRow.Cell cell, @Nullable Object[] into, int at, Problems problems) {
    List<String> texts = texts(column, cell);
    if (texts.isEmpty() && !column.isOptional()) {
      problems.add(cell.place(), column.name(), "empty (must be %s)".formatted(column.allowed()));
      return false;
    }
    if (!column.isList() && texts.size() > 1) {
      problems.add(cell.place(), column.name(), "a list (must be %s)".formatted(column.allowed()));
      return false;
    }
    List<Object> values = new ArrayList<>();
    for (String text : texts) {
      try {
        values.add(column.type().read().apply(text));
      } catch (IllegalArgumentException wrong) {
        problems.add(cell.place(), column.name(), refusal(column, text, wrong));
        return false;
      }
    }
    into[at] = column.isList() ? List.copyOf(values) : values.isEmpty() ? null : values.get(0);
    return true;
  }

  private static List<String> texts(InputColumn column, RawRow.Cell cell) {
    List<String> texts =
        column.isList() && !cell.isList()
            ? List.of(cell.values().get(0).split(";"))
            : cell.values();
    return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
  }

  private static String refusal(InputColumn column, String text, IllegalArgumentException wrong) {
    boolean says = wrong.getMessage() != null && !(wrong instanceof NumberFormatException);
    String mend =
        says && !String.valueOf(wrong.getMessage()).isEmpty() ? "; " + wrong.getMessage() : "";
    return "%s (must be %s%s)"
        .formatted(
            Problems.quoted(text),
            column.type().allowed() + (column.isOptional() ? ", or empty" : ""),
            mend);
  }

  private static boolean isFirst(
      InputColumn column,
      RawRow.Cell cell,
      Map<String, Map<String, Place>> seen,
      Problems problems) {
    String value = cell.values().isEmpty() ? "" : cell.values().get(0);
    if (value.isEmpty()) {
      return true;
    }
    String same = column.about().foldCase() ? value.toLowerCase(Locale.ROOT) : value;
    Place before =
        seen.computeIfAbsent(column.name(), c -> new HashMap<>()).putIfAbsent(same, cell.place());
    if (before != null) {
      problems.add(
          cell.place(),
          column.name(),
          "%s stands in line %d already".formatted(Problems.quoted(value), before.line()));
    }
    return before == null;
  }

  private R make(@Nullable Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(record.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<R> constructor = record.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("cannot make a " + record.getSimpleName(), impossible);
    }
  }
}
