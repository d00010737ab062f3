package dev.counterweight.connectors.jira;

import com.fasterxml.jackson.databind.JsonNode;

/** Where people open the tickets of one Jira. */
final class JiraAddress {
  /** Stands in where neither the configuration nor the row tells an address. */
  private static final String UNKNOWN = "https://jira.example";

  private final String webUrl;

  /**
   * The given address, or else the one in the row's own {@code self} link.
   *
   * @param webUrl without a slash at its end; may be empty
   */
  JiraAddress(String webUrl, JsonNode payload) {
    this.webUrl = webUrl.isEmpty() ? derived(payload.path("self").asText()) : webUrl;
  }

  String ofTicket(String key) {
    return webUrl + "/browse/" + key;
  }

  String ofComment(String key, String commentId) {
    return ofTicket(key) + "?focusedCommentId=" + commentId;
  }

  private static String derived(String self) {
    int end = self.indexOf("/rest/");
    boolean isWeb = self.startsWith("https://") || self.startsWith("http://");
    return isWeb && end > 0 ? self.substring(0, end) : UNKNOWN;
  }
}
