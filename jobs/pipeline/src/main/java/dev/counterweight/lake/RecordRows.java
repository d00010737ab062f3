package dev.counterweight.lake;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Reads a small published table without starting Spark. */
public final class RecordRows {
  private RecordRows() {}

  /** The table was written by a version of the program whose records were others. */
  public static final class OtherVersionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OtherVersionException(String column) {
      super("the column %s is missing".formatted(column));
    }
  }

  /**
   * All rows of a folder of Parquet files, file by file in the order of their names. Columns that
   * the record does not have are passed over.
   *
   * @return none where there is no such folder
   */
  public static <R extends Record> List<R> read(Lake lake, Path folder, Class<R> record)
      throws IOException {
    FileSystem files = folder.getFileSystem(lake.configuration());
    List<R> rows = new ArrayList<>();
    if (!files.exists(folder)) {
      return rows;
    }
    FileStatus[] found = files.listStatus(folder, file -> file.getName().endsWith(".parquet"));
    Arrays.sort(found);
    Shape<R> shape = Shape.of(record);
    for (FileStatus file : found) {
      try (ParquetReader<Group> reader =
          ParquetReader.builder(new GroupReadSupport(), file.getPath())
              .withConf(projected(lake, file.getPath(), record))
              .build()) {
        for (Group group = reader.read(); group != null; group = reader.read()) {
          rows.add(shape.row(group));
        }
      }
    }
    return rows;
  }

  /** Reads no more columns than the record has. */
  private static Configuration projected(Lake lake, Path file, Class<? extends Record> record)
      throws IOException {
    Configuration configuration = new Configuration(lake.configuration());
    MessageType all;
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(file, configuration))) {
      all = reader.getFooter().getFileMetaData().getSchema();
    }
    List<String> columns = RecordFile.columns(record);
    List<Type> wanted =
        all.getFields().stream().filter(field -> columns.contains(field.getName())).toList();
    configuration.set(
        ReadSupport.PARQUET_READ_SCHEMA, new MessageType(all.getName(), wanted).toString());
    return configuration;
  }

  /** How a record is made of a row: worked out once, there are many rows. */
  private record Shape<R extends Record>(
      Constructor<R> constructor, List<String> columns, List<java.lang.reflect.Type> types) {

    static <R extends Record> Shape<R> of(Class<R> record) {
      RecordComponent[] components = record.getRecordComponents();
      Class<?>[] raw =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      try {
        Constructor<R> constructor = record.getDeclaredConstructor(raw);
        constructor.setAccessible(true);
        return new Shape<>(
            constructor,
            Arrays.stream(components).map(RecordSchema::column).toList(),
            Arrays.stream(components).map(RecordComponent::getGenericType).toList());
      } catch (NoSuchMethodException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    R row(Group group) {
      @Nullable Object[] values = new @Nullable Object[columns.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = value(group, columns.get(i), types.get(i));
      }
      try {
        return constructor.newInstance(values);
      } catch (ReflectiveOperationException broken) {
        String name = constructor.getDeclaringClass().getSimpleName();
        throw new IllegalStateException("Cannot make a " + name, broken);
      }
    }
  }

  private static @Nullable Object value(Group group, String column, java.lang.reflect.Type type) {
    if (!group.getType().containsField(column)) {
      throw new OtherVersionException(column);
    }
    if (group.getFieldRepetitionCount(column) == 0) {
      return type instanceof ParameterizedType ? List.of() : null;
    }
    if (type == String.class) {
      return group.getString(column, 0);
    } else if (type == long.class || type == Long.class) {
      return group.getLong(column, 0);
    } else if (type == int.class || type == Integer.class) {
      return group.getInteger(column, 0);
    } else if (type == double.class || type == Double.class) {
      return group.getDouble(column, 0);
    } else if (type == boolean.class || type == Boolean.class) {
      return group.getBoolean(column, 0);
    } else if (type == Instant.class) {
      return instant(group, column);
    } else if (type == LocalDate.class) {
      return LocalDate.ofEpochDay(group.getInteger(column, 0));
    } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return texts(group.getGroup(column, 0));
    }
    throw new IllegalStateException("No way to read %s as %s".formatted(column, type));
  }

  /** As Spark writes lists: {@code list.element}. */
  private static List<String> texts(Group list) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      texts.add(list.getGroup(0, i).getString(0, 0));
    }
    return List.copyOf(texts);
  }

  private static Instant instant(Group group, String column) {
    var type = group.getType().getType(column).asPrimitiveType();
    boolean isMillis =
        type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation timestamp
            && timestamp.getUnit() == TimeUnit.MILLIS;
    ChronoUnit unit = isMillis ? ChronoUnit.MILLIS : ChronoUnit.MICROS;
    return Instant.EPOCH.plus(group.getLong(column, 0), unit);
  }
}
