package dev.counterweight.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.counterweight.connectors.http.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;

/** Payloads of one copy of an archive, rewritten token by token. */
final class CopiedJson {
  private static final String NOTE_OF_A_MACHINE = "\"system\":true";

  private final CopyNames names;
  private final CopiedWords words;

  CopiedJson(CopyNames names, CopiedWords words) {
    this.names = names;
    this.words = words;
  }

  /**
   * The payload of a row of the copy.
   *
   * @param entity what the row is; the id of a project is another than that of a note
   */
  byte[] copied(String entity, String payload) throws IOException {
    boolean isByMachine = payload.contains(NOTE_OF_A_MACHINE);
    SplittableRandom dice = new SplittableRandom(31L * payload.hashCode() + names.copy());
    ByteArrayOutputStream copy = new ByteArrayOutputStream(payload.length() + 64);
    try (JsonParser in = Json.FACTORY.createParser(payload);
        JsonGenerator out = Json.FACTORY.createGenerator(copy)) {
      int depth = 0;
      String field = "";
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          field = in.currentName();
          out.writeFieldName(field);
        } else if (token == JsonToken.VALUE_STRING) {
          out.writeString(
              isText(field) ? text(in.getText(), isByMachine, dice) : name(field, in.getText()));
        } else if (token == JsonToken.VALUE_NUMBER_INT) {
          boolean isProject = depth == 1 && entity.equals("projects");
          out.writeNumber(number(isProject ? "project_id" : field, in.getLongValue()));
        } else {
          depth += token == JsonToken.START_OBJECT ? 1 : token == JsonToken.END_OBJECT ? -1 : 0;
          out.copyCurrentEvent(in);
        }
      }
    }
    return copy.toByteArray();
  }

  private static boolean isText(String field) {
    return switch (field) {
      case "body", "description", "title", "summary" -> true;
      default -> false;
    };
  }

  private String text(String value, boolean isByMachine, SplittableRandom dice) {
    return isByMachine ? words.named(value) : words.copied(value, dice);
  }

  private String name(String field, String value) {
    return switch (field) {
      case "username", "accountId" -> names.account(value);
      case "from", "to" -> words.account(value);
      case "id" -> names.id(value);
      case "key" -> words.ticketKey(value);
      case "path", "path_with_namespace", "web_url", "full" -> words.withPaths(value);
      default -> names.moment(names.hash(value));
    };
  }

  private long number(String field, long value) {
    return switch (field) {
      case "id", "noteable_id", "resource_id" -> names.id(value);
      case "project_id", "source_project_id", "target_project_id" -> names.projectId(value);
      default -> value;
    };
  }
}
