package dev.counterweight.connectors.gitlab;

import dev.counterweight.connectors.Connector;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.http.JsonFields;
import dev.counterweight.connectors.http.JsonSlices;
import dev.counterweight.connectors.http.Times;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The raw tables, and how the key of a row is made of its parent's key and its own id. */
enum Table {
  PROJECTS("", "id"),
  USERS("", "id"),
  RELEASES("/", "tag_name"),
  DEPLOYMENTS("/", "id"),
  MERGE_REQUESTS("!", "iid"),
  ISSUES("#", "iid"),
  DISCUSSIONS("/", "id"),
  RESOURCE_LABEL_EVENTS("/", "id"),
  RESOURCE_MILESTONE_EVENTS("/", "id"),
  RESOURCE_STATE_EVENTS("/", "id"),
  /** One answer per merge request: its key is its parent's. */
  APPROVALS("", "");

  static final String SOURCE = "gitlab";

  /** What of a row is needed to name it and to put it in order. */
  static final Set<String> FIELDS = Set.of("id", "iid", "tag_name", "created_at", "updated_at");

  /** What hangs on a merge request and on an incident alike, each a list of its own. */
  static final List<Table> OF_A_SUBJECT =
      List.of(DISCUSSIONS, RESOURCE_LABEL_EVENTS, RESOURCE_MILESTONE_EVENTS, RESOURCE_STATE_EVENTS);

  /** Those of them that are no discussions. */
  static final List<Table> EVENTS =
      List.of(RESOURCE_LABEL_EVENTS, RESOURCE_MILESTONE_EVENTS, RESOURCE_STATE_EVENTS);

  /** All that hangs on a project, directly or not. */
  static final List<Table> OF_A_PROJECT =
      Arrays.stream(values()).filter(table -> table != PROJECTS && table != USERS).toList();

  private final String separator;
  private final String idField;

  Table(String separator, String idField) {
    this.separator = separator;
    this.idField = idField;
  }

  static List<Connector.Entity> entities() {
    return Arrays.stream(values())
        .map(table -> new Connector.Entity(SOURCE, table.entity()))
        .toList();
  }

  /** The project that a key belongs to: {@code 101} of {@code 101!12064}. */
  static String projectOf(String key) {
    return key.replaceAll("\\D.*", "");
  }

  /** Stands between the key of the parent and a row's own id. */
  String separator() {
    return separator;
  }

  /** Name of the entity, which is also the last part of its address in the API. */
  String entity() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * A row as it lands.
   *
   * @param parent key of what it hangs on, null where it stands alone
   * @return empty where the payload has no id to make a key of
   */
  Optional<RawRecord> row(@Nullable String parent, JsonSlices.Row row) {
    return key(parent, row.fields())
        .map(
            key ->
                new RawRecord(
                    SOURCE,
                    entity(),
                    key,
                    parent,
                    Times.parse(row.fields().get("updated_at")).orElse(null),
                    RawRecord.MARKDOWN,
                    row.payload()));
  }

  /** The same of an answer that is one object. */
  Optional<RawRecord> row(@Nullable String parent, String payload) {
    try {
      return row(parent, new JsonSlices.Row(payload, JsonFields.of(payload, FIELDS)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<String> key(@Nullable String parent, Map<String, String> fields) {
    String above = parent == null ? "" : parent;
    if (idField.isEmpty()) {
      return Optional.of(above);
    }
    return Optional.ofNullable(fields.get(idField))
        .filter(id -> !id.isBlank())
        .map(id -> above + separator + id);
  }
}
