package dev.counterweight.inputs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.identity.Decision;
import dev.counterweight.identity.Decision.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The journal of what people decided about identity: {@code identity.jsonl} in the folder of
 * inputs, one JSON object a line, only ever appended to. It lies with the inputs and not in the
 * lake because it is entered by people: a lake can be made again, this cannot. JSON lines, because
 * a line is whole or it is not, and needs no header.
 */
public final class IdentityJournal {
  /** The file's name. */
  public static final String FILE = "identity.jsonl";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> FIELDS =
      List.of("id", "at", "by", "decision", "subject", "object");

  private final Path file;

  /** The journal of a folder of inputs; there need not be one yet. */
  public IdentityJournal(Path folder) {
    this.file = folder.resolve(FILE);
  }

  /**
   * All decisions, oldest first.
   *
   * @throws InputException naming every line that is no decision
   */
  public List<Decision> read() throws IOException {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    return parsed(Files.readString(file, StandardCharsets.UTF_8));
  }

  private static List<Decision> parsed(String text) {
    Problems problems = new Problems();
    List<Decision> decisions = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    long number = 0;
    for (String line : text.split("\n", -1)) {
      Place place = new Place(FILE, ++number);
      if (!line.isBlank()) {
        Decision decision = decision(line, place, problems);
        if (decision != null && check(decision, ids, place, problems)) {
          decisions.add(decision);
        }
      }
    }
    problems.refuse();
    return decisions;
  }

  private static @Nullable Decision decision(String line, Place place, Problems problems) {
    try {
      JsonNode node = MAPPER.readTree(line);
      for (String field : FIELDS.subList(0, 5)) {
        if (!node.path(field).isTextual()) {
          problems.add(place, field, "missing (every line has id, at, by, decision and subject)");
          return null;
        }
      }
      return new Decision(
          node.path("id").asText(),
          Instant.parse(node.path("at").asText()),
          node.path("by").asText(),
          Kind.valueOf(node.path("decision").asText().toUpperCase(Locale.ROOT)),
          node.path("subject").asText(),
          node.path("object").isTextual() ? node.path("object").asText() : null);
    } catch (JsonProcessingException e) {
      problems.add(place, "not JSON (take the line out, or restore the file from a copy)");
    } catch (DateTimeException e) {
      problems.add(place, "at", "must be a time as 2025-07-01T09:30:00Z");
    } catch (IllegalArgumentException e) {
      problems.add(place, "decision", "must be confirm, merge, split, reject, human or undo");
    }
    return null;
  }

  private static boolean check(Decision decision, Set<String> ids, Place place, Problems problems) {
    if (decision.kind() == Kind.UNDO && !ids.contains(decision.subject())) {
      problems.add(
          place,
          "subject",
          "%s is no decision above (must be the id of one)"
              .formatted(Problems.quoted(decision.subject())));
      return false;
    }
    if (decision.kind().hasObject() && decision.object() == null) {
      problems.add(place, "object", "missing");
      return false;
    }
    if (!ids.add(decision.id())) {
      problems.add(
          place, "id", "%s stands above already".formatted(Problems.quoted(decision.id())));
      return false;
    }
    return true;
  }

  /** Adds a decision; two commands at once wait for each other. */
  public Decision append(Instant at, String by, Kind kind, String subject, @Nullable String object)
      throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) {
        throw new IOException("lost the lock on " + file);
      }
      ByteBuffer there = ByteBuffer.allocate(Math.toIntExact(channel.size()));
      while (there.hasRemaining() && channel.read(there) >= 0) {
        // until all is read
      }
      String text = new String(there.array(), StandardCharsets.UTF_8);
      int decisions = parsed(text).size();
      Decision decision = new Decision("d" + (decisions + 1), at, by, kind, subject, object);
      String line = (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + line(decision) + "\n";
      channel.position(channel.size());
      ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
      return decision;
    }
  }

  private static String line(Decision decision) {
    ObjectNode node =
        MAPPER
            .createObjectNode()
            .put("id", decision.id())
            .put("at", decision.at().toString())
            .put("by", decision.by())
            .put("decision", decision.kind().name().toLowerCase(Locale.ROOT))
            .put("subject", decision.subject());
    if (decision.object() != null) {
      node.put("object", decision.object());
    }
    return node.toString();
  }
}
