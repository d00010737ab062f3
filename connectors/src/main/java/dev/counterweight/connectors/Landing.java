package dev.counterweight.connectors;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Where a connector puts what it fetched. Safe for several threads. */
public interface Landing {
  /** Keeps a row. A row that is already kept with the same payload changes nothing. */
  void land(RawRecord row);

  /**
   * Says that these are all rows of an entity that there are: under one parent, or under none. Rows
   * kept earlier and not among them are gone.
   */
  void listed(String source, String entity, @Nullable String parent, Collection<String> keys);

  /** How many rows of an entity there should be, counted by another way than fetching them. */
  void census(String source, String entity, long rows);

  /** Keeps something that is no row, with the reason. */
  void reject(Reject reject);

  /**
   * Something that came and could not be kept as a row.
   *
   * @param name kebab-case name of the problem
   * @param where file and line, or request
   * @param payload what came, cut at 2,000 characters
   */
  record Reject(
      String name, String source, String entity, String where, String detail, String payload) {}
}
