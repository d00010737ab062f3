package dev.counterweight.lake;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;

/** Everything that the raw tables hold, every version and every column, as one text. */
public final class RawText {
  private RawText() {}

  public static String of(Lake lake) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String table : lake.rawTables()) {
      for (Path file : lake.rawFiles(table)) {
        try (ParquetReader<Group> reader =
            ParquetReader.builder(new GroupReadSupport(), file)
                .withConf(lake.configuration())
                .build()) {
          for (Group row = reader.read(); row != null; row = reader.read()) {
            text.append(row);
          }
        }
      }
    }
    return text.toString();
  }
}
