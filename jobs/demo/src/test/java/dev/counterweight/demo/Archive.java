package dev.counterweight.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;

/** An archive folder read back. */
final class Archive {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path folder;
  private final Map<String, List<JsonNode>> read = new HashMap<>();

  Archive(Path folder) {
    this.folder = folder;
  }

  /** Rows of a file, {@code gitlab/merge_requests}. */
  List<JsonNode> rows(String file) {
    return read.computeIfAbsent(file, this::parse);
  }

  private List<JsonNode> parse(String file) {
    List<JsonNode> rows = new ArrayList<>();
    try (BufferedReader reader = reader(folder.resolve(file + ".jsonl.gz"))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(MAPPER.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static BufferedReader reader(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }

  JsonNode change(DemoStories.ChangeRef ref) {
    return rows("gitlab/merge_requests").stream()
        .filter(r -> r.get("project_id").asLong() == ref.projectId())
        .filter(r -> r.get("iid").asLong() == ref.iid())
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(ref.permalink()));
  }

  /** Notes of a change by people, oldest first within each discussion. */
  List<JsonNode> notes(DemoStories.ChangeRef ref) {
    return notes(ref.projectId(), "merge_request_iid", ref.iid());
  }

  List<JsonNode> notes(DemoStories.IncidentRef ref) {
    return notes(ref.projectId(), "issue_iid", ref.iid());
  }

  private List<JsonNode> notes(long project, String field, long iid) {
    List<JsonNode> notes = new ArrayList<>();
    for (JsonNode discussion : rows("gitlab/discussions")) {
      boolean fits =
          discussion.get("project_id").asLong() == project
              && discussion.path(field).asLong(-1) == iid;
      if (fits) {
        discussion.get("notes").forEach(notes::add);
      }
    }
    notes.removeIf(n -> n.get("system").asBoolean());
    return notes;
  }

  JsonNode ticket(String key) {
    return rows("jira/issues").stream()
        .filter(r -> r.get("key").asText().equals(key))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(key));
  }

  List<JsonNode> comments(String ticketKey) {
    List<JsonNode> comments = new ArrayList<>();
    ticket(ticketKey).get("fields").get("comment").get("comments").forEach(comments::add);
    return comments;
  }

  /** Rows of a CSV file without quoted cells, header first. */
  List<List<String>> table(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file)).stream()
        .map(line -> List.of(line.split(",", -1)))
        .toList();
  }
}
