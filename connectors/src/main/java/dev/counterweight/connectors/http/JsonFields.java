package dev.counterweight.connectors.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Picks a few values out of an object without building a tree of all the others. */
public final class JsonFields {
  private JsonFields() {}

  /**
   * The texts and whole numbers that stand in an object itself under these names, as text.
   *
   * @throws IOException when it is no JSON object
   */
  public static Map<String, String> of(String json, Set<String> names) throws IOException {
    Map<String, String> values = new HashMap<>();
    try (JsonParser parser = Json.FACTORY.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("expected an object, found " + parser.currentToken());
      }
      take(parser, names, values);
      if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
        throw new IOException("more than one value, or one that is cut short");
      }
    }
    return values;
  }

  /** The same of an object that a parser has just entered; reads it to its end. */
  static void take(JsonParser parser, Set<String> names, Map<String, String> values)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      boolean isWanted = names.contains(name);
      if (isWanted && (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT)) {
        values.put(name, parser.getText());
      } else if (isWanted) {
        values.remove(name);
        parser.skipChildren();
      } else {
        parser.skipChildren();
      }
    }
  }
}
