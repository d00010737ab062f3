package dev.counterweight.lake;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a record: its components in order, snake_case, {@code @Nullable} ones nullable.
 * Refuses any type it does not know, by name.
 */
public final class RecordSchema {
  private static final Map<Type, DataType> SIMPLE =
      Map.of(
          String.class, DataTypes.StringType,
          boolean.class, DataTypes.BooleanType,
          int.class, DataTypes.IntegerType,
          long.class, DataTypes.LongType,
          double.class, DataTypes.DoubleType,
          Integer.class, DataTypes.IntegerType,
          Long.class, DataTypes.LongType,
          Double.class, DataTypes.DoubleType,
          Instant.class, DataTypes.TimestampType,
          LocalDate.class, DataTypes.DateType);

  private RecordSchema() {}

  /** The schema of a record class. */
  public static StructType of(Class<? extends Record> record) {
    List<StructField> fields = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      fields.add(
          DataTypes.createStructField(
              column(component),
              type(component.getGenericType(), record, component),
              isNullable(component)));
    }
    return DataTypes.createStructType(fields);
  }

  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

  /** The column of a component, {@code opened_at} for {@code openedAt}. */
  static String column(RecordComponent component) {
    return HUMP.matcher(component.getName()).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
  }

  static boolean isNullable(RecordComponent component) {
    AnnotatedType type = component.getAnnotatedType();
    return type.isAnnotationPresent(Nullable.class);
  }

  private static DataType type(Type type, Class<?> record, RecordComponent component) {
    DataType simple = SIMPLE.get(type);
    if (simple != null) {
      return simple;
    }
    if (type instanceof Class<?> named && named.isEnum()) {
      return DataTypes.StringType;
    }
    if (type instanceof Class<?> named && named.isRecord()) {
      return of(named.asSubclass(Record.class));
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return DataTypes.createArrayType(
          type(list.getActualTypeArguments()[0], record, component), false);
    }
    throw new IllegalArgumentException(
        "Cannot make a column of %s.%s: no column type for %s"
            .formatted(record.getSimpleName(), component.getName(), type.getTypeName()));
  }
}
