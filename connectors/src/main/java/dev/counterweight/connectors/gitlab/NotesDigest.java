package dev.counterweight.connectors.gitlab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.http.Digest;
import dev.counterweight.connectors.http.Json;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells whether the notes on a merge request or an incident are still the same, whichever way they
 * were read: as discussions, which land, or as a plain list of notes, which only compares. Takes in
 * what makes a difference: ids, texts, edits, authors, and whether a thread is resolved and by
 * whom.
 */
final class NotesDigest {
  /** Where the server does not show them. */
  static final String NONE = "none";

  private final Map<String, String> notes = new TreeMap<>();

  /** Of discussions as they landed. */
  static String ofDiscussions(Collection<String> payloads) {
    NotesDigest digest = new NotesDigest();
    try {
      for (String payload : payloads) {
        Json.read(payload).path("notes").forEach(digest::add);
      }
    } catch (IOException e) {
      throw new IllegalStateException("a row that was cut out of a page is no JSON", e);
    }
    return digest.text();
  }

  void add(JsonNode note) {
    String content =
        String.join(
            "\n",
            note.path("body").asText(),
            note.path("updated_at").asText(),
            note.path("author").path("id").asText(),
            note.path("system").asText(),
            note.path("resolved").asText(),
            note.path("resolved_by").path("id").asText());
    notes.put(note.path("id").asText(), Digest.of(content));
  }

  String text() {
    return Digest.of(notes.toString());
  }
}
