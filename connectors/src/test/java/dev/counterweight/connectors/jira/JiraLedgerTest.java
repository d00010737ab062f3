package dev.counterweight.connectors.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.Sandbox;
import dev.counterweight.connectors.TestingLanding;
import dev.counterweight.connectors.http.Json;
import dev.counterweight.model.Comment;
import dev.counterweight.model.Identity;
import dev.counterweight.model.Ticket;
import dev.counterweight.model.TicketEdit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A year of real tickets, read from files and from servers of both kinds. */
class JiraLedgerTest {
  private static final String LEDGER = "data/ledger-2018";

  @ParameterizedTest
  @ValueSource(strings = {"cloud", "dc"})
  void aServerGivesTheSameModelAsTheFilesItServes(String mode) throws Exception {
    Path files = Sandbox.shared(LEDGER).resolve("jira");
    List<RawRecord> archived = issues(files.resolve("issues.jsonl.gz"));
    Identity identity = identity(files.resolve("users.jsonl.gz"));
    TestingLanding landing = new TestingLanding();
    try (Sandbox sandbox = Sandbox.serve(Sandbox.shared(LEDGER), "--jira-mode", mode);
        JiraConnector connector = JiraSandboxTest.connector(sandbox)) {
      connector.pull(landing);
    }

    Map<String, Record> expected = model(archived, identity);
    Map<String, Record> served = model(landing.all(), identity);

    assertThat(landing.byKey("jira/issues")).hasSize(archived.size());
    assertThat(landing.census()).containsEntry("jira/issues", (long) archived.size());
    assertThat(landing.census())
        .containsEntry("jira/comments", (long) landing.byKey("jira/comments").size());
    assertThat(landing.rejects()).isEmpty();
    assertThat(served).hasSize(1_094 + 7_242 + 2_834);
    assertThat(served.keySet()).isEqualTo(expected.keySet());
    assertThat(differences(expected, served)).isEmpty();
  }

  private static Map<String, Record> model(Collection<RawRecord> rows, Identity identity) {
    Map<String, String> keys = new HashMap<>();
    rows.stream()
        .filter(row -> row.entity().equals("issues"))
        .forEach(row -> keys.put(row.key(), parsed(row.payload()).path("key").asText()));
    JiraMapping mapping = new JiraMapping("https://jira.example.test", keys);
    Map<String, Record> records = new TreeMap<>();
    Consumer<Record> onePerId =
        record -> {
          Record other = records.put(id(record), record);
          assertThat(other == null || other.equals(record)).as(id(record)).isTrue();
        };
    rows.stream()
        .filter(row -> !row.entity().equals("projects"))
        .forEach(row -> mapping.map(row, identity, onePerId));
    return records;
  }

  private static List<String> differences(Map<String, Record> left, Map<String, Record> right) {
    return left.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(right.get(entry.getKey())))
        .map(entry -> entry.getValue() + " <> " + right.get(entry.getKey()))
        .toList();
  }

  private static String id(Record record) {
    if (record instanceof Ticket ticket) {
      return ticket.ticketId();
    } else if (record instanceof Comment comment) {
      return comment.commentId();
    } else if (record instanceof TicketEdit edit) {
      return edit.editId();
    }
    throw new AssertionError("unexpected " + record);
  }

  private static List<RawRecord> issues(Path file) throws IOException {
    return lines(file).stream()
        .map(
            line ->
                new RawRecord(
                    "jira",
                    "issues",
                    parsed(line).path("id").asText(),
                    "NODE",
                    null,
                    RawRecord.MARKDOWN,
                    line))
        .toList();
  }

  /** Both names of an account belong to one person. */
  private static Identity identity(Path users) throws IOException {
    Map<String, String> people = new HashMap<>();
    for (String line : lines(users)) {
      JsonNode user = parsed(line);
      String person = "person-" + user.path("accountId").asText();
      people.put(user.path("accountId").asText(), person);
      people.put(user.path("key").asText(), person);
    }
    return (source, accountId, login) -> people.get(accountId);
  }

  private static JsonNode parsed(String json) {
    try {
      return Json.read(json);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<String> lines(Path file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
