package dev.counterweight.connectors.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Jira's values say. */
final class JiraJson {
  private JiraJson() {}

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
