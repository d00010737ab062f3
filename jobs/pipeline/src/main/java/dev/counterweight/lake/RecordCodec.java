package dev.counterweight.lake;

import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows of one record class to and from Spark. Only its class travels to the executors.
 *
 * <p>After Parquet every column is nullable again, so what may be null is checked here, both ways,
 * with the column's name.
 */
public final class RecordCodec<R extends Record> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Class<R> record;
  private transient @Nullable Plan<R> plan;

  private RecordCodec(Class<R> record) {
    this.record = record;
  }

  /** The codec of a record class. */
  public static <R extends Record> RecordCodec<R> of(Class<R> record) {
    return new RecordCodec<>(record);
  }

  /** The schema of its rows. */
  public StructType schema() {
    return RecordSchema.of(record);
  }

  /** How Spark takes its rows. */
  public Encoder<Row> encoder() {
    return Encoders.row(schema());
  }

  /** The row of a record. */
  public Row toRow(R value) {
    return plan().toRow(value);
  }

  /**
   * The record of a row whose columns are those of {@link #schema}, in that order.
   *
   * @throws IllegalStateException when a column that may not be null is
   */
  public R fromRow(Row row) {
    return plan().fromRow(row);
  }

  private Plan<R> plan() {
    if (plan == null) {
      plan = new Plan<>(record);
    }
    return plan;
  }

  /** What is worked out once per record class and process. */
  private static final class Plan<R extends Record> {
    private final Class<R> record;
    private final RecordComponent[] components;
    private final boolean[] nullable;
    private final List<Function<Object, Object>> toCell = new ArrayList<>();
    private final List<Function<Object, Object>> fromCell = new ArrayList<>();
    private final Constructor<R> constructor;

    Plan(Class<R> record) {
      this.record = record;
      this.components = record.getRecordComponents();
      this.nullable = new boolean[components.length];
      for (int i = 0; i < components.length; i++) {
        nullable[i] = RecordSchema.isNullable(components[i]);
        components[i].getAccessor().setAccessible(true);
        toCell.add(toCell(components[i].getGenericType()));
        fromCell.add(fromCell(components[i].getGenericType()));
      }
      try {
        Class<?>[] types =
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        constructor = record.getDeclaredConstructor(types);
        constructor.setAccessible(true);
      } catch (NoSuchMethodException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    Row toRow(R value) {
      @Nullable Object[] cells = new @Nullable Object[components.length];
      for (int i = 0; i < cells.length; i++) {
        Object cell = read(components[i], value);
        cells[i] = cell == null ? missing(i) : toCell.get(i).apply(cell);
      }
      return RowFactory.create(cells);
    }

    R fromRow(Row row) {
      @Nullable Object[] values = new @Nullable Object[components.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = row.isNullAt(i) ? missing(i) : fromCell.get(i).apply(row.get(i));
      }
      try {
        return constructor.newInstance(values);
      } catch (InvocationTargetException broken) {
        throw new IllegalStateException(
            "Cannot make a " + record.getSimpleName() + " of " + row, broken.getCause());
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    private @Nullable Object missing(int component) {
      if (!nullable[component]) {
        throw new IllegalStateException(
            "No value for %s.%s, which may not be empty"
                .formatted(record.getSimpleName(), RecordSchema.column(components[component])));
      }
      return null;
    }

    private static @Nullable Object read(RecordComponent component, Object value) {
      try {
        return component.getAccessor().invoke(value);
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Function<Object, Object> toCell(Type type) {
    if (type instanceof Class<?> named && named.isEnum()) {
      return value -> ((Enum<?>) value).name();
    }
    if (type instanceof Class<?> named && named.isRecord()) {
      RecordCodec codec = of(named.asSubclass(Record.class));
      return value -> codec.toRow((Record) value);
    }
    if (type instanceof ParameterizedType list) {
      Function<Object, Object> element = toCell(list.getActualTypeArguments()[0]);
      return value -> {
        List<Object> cells = new ArrayList<>();
        ((List<Object>) value).forEach(item -> cells.add(element.apply(item)));
        return CollectionConverters.asScala(cells).toSeq();
      };
    }
    return value -> value;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Function<Object, Object> fromCell(Type type) {
    if (type instanceof Class<?> named && named.isEnum()) {
      return cell -> Enum.valueOf((Class) named, (String) cell);
    }
    if (type instanceof Class<?> named && named.isRecord()) {
      RecordCodec codec = of(named.asSubclass(Record.class));
      return cell -> codec.fromRow((Row) cell);
    }
    if (type instanceof ParameterizedType list) {
      Function<Object, Object> element = fromCell(list.getActualTypeArguments()[0]);
      return cell -> {
        List<Object> values = new ArrayList<>();
        CollectionConverters.asJava((scala.collection.Iterable<Object>) cell)
            .forEach(item -> values.add(element.apply(item)));
        return List.copyOf(values);
      };
    }
    return cell -> cell;
  }
}
