package dev.counterweight.lake;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** A few records as one Parquet file, without Spark. */
public final class RecordFile {
  private RecordFile() {}

  static <R extends Record> void write(Lake lake, Class<R> record, List<R> rows, Path file)
      throws IOException {
    write(record, rows, HadoopOutputFile.fromPath(file, lake.configuration()));
  }

  /** The rows of a file of texts, by column. */
  static List<Map<String, String>> texts(Lake lake, Class<? extends Record> record, Path file)
      throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> columns = schema(record).getFields().stream().map(Type::getName).toList();
    try (ParquetReader<Group> reader =
        ParquetReader.builder(new GroupReadSupport(), file)
            .withConf(lake.configuration())
            .build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        Map<String, String> texts = new HashMap<>();
        for (String column : columns) {
          texts.put(column, row.getString(column, 0));
        }
        rows.add(texts);
      }
    }
    return rows;
  }

  /** Writes rows as one file that is the same byte for byte whenever they are. */
  public static <R extends Record> void write(Class<R> record, List<R> rows, OutputFile file)
      throws IOException {
    write(record, rows, file, CompressionCodecName.UNCOMPRESSED);
  }

  /** The same, compressed. */
  static <R extends Record> void write(
      Class<R> record, List<R> rows, OutputFile file, CompressionCodecName codec)
      throws IOException {
    MessageType schema = schema(record);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(file)
            .withConf(new PlainParquetConfiguration()) // Hadoop's would be read anew for each file
            .withType(schema)
            .withCompressionCodec(codec)
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .build()) {
      for (R row : rows) {
        writer.write(group(schema, row));
      }
    }
  }

  /** The values of a row in the order of its columns. */
  public static List<@Nullable Object> values(Record row) {
    List<@Nullable Object> values = new ArrayList<>();
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      values.add(value(row, component));
    }
    return values;
  }

  /** The columns of a record, in order. */
  public static List<String> columns(Class<? extends Record> record) {
    return Arrays.stream(record.getRecordComponents()).map(RecordSchema::column).toList();
  }

  private static MessageType schema(Class<? extends Record> record) {
    return new MessageType(record.getSimpleName(), columnsOf(record));
  }

  private static List<Type> columnsOf(Class<?> record) {
    List<Type> columns = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      boolean isNullable = RecordSchema.isNullable(component);
      columns.add(
          column(
              component.getGenericType(),
              isNullable ? Repetition.OPTIONAL : Repetition.REQUIRED,
              RecordSchema.column(component)));
    }
    return columns;
  }

  private static Type column(java.lang.reflect.Type type, Repetition repetition, String name) {
    if (type instanceof ParameterizedType list) {
      Type element = column(list.getActualTypeArguments()[0], Repetition.REQUIRED, "element");
      return Types.list(repetition).element(element).named(name);
    }
    if (type instanceof Class<?> named && named.isRecord()) {
      return new GroupType(repetition, name, columnsOf(named));
    }
    PrimitiveTypeName primitive = primitive(type);
    return Types.primitive(primitive, repetition).as(meaning(type)).named(name);
  }

  private static boolean isText(java.lang.reflect.Type type) {
    return type == String.class || (type instanceof Class<?> named && named.isEnum());
  }

  private static @Nullable LogicalTypeAnnotation meaning(java.lang.reflect.Type type) {
    if (isText(type)) {
      return LogicalTypeAnnotation.stringType();
    } else if (type == Instant.class) {
      return LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MICROS);
    } else if (type == LocalDate.class) {
      return LogicalTypeAnnotation.dateType();
    }
    return null;
  }

  private static PrimitiveTypeName primitive(java.lang.reflect.Type type) {
    if (isText(type)) {
      return PrimitiveTypeName.BINARY;
    } else if (type == long.class || type == Long.class || type == Instant.class) {
      return PrimitiveTypeName.INT64;
    } else if (type == int.class || type == Integer.class || type == LocalDate.class) {
      return PrimitiveTypeName.INT32;
    } else if (type == double.class || type == Double.class) {
      return PrimitiveTypeName.DOUBLE;
    } else if (type == boolean.class) {
      return PrimitiveTypeName.BOOLEAN;
    }
    throw new IllegalArgumentException("No column type for " + type);
  }

  private static Group group(MessageType schema, Record row) {
    Group group = new SimpleGroup(schema);
    fill(group, row);
    return group;
  }

  private static void fill(Group group, Record row) {
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      Object value = value(row, component);
      if (value != null) {
        add(group, RecordSchema.column(component), value);
      }
    }
  }

  private static void add(Group group, String column, Object value) {
    if (value instanceof String text) {
      group.add(column, text);
    } else if (value instanceof Enum<?> constant) {
      group.add(column, constant.name());
    } else if (value instanceof Long number) {
      group.add(column, number);
    } else if (value instanceof Integer number) {
      group.add(column, number);
    } else if (value instanceof Double number) {
      group.add(column, number);
    } else if (value instanceof Boolean truth) {
      group.add(column, truth);
    } else if (value instanceof Instant instant) {
      group.add(column, ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    } else if (value instanceof LocalDate day) {
      group.add(column, Math.toIntExact(day.toEpochDay()));
    } else if (value instanceof Record record) {
      fill(group.addGroup(column), record);
    } else if (value instanceof List<?> elements) {
      Group list = group.addGroup(column);
      elements.forEach(element -> add(list.addGroup(0), "element", element));
    } else {
      throw new IllegalArgumentException("No way to write %s in %s".formatted(value, column));
    }
  }

  private static @Nullable Object value(Record row, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
