package dev.counterweight.connectors;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a connector puts what it fetched. Safe for several threads. */
public interface Landing {
  /**
   * Keeps a row. A row that is already kept with the same payload changes nothing.
   *
   * @return digest of the row's markup and payload, to know it again by
   */
  String land(RawRecord row);

  /**
   * Says that these are all rows of an entity that there are: under one parent, or, where the
   * parent is null, at all. Rows kept earlier and not among them are gone.
   */
  void listed(String source, String entity, @Nullable String parent, Collection<String> keys);

  /** Parents under which rows of an entity are kept. */
  Set<String> parents(String source, String entity);

  /** How many rows of an entity there should be, counted by another way than fetching them. */
  void census(String source, String entity, long rows);

  /**
   * Which rows of one window there should be, found by another way than fetching them; rows that
   * are not kept when the pull ends are missing.
   *
   * @param window as people read it, {@code 2026-05} for rows created in that month
   */
  void census(String source, String entity, String window, Collection<String> keys);

  /**
   * Says that a part of the source could not be read, or not to its end: the pull is incomplete.
   *
   * @param window which part, as people read it
   * @param problem one sentence
   */
  void missing(String source, String entity, String window, String problem);

  /** Keeps something that is no row, with the reason. */
  void reject(Reject reject);

  /**
   * What was remembered under names that start like this, in earlier pulls or in this one before it
   * was cut off.
   */
  Map<String, String> remembered(String prefix);

  /**
   * Remembers something about rows that landed: where to go on, or what they looked like. It is
   * never kept before they are. An empty value forgets the name.
   */
  void remember(String name, String value);

  /**
   * Says how a pull can be asked how far it is, from another thread.
   *
   * @param outlook answers at once
   */
  default void observe(String source, Supplier<Outlook> outlook) {}

  /** How many requests the pull made: to fetch rows, and to count or compare what is kept. */
  void requests(String source, long fetching, long census);

  /**
   * How far a pull is.
   *
   * @param remaining rows still to be read or compared, by entity, where that is known
   * @param waiting how long requests will wait for a limit of the server; zero where none waits
   */
  record Outlook(Map<String, Long> remaining, Duration waiting) {}

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
