package dev.counterweight.connectors.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.http.Json;
import dev.counterweight.connectors.http.JsonSlices;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing.
 *
 * @param total how many rows the whole listing has, where the page says so
 * @param nextToken leads to the next page; null on the last
 */
record JiraPage(List<Row> rows, OptionalLong total, @Nullable String nextToken) {
  private static final Set<String> FIELDS = Set.of("total", "nextPageToken");

  /**
   * One row of a page.
   *
   * @param payload as the server wrote it
   * @param json the same, read
   */
  record Row(String payload, JsonNode json) {}

  /** Reads a page that is an object with its rows in the array of that name. */
  static JiraPage of(byte[] body, String array) throws IOException {
    Map<String, String> fields = new HashMap<>();
    List<Row> rows = rows(JsonSlices.elements(body, array, FIELDS, fields));
    String total = fields.getOrDefault("total", "");
    return new JiraPage(
        rows,
        total.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(total)) : OptionalLong.empty(),
        fields.get("nextPageToken"));
  }

  /** Reads a page that is nothing but its rows. */
  static JiraPage of(byte[] body) throws IOException {
    return new JiraPage(rows(JsonSlices.elements(body)), OptionalLong.empty(), null);
  }

  /** Ids of its issues with their keys; those that have none are left out. */
  Map<String, String> keysById() {
    Map<String, String> keys = new LinkedHashMap<>();
    for (Row row : rows) {
      String id = IssueReader.numericId(row.json());
      if (id != null) {
        keys.put(id, row.json().path("key").asText());
      }
    }
    return keys;
  }

  /** How many rows the listing has, where it must say so. */
  long requiredTotal(JiraHttp http, String path) throws ConnectorException {
    return total.orElseThrow(
        () ->
            ConnectorException.source(
                "Jira at " + http.host() + " does not tell the total of " + path, null));
  }

  private static List<Row> rows(List<String> payloads) throws IOException {
    List<Row> rows = new ArrayList<>(payloads.size());
    for (String payload : payloads) {
      rows.add(new Row(payload, Json.read(payload)));
    }
    return rows;
  }
}
