package dev.counterweight.connectors;

import dev.counterweight.model.DataIssue;
import dev.counterweight.model.Identity;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Turns the raw rows of one source into rows of the model. Pure: knows no clock and no network; a
 * payload that breaks it becomes a {@link DataIssue}, never an exception.
 */
public interface Mapping extends Serializable {
  /** Which model records the raw rows of each entity become. */
  Map<String, Set<Class<? extends Record>>> produces();

  /**
   * Maps one raw row.
   *
   * @param out takes the model rows, and the issues found
   */
  void map(RawRecord row, Identity identity, Consumer<Record> out);
}
