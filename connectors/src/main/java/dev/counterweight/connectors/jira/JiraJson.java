package dev.counterweight.connectors.jira;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON as Jira serves it: one description may hold megabytes. */
final class JiraJson {
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY);

  private JiraJson() {}

  static JsonNode read(String json) throws JsonProcessingException {
    return MAPPER.readTree(json);
  }

  static JsonNode read(byte[] json) throws IOException {
    return MAPPER.readTree(json);
  }

  /** The first of an account's names that it has: Cloud shows the first, Data Center the others. */
  static @Nullable String accountKey(JsonNode account) {
    for (String name : List.of("accountId", "key", "name")) {
      String key = text(account.path(name));
      if (key != null) {
        return key;
      }
    }
    return null;
  }

  /** The value as text; null for one that is missing, null, empty, or no single value. */
  static @Nullable String text(JsonNode value) {
    return value.isValueNode() && !value.isNull() && !value.asText().isEmpty()
        ? value.asText()
        : null;
  }
}
