package dev.counterweight.connectors.gitlab;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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
    payloads.forEach(digest::addDiscussion);
    return digest.text();
  }

  private void addDiscussion(String payload) {
    try (JsonParser parser = Json.FACTORY.createParser(payload)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isNotes = parser.currentName().equals("notes");
        if (parser.nextToken() == JsonToken.START_ARRAY && isNotes) {
          while (parser.nextToken() == JsonToken.START_OBJECT) {
            add(parser);
          }
        } else {
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("a row that was cut out of a page is no JSON", e);
    }
  }

  /** Of a row of the plain list. */
  void add(String note) {
    try (JsonParser parser = Json.FACTORY.createParser(note)) {
      parser.nextToken();
      add(parser);
    } catch (IOException e) {
      throw new IllegalStateException("a row that was cut out of a page is no JSON", e);
    }
  }

  /** A long thread is read note by note: without a tree of all the rest that is in it. */
  private void add(JsonParser note) throws IOException {
    Parts parts = new Parts();
    while (note.nextToken() == JsonToken.FIELD_NAME) {
      String name = note.currentName();
      JsonToken value = note.nextToken();
      if (value == JsonToken.START_OBJECT
          && (name.equals("author") || name.equals("resolved_by"))) {
        parts.put(name, id(note));
      } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        parts.put(name, note);
      } else {
        note.skipChildren();
      }
    }
    notes.put(parts.id, Digest.of(parts.content()));
  }

  private static String id(JsonParser account) throws IOException {
    String id = "";
    while (account.nextToken() == JsonToken.FIELD_NAME) {
      boolean isId = account.currentName().equals("id");
      account.nextToken();
      if (isId) {
        id = account.getText();
      }
      account.skipChildren();
    }
    return id;
  }

  String text() {
    return Digest.of(notes.toString());
  }

  /** What of a note makes a difference. */
  private static final class Parts {
    private String id = "";
    private String body = "";
    private String updatedAt = "";
    private String author = "";
    private String system = "";
    private String resolved = "";
    private String resolvedBy = "";

    void put(String name, JsonParser value) throws IOException {
      switch (name) {
        case "id" -> id = value.getText();
        case "body" -> body = value.getText();
        case "updated_at" -> updatedAt = value.getText();
        case "system" -> system = value.getText();
        case "resolved" -> resolved = value.getText();
        default -> {
          // makes none
        }
      }
    }

    void put(String name, String account) {
      if (name.equals("author")) {
        author = account;
      } else {
        resolvedBy = account;
      }
    }

    String content() {
      return String.join("\n", body, updatedAt, author, system, resolved, resolvedBy);
    }
  }
}
