package dev.counterweight.connectors.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;

/** Reads one JSON value, however long its texts are: one note may hold megabytes. */
public final class Json {
  /** For reading a long document piece by piece. */
  public static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private static final ObjectReader READER =
      new ObjectMapper(FACTORY)
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Json() {}

  /**
   * The value of a text.
   *
   * @throws IOException when it is no JSON, or more than one value
   */
  public static JsonNode read(String json) throws IOException {
    return READER.readValue(json);
  }

  /** The value of bytes in UTF-8, under the same conditions. */
  public static JsonNode read(byte[] json) throws IOException {
    return READER.readValue(json);
  }
}
