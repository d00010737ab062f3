package dev.counterweight.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What texts were meant to say agrees with what is true of the people who wrote them. */
class TruthTableTest {
  @TempDir static Path folder;
  private static Archive archive;
  private static List<List<String>> truth = List.of();
  private static final Map<String, Map<String, Double>> TRAITS = new HashMap<>();

  @BeforeAll
  static void write() throws IOException {
    DemoCompany company = new DemoCompany(DemoConfig.standard(11));
    company.writeTo(folder);
    company.writeTruth(folder.resolve("truth.csv"));
    company.writeTraits(folder.resolve("traits.csv"));
    archive = new Archive(folder);
    truth = archive.table("truth.csv");
    List<List<String>> traits = archive.table("traits.csv");
    for (List<String> row : traits.subList(1, traits.size())) {
      TRAITS
          .computeIfAbsent(row.get(0), p -> new HashMap<>())
          .put(row.get(3), Double.valueOf(row.get(4)));
    }
  }

  @Test
  void everyTextIdIsInTheArchive() {
    Set<String> ids = new HashSet<>();
    archive
        .rows("gitlab/merge_requests")
        .forEach(r -> ids.add("gitlab:merge_request:" + r.get("project_id") + ":" + r.get("iid")));
    archive
        .rows("gitlab/discussions")
        .forEach(d -> d.get("notes").forEach(n -> ids.add("gitlab:note:" + n.get("id"))));
    for (JsonNode ticket : archive.rows("jira/issues")) {
      ids.add("jira:issue:" + ticket.get("key").asText());
      ticket
          .get("fields")
          .get("comment")
          .get("comments")
          .forEach(c -> ids.add("jira:comment:" + c.get("id").asText()));
    }
    List<String> named = truth.subList(1, truth.size()).stream().map(r -> r.get(0)).toList();
    assertThat(named).allMatch(ids::contains);
  }

  /**
   * Reviewers are asked on changes of every kind, so the share can only be near the rate or below.
   */
  @Test
  void reviewersNameRisksAsOftenAsTheirRatesSay() {
    Map<String, String> personOfLogin = logins();
    Map<String, Set<String>> reviewed = new HashMap<>();
    for (JsonNode change : archive.rows("gitlab/merge_requests")) {
      boolean weight =
          !change
              .get("title")
              .asText()
              .matches("(?s).*(Bump|Update base|Refresh|Explain|Drawing|Correct the|How to try).*");
      for (JsonNode reviewer : change.get("reviewers")) {
        if (weight) {
          String person = personOfLogin.getOrDefault(reviewer.get("username").asText(), "");
          reviewed.computeIfAbsent(person, p -> new HashSet<>()).add(change.get("id").asText());
        }
      }
    }
    Map<String, Set<String>> named = concerned();
    double expected = 0;
    double seen = 0;
    double variance = 0;
    for (Map.Entry<String, Set<String>> entry : reviewed.entrySet()) {
      double rate = TRAITS.getOrDefault(entry.getKey(), Map.of()).getOrDefault("concern", 0.0);
      expected += rate * entry.getValue().size();
      variance += rate * (1 - rate) * entry.getValue().size();
      seen +=
          named.getOrDefault(entry.getKey(), Set.of()).stream()
              .filter(entry.getValue()::contains)
              .count();
    }
    assertThat(Math.abs(seen - expected)).isLessThan(4 * Math.sqrt(variance) + 20);
  }

  @Test
  void plansOfFeaturesFollowTheRatesOfTheirAuthors() {
    double expected = 0;
    double variance = 0;
    int planned = 0;
    for (List<String> row : truth) {
      if (row.get(2).equals("rollback")) {
        double rate = TRAITS.getOrDefault(row.get(1), Map.of()).getOrDefault("rollback", 0.0);
        expected += rate;
        variance += rate * (1 - rate);
        planned += row.get(3).equals("2") || row.get(3).equals("3") ? 1 : 0;
      }
    }
    assertThat(Math.abs(planned - expected)).isLessThan(4 * Math.sqrt(variance) + 5);
  }

  @Test
  void aspectsComeInAllTheirValues() {
    Set<String> seen = new HashSet<>();
    truth.forEach(r -> seen.add(r.get(2) + "=" + r.get(3)));
    assertThat(seen)
        .contains(
            "concern=material",
            "concern=vague",
            "concern=none",
            "concern-class=security",
            "outcome=acted",
            "outcome=declined",
            "outcome=accepted",
            "rollback=0",
            "rollback=1",
            "rollback=2",
            "rollback=3",
            "detection=3",
            "staged=true",
            "handoff=goal+owner+open+by",
            "handoff=owner",
            "decision=options+reason+cost",
            "decision=asks-only",
            "question=true",
            "question=repeated",
            "slip=early+offers",
            "prevention=prevention",
            "goal=who+what+done+owner");
  }

  @Test
  void truthIsNoPartOfTheArchive(@TempDir Path clean) throws IOException {
    new DemoCompany(DemoConfig.standard(11)).writeTo(clean);
    try (var files = Files.list(clean)) {
      assertThat(files.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "gitlab",
              "jira",
              "people.csv",
              "org.csv",
              "identities.csv",
              "launches.csv",
              "ai_adoption.csv",
              "cases.csv");
    }
  }

  private static Map<String, String> logins() {
    Map<String, String> personOfLogin = new HashMap<>();
    try {
      archive.table("people.csv").forEach(p -> personOfLogin.put(p.get(2), p.get(0)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return personOfLogin;
  }

  /** Changes on which each person named a risk. */
  private static Map<String, Set<String>> concerned() {
    Map<String, String> changeOfNote = new HashMap<>();
    for (JsonNode discussion : archive.rows("gitlab/discussions")) {
      for (JsonNode note : discussion.get("notes")) {
        if (note.get("noteable_type").asText().equals("MergeRequest")) {
          changeOfNote.put("gitlab:note:" + note.get("id"), note.get("noteable_id").asText());
        }
      }
    }
    Map<String, Set<String>> named = new HashMap<>();
    for (List<String> row : truth) {
      String change = changeOfNote.get(row.get(0));
      if (change != null && row.get(2).equals("concern") && row.get(3).equals("material")) {
        named.computeIfAbsent(row.get(1), p -> new HashSet<>()).add(change);
      }
    }
    return named;
  }
}
