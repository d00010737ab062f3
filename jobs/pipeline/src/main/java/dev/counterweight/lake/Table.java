package dev.counterweight.lake;

import dev.counterweight.lake.Lake.Layer;
import java.util.List;

/**
 * A table of the lake: the record is its schema.
 *
 * @param name plural snake_case
 * @param keys columns that name a row
 */
public record Table<R extends Record>(
    Layer layer, String name, Class<R> record, List<String> keys) {

  /** Its rows to and from Spark. */
  public RecordCodec<R> codec() {
    return RecordCodec.of(record);
  }

  /** Layer and name, {@code model/changes}. */
  public String path() {
    return layer.folder() + "/" + name;
  }
}
