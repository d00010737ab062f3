package dev.counterweight.connectors.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts the rows out of a page of JSON, each exactly as the server wrote it. */
public final class JsonSlices {
  private JsonSlices() {}

  /**
   * The elements of the array that stands under a path of field names; of the page itself where no
   * path is given.
   *
   * @throws IOException when the page is not JSON, is cut short, or has no such array
   */
  public static List<String> elements(byte[] page, String... path) throws IOException {
    List<String> rows = new ArrayList<>();
    try (JsonParser parser = Json.FACTORY.createParser(page)) {
      parser.nextToken();
      for (String name : path) {
        enter(parser, name);
      }
      if (parser.currentToken() != JsonToken.START_ARRAY) {
        throw new IOException("expected an array, found " + parser.currentToken());
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        int end = (int) parser.currentLocation().getByteOffset();
        rows.add(new String(page, start, end - start, StandardCharsets.UTF_8));
      }
      readToTheEnd(parser);
    }
    return rows;
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
