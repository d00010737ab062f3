package dev.counterweight.connectors.gitlab;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Reads the JSON of a row. */
final class Payload {
  /** One note may hold megabytes. */
  private static final ObjectReader JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Payload() {}

  static JsonNode read(String payload) throws IOException {
    return JSON.readValue(payload);
  }

  /** A time of a row; empty where it has none. */
  static Optional<Instant> time(String payload, String field) {
    try {
      return Times.parse(read(payload).path(field).textValue());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static JsonNode read(byte[] payload) throws IOException {
    return JSON.readValue(payload);
  }
}
