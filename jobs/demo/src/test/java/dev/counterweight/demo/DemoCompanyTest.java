package dev.counterweight.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DemoCompanyTest {
  private static final Set<String> FOLDERS = Set.of("gitlab", "jira");

  @TempDir static Path folder;
  private static DemoCompany.Summary summary;
  private static Archive archive;

  @BeforeAll
  static void write() throws IOException {
    summary = new DemoCompany(DemoConfig.standard(7)).writeTo(folder);
    archive = new Archive(folder);
  }

  @Test
  void sameSeedGivesTheSameBytes(@TempDir Path again) throws IOException {
    new DemoCompany(DemoConfig.standard(7)).writeTo(again);
    assertThat(hashes(again)).isEqualTo(hashes(folder)).hasSize(20);
  }

  @Test
  void anotherSeedGivesAnotherCompany(@TempDir Path other) throws IOException {
    new DemoCompany(DemoConfig.standard(8)).writeTo(other);
    Map<String, String> here = hashes(folder);
    hashes(other)
        .forEach(
            (file, hash) -> {
              // these go by the calendar
              boolean isOfTheYear = file.matches(".*(projects|releases|ai_adoption).*");
              if (!isOfTheYear) {
                assertThat(hash).as(file).isNotEqualTo(here.get(file));
              }
            });
  }

  @Test
  void countsWhatItWrote() {
    summary.rows().forEach((file, rows) -> assertThat(archive.rows(file)).hasSize(rows.intValue()));
    assertThat(FOLDERS.stream().map(f -> folder.resolve(f))).allMatch(Files::isDirectory);
  }

  @Test
  void hasTheProportionsOfACompany() {
    assertThat(summary.people()).isEqualTo(60);
    assertThat(summary.mergeRequests()).isBetween(1_700L, 2_400L);
    assertThat(summary.tickets()).isBetween(800L, 1_050L);
    assertThat(summary.comments() + summary.ticketComments()).isBetween(8_000L, 11_500L);
    assertThat(summary.incidents()).isBetween(9L, 14L);
    long merged =
        archive.rows("gitlab/merge_requests").stream()
            .filter(r -> r.get("merged_at").isTextual())
            .count();
    assertThat((double) merged / summary.mergeRequests()).isBetween(0.8, 0.95);
    long byAnother =
        archive.rows("gitlab/merge_requests").stream()
            .filter(r -> r.get("merged_by").isObject())
            .filter(r -> !r.get("merged_by").get("id").equals(r.get("author").get("id")))
            .count();
    assertThat((double) byAnother / merged).isGreaterThan(0.85);
  }

  @Test
  void rowsHaveTheFieldsOfTheSources() {
    Rows.FIELDS.forEach(
        (file, fields) -> {
          for (JsonNode row : archive.rows(file)) {
            assertThat(names(row)).as(file).containsAll(fields);
          }
        });
    for (JsonNode discussion : archive.rows("gitlab/discussions")) {
      assertThat(discussion.has("merge_request_iid") ^ discussion.has("issue_iid")).isTrue();
      discussion.get("notes").forEach(note -> assertThat(names(note)).containsAll(Rows.NOTE));
    }
    for (JsonNode ticket : archive.rows("jira/issues")) {
      assertThat(names(ticket.get("fields"))).containsAll(Rows.TICKET);
    }
  }

  @Test
  void everybodyWhoActsIsAUser() {
    Set<Long> users = new HashSet<>();
    archive.rows("gitlab/users").forEach(u -> users.add(u.get("id").asLong()));
    for (String file : List.of("merge_requests", "issues")) {
      archive
          .rows("gitlab/" + file)
          .forEach(r -> assertThat(users).contains(r.get("author").get("id").asLong()));
    }
    for (JsonNode discussion : archive.rows("gitlab/discussions")) {
      discussion
          .get("notes")
          .forEach(n -> assertThat(users).contains(n.get("author").get("id").asLong()));
    }
    for (String kind : List.of("label", "milestone", "state")) {
      archive
          .rows("gitlab/resource_" + kind + "_events")
          .forEach(e -> assertThat(users).contains(e.get("user").get("id").asLong()));
    }
  }

  @Test
  void discussionsAndEventsBelongToSomething() {
    Set<String> subjects = new HashSet<>();
    archive.rows("gitlab/merge_requests").forEach(r -> subjects.add("!" + key(r, "iid")));
    archive.rows("gitlab/issues").forEach(r -> subjects.add("#" + key(r, "iid")));
    List<JsonNode> parts = new ArrayList<>(archive.rows("gitlab/discussions"));
    for (String kind : List.of("label", "milestone", "state")) {
      parts.addAll(archive.rows("gitlab/resource_" + kind + "_events"));
    }
    for (JsonNode part : parts) {
      boolean change = part.has("merge_request_iid");
      String key = change ? "!" + key(part, "merge_request_iid") : "#" + key(part, "issue_iid");
      assertThat(subjects.contains(key)).as(key).isTrue();
    }
  }

  @Test
  void idsAreUnique() {
    for (String file :
        List.of("gitlab/merge_requests", "gitlab/issues", "gitlab/discussions", "jira/issues")) {
      List<String> ids = archive.rows(file).stream().map(r -> r.get("id").asText()).toList();
      assertThat(ids).as(file).doesNotHaveDuplicates();
    }
    List<Long> notes = new ArrayList<>();
    archive
        .rows("gitlab/discussions")
        .forEach(d -> d.get("notes").forEach(n -> notes.add(n.get("id").asLong())));
    assertThat(notes).doesNotHaveDuplicates();
    List<Long> iids =
        archive.rows("gitlab/merge_requests").stream().map(r -> r.get("iid").asLong()).toList();
    assertThat(iids).as("one number, one change, in any project").doesNotHaveDuplicates();
  }

  @Test
  void timeRunsForward() {
    Map<String, Instant> opened = new HashMap<>();
    Instant before = Instant.EPOCH;
    for (JsonNode change : archive.rows("gitlab/merge_requests")) {
      Instant at = time(change, "created_at");
      assertThat(at).isAfterOrEqualTo(before);
      before = at;
      opened.put(key(change, "iid"), at);
      if (change.get("merged_at").isTextual()) {
        assertThat(time(change, "merged_at")).isAfter(at);
      }
    }
    for (JsonNode discussion : archive.rows("gitlab/discussions")) {
      Instant last = opened.getOrDefault(key(discussion, "merge_request_iid"), Instant.EPOCH);
      for (JsonNode note : discussion.get("notes")) {
        assertThat(time(note, "created_at")).isAfterOrEqualTo(last);
        last = time(note, "created_at");
      }
      assertThat(last).isBefore("2026-07-01T00:00:00Z");
    }
  }

  @Test
  void approvalsComeBeforeTheMerge() {
    Map<String, Instant> merged = new HashMap<>();
    for (JsonNode change : archive.rows("gitlab/merge_requests")) {
      if (change.get("merged_at").isTextual()) {
        merged.put(key(change, "iid"), time(change, "merged_at"));
      }
    }
    for (JsonNode discussion : archive.rows("gitlab/discussions")) {
      JsonNode first = discussion.get("notes").get(0);
      if (first.get("body").asText().equals("approved this merge request")) {
        assertThat(time(first, "created_at"))
            .isBefore(merged.getOrDefault(key(discussion, "merge_request_iid"), Instant.EPOCH));
      }
    }
  }

  @Test
  void ticketHistoriesFollowEachOther() {
    for (JsonNode ticket : archive.rows("jira/issues")) {
      String status = "Open";
      String before = ticket.get("fields").get("created").asText();
      for (JsonNode history : ticket.get("changelog").get("histories")) {
        JsonNode item = history.get("items").get(0);
        assertThat(history.get("created").asText()).isGreaterThanOrEqualTo(before);
        before = history.get("created").asText();
        if (item.get("field").asText().equals("status")) {
          assertThat(item.get("fromString").asText()).isEqualTo(status);
          status = item.get("toString").asText();
        }
      }
      assertThat(ticket.get("fields").get("status").get("name").asText()).isEqualTo(status);
    }
  }

  @Test
  void changesNameTicketsAndTicketsNameChanges() {
    Set<String> keys = new HashSet<>();
    archive.rows("jira/issues").forEach(t -> keys.add(t.get("key").asText()));
    long named =
        archive.rows("gitlab/merge_requests").stream()
            .filter(
                r ->
                    keys.stream()
                        .anyMatch(
                            (r.get("title").asText() + r.get("description").asText())::contains))
            .count();
    assertThat((double) named / summary.mergeRequests()).isGreaterThan(0.3);
    long naming =
        archive.rows("jira/issues").stream()
            .filter(t -> t.get("fields").get("comment").toString().matches(".*!\\d{4,}.*"))
            .count();
    assertThat((double) naming / summary.tickets()).isGreaterThan(0.15);
  }

  @Test
  void tellsPeopleWithOneNameApart() throws IOException {
    List<List<String>> people = archive.table("people.csv");
    assertThat(people.get(0))
        .containsExactly(
            "person_id",
            "display_name",
            "gitlab_username",
            "jira_account_id",
            "team",
            "is_bot",
            "email");
    assertThat(people).hasSize(62);
    Set<String> names = new HashSet<>();
    Set<String> shared = new HashSet<>();
    people.forEach(
        p -> {
          if (!names.add(p.get(1))) {
            shared.add(p.get(1));
          }
        });
    assertThat(shared).hasSize(1);
    assertThat(people.stream().filter(p -> p.get(5).equals("true"))).hasSize(1);
    assertThat(people).noneMatch(p -> p.get(2).equals("ghost"));
    assertThat(archive.rows("gitlab/users"))
        .anyMatch(u -> u.get("username").asText().equals("ghost"));
  }

  @Test
  void hardlyAnybodySaysWhatSomebodyElseSaid() {
    Map<String, Set<String>> speakers = new HashMap<>();
    List<String> said = new ArrayList<>();
    everyComment(
        (author, body) -> {
          speakers.computeIfAbsent(body, b -> new HashSet<>()).add(author);
          said.add(body);
        });
    long shared = said.stream().filter(b -> speakers.getOrDefault(b, Set.of()).size() > 1).count();
    assertThat((double) shared / said.size()).isLessThan(0.03);
  }

  @Test
  void textsAreLongAndShort() {
    List<Integer> lengths = new ArrayList<>();
    everyComment((author, body) -> lengths.add(body.length()));
    lengths.sort(null);
    assertThat(lengths.get(lengths.size() / 20)).isLessThan(30);
    assertThat(lengths.get(lengths.size() * 19 / 20)).isGreaterThan(170);
  }

  @Test
  @Timeout(120)
  void growsWithTheNumberOfPeople(@TempDir Path large) throws IOException {
    DemoConfig config = new DemoConfig(7, 240, 12, LocalDate.of(2025, 7, 1), 365);
    DemoCompany.Summary grown = new DemoCompany(config).writeTo(large);
    assertThat((double) grown.mergeRequests() / summary.mergeRequests()).isBetween(3.3, 4.7);
    assertThat((double) grown.tickets() / summary.tickets()).isBetween(3.5, 4.5);
    assertThat(grown.rows().get("gitlab/projects")).isEqualTo(12);
  }

  private interface Heard {
    void comment(String author, String body);
  }

  private static void everyComment(Heard heard) {
    for (JsonNode discussion : archive.rows("gitlab/discussions")) {
      for (JsonNode note : discussion.get("notes")) {
        String author = note.get("author").get("username").asText();
        if (!note.get("system").asBoolean() && !author.equals("ferrybot")) {
          heard.comment(author, note.get("body").asText());
        }
      }
    }
    for (JsonNode ticket : archive.rows("jira/issues")) {
      for (JsonNode comment : ticket.get("fields").get("comment").get("comments")) {
        heard.comment(comment.get("author").get("name").asText(), comment.get("body").asText());
      }
    }
  }

  private static String key(JsonNode row, String field) {
    return row.get("project_id").asText() + ":" + row.path(field).asText();
  }

  private static Instant time(JsonNode row, String field) {
    return Instant.parse(row.get(field).asText());
  }

  private static Set<String> names(JsonNode row) {
    Set<String> names = new HashSet<>();
    row.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Map<String, String> hashes(Path root) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(Files::isRegularFile)
          .forEach(f -> hashes.put(root.relativize(f).toString(), hash(f)));
    }
    return hashes;
  }

  private static String hash(Path file) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
