package dev.counterweight.connectors.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts the rows out of a page of JSON, each exactly as the server wrote it. */
public final class JsonSlices {
  private JsonSlices() {}

  /**
   * One row of a page.
   *
   * @param payload as the server wrote it
   * @param fields the texts and whole numbers that stand in it under the names asked for, as text
   */
  public record Row(String payload, Map<String, String> fields) {}

  /**
   * The elements of the array that stands under a path of field names; of the page itself where no
   * path is given.
   *
   * @throws IOException when the page is not JSON, is cut short, or has no such array
   */
  public static List<String> elements(byte[] page, String... path) throws IOException {
    return rows(page, Set.of(), path).stream().map(Row::payload).toList();
  }

  /** The same, with a few values of each. */
  public static List<Row> rows(byte[] page, Set<String> names, String... path) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (JsonParser parser = Json.FACTORY.createParser(page)) {
      parser.nextToken();
      for (String name : path) {
        enter(parser, name);
      }
      cut(page, parser, names, rows);
      readToTheEnd(parser);
    }
    return rows;
  }

  /**
   * The elements of the array that stands under a name in a page that is an object.
   *
   * @param names of values of the page itself
   * @param fields takes those values
   */
  public static List<String> elements(
      byte[] page, String array, Set<String> names, Map<String, String> fields) throws IOException {
    List<Row> rows = new ArrayList<>();
    boolean isFound = false;
    try (JsonParser parser = Json.FACTORY.createParser(page)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("expected an object, found " + parser.currentToken());
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals(array)) {
          isFound = true;
          cut(page, parser, Set.of(), rows);
        } else if (names.contains(name) && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
          fields.put(name, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
      readToTheEnd(parser);
    }
    if (!isFound) {
      throw new IOException("no field '" + array + "'");
    }
    return rows.stream().map(Row::payload).toList();
  }

  private static void cut(byte[] page, JsonParser parser, Set<String> names, List<Row> rows)
      throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new IOException("expected an array, found " + parser.currentToken());
    }
    for (JsonToken at = parser.nextToken(); at != JsonToken.END_ARRAY; at = parser.nextToken()) {
      if (at == null) {
        throw new IOException("cut short");
      }
      int start = (int) parser.currentTokenLocation().getByteOffset();
      Map<String, String> fields = fields(parser, names);
      parser.finishToken();
      int end = (int) parser.currentLocation().getByteOffset();
      rows.add(new Row(new String(page, start, end - start, StandardCharsets.UTF_8), fields));
    }
  }

  /** Reads a value to its end. */
  private static Map<String, String> fields(JsonParser parser, Set<String> names)
      throws IOException {
    if (names.isEmpty() || parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return Map.of();
    }
    Map<String, String> fields = new HashMap<>();
    JsonFields.take(parser, names, fields);
    return fields;
  }

  private static void enter(JsonParser parser, String name) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new IOException("expected an object, found " + parser.currentToken());
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean found = name.equals(parser.currentName());
      parser.nextToken();
      if (found) {
        return;
      }
      parser.skipChildren();
    }
    throw new IOException("no field '" + name + "'");
  }

  /** A page that was cut short behind its rows is still a page cut short. */
  private static void readToTheEnd(JsonParser parser) throws IOException {
    while (parser.nextToken() != null) {
      // only to see that the rest is there
    }
  }
}
