package dev.counterweight.lake;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
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
    MessageType schema = schema(record);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(file)
            .withType(schema)
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
    List<Type> columns = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      columns.add(column(component));
    }
    return new MessageType(record.getSimpleName(), columns);
  }

  private static Type column(RecordComponent component) {
    String name = RecordSchema.column(component);
    Class<?> type = component.getType();
    if (type == List.class) {
      Type text =
          Types.required(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named("element");
      return Types.requiredList().element(text).named(name);
    }
    var column =
        RecordSchema.isNullable(component)
            ? Types.optional(primitive(type))
            : Types.required(primitive(type));
    if (type == String.class) {
      return column.as(LogicalTypeAnnotation.stringType()).named(name);
    }
    if (type == Instant.class) {
      return column
          .as(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MICROS))
          .named(name);
    }
    return column.named(name);
  }

  private static PrimitiveTypeName primitive(Class<?> type) {
    if (type == String.class) {
      return PrimitiveTypeName.BINARY;
    } else if (type == long.class || type == Instant.class) {
      return PrimitiveTypeName.INT64;
    } else if (type == int.class) {
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
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      Object value = value(row, component);
      if (value != null) {
        add(group, RecordSchema.column(component), value);
      }
    }
    return group;
  }

  private static void add(Group group, String column, Object value) {
    if (value instanceof String text) {
      group.add(column, text);
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
    } else if (value instanceof List<?> texts) {
      Group list = group.addGroup(column);
      texts.forEach(text -> list.addGroup(0).add(0, String.valueOf(text)));
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
