package dev.counterweight.growth.files;

import java.util.List;

/**
 * What one kind of file holds.
 *
 * @param name where it stands in the folder, {@code people/PERSON/plan.yaml}
 * @param input the id in the method, {@code H.growth_plan}
 * @param about one sentence
 */
public record Schema(String name, String input, Format format, String about, List<Field> fields) {
  public Schema {
    fields = List.copyOf(fields);
  }

  /** How it is written. */
  public enum Format {
    /** One mapping. */
    YAML,
    /** A list of mappings, one after the other in time. */
    YAML_LIST,
    CSV,
    MARKDOWN
  }
}
