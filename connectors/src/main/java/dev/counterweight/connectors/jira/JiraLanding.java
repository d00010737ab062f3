package dev.counterweight.connectors.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.Landing;
import dev.counterweight.connectors.Landing.Reject;
import dev.counterweight.connectors.RawRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one Jira on their way to where they are kept. */
final class JiraLanding {
  private static final int LONGEST_PAYLOAD = 2_000; // of a reject

  private final Landing landing;
  private final String dialect;

  JiraLanding(Landing landing, String dialect) {
    this.landing = landing;
    this.dialect = dialect;
  }

  /**
   * Keeps a row that has a key, and rejects one that has none.
   *
   * @param updated when it changed last, as Jira writes it; may be missing
   * @param keys takes the key of a row that is kept
   * @return the row's digest; empty of one that is not kept
   */
  String land(
      String entity,
      @Nullable String parent,
      @Nullable String key,
      JsonNode updated,
      JiraPage.Row row,
      Collection<String> keys) {
    if (key == null) {
      String where = parent == null ? entity : entity + " of " + parent;
      reject("row-without-key", entity, where, "nothing names it", row.payload());
      return "";
    }
    Instant updatedAt = JiraTime.instant(updated);
    keys.add(key);
    return landing.land(
        new RawRecord(JiraMapping.SOURCE, entity, key, parent, updatedAt, dialect, row.payload()));
  }

  void listed(String entity, @Nullable String parent, Collection<String> keys) {
    landing.listed(JiraMapping.SOURCE, entity, parent, keys);
  }

  void census(String entity, long rows) {
    landing.census(JiraMapping.SOURCE, entity, rows);
  }

  void census(String entity, String window, Collection<String> keys) {
    landing.census(JiraMapping.SOURCE, entity, window, keys);
  }

  void missing(String entity, String window, String problem) {
    landing.missing(JiraMapping.SOURCE, entity, window, problem);
  }

  Set<String> parents(String entity) {
    return landing.parents(JiraMapping.SOURCE, entity);
  }

  Map<String, String> remembered(String prefix) {
    return landing.remembered(prefix);
  }

  void remember(String name, String value) {
    landing.remember(name, value);
  }

  void reject(String name, String entity, String where, String detail, String payload) {
    String cut =
        payload.length() <= LONGEST_PAYLOAD ? payload : payload.substring(0, LONGEST_PAYLOAD);
    landing.reject(new Reject(name, JiraMapping.SOURCE, entity, where, detail, cut));
  }
}
