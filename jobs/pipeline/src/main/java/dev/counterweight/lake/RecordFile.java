package dev.counterweight.lake;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** A few records as one Parquet file, without Spark. Text components only. */
final class RecordFile {
  private RecordFile() {}

  static <R extends Record> void write(Lake lake, Class<R> record, List<R> rows, Path file)
      throws IOException {
    MessageType schema = schema(record);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(HadoopOutputFile.fromPath(file, lake.configuration()))
            .withType(schema)
            .build()) {
      for (R row : rows) {
        writer.write(group(schema, row));
      }
    }
  }

  /** The rows of a file that {@link #write} wrote, by column. */
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

  private static MessageType schema(Class<? extends Record> record) {
    List<Type> columns = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      columns.add(
          Types.required(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(RecordSchema.column(component)));
    }
    return new MessageType(record.getSimpleName(), columns);
  }

  private static Group group(MessageType schema, Record row) {
    Group group = new SimpleGroup(schema);
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        group.add(RecordSchema.column(component), (String) component.getAccessor().invoke(row));
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return group;
  }
}
