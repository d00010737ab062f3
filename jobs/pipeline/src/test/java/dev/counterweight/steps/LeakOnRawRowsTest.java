package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.audit.CaseReading;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.SharedSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No hindsight in the tables: a company's raw rows with anything added from the day of a decision
 * on, landed and computed anew, give the same cases as of that day, bit for bit. Only with {@code
 * -Dleak.rounds=N}, since every round is a run; {@code LeakTest} draws many in memory.
 */
class LeakOnRawRowsTest {
  private static final Path COMPANY = GoldenFlowTest.CASES.resolve("invoice-launch");
  private static final Clock LATER =
      Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> PEOPLE = List.of("ana", "bo", "cy");
  private static final Map<String, Integer> GITLAB_IDS = Map.of("ana", 11, "bo", 12, "cy", 13);
  private static final List<String> TEXTS =
      List.of(
          "If the nightly job crashes halfway, customers are charged twice and the data is lost.",
          "Which currency does the export use when a customer has two accounts?",
          "We decided to round once because it is simpler. The downside is a cent that differs.",
          "Looks fine to me, thank you all.");

  @TempDir private Path folder;

  @Test
  void rowsFromTheDayOnChangeNoCase() throws Exception {
    Random random = new Random(8);
    int rounds = Integer.getInteger("leak.rounds", 0);
    assumeThat(rounds).as("give -Dleak.rounds=N: each takes a run").isPositive();
    List<LocalDate> days = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      days.add(LocalDate.of(2026, 3, 6).plusDays(random.nextInt(12)));
    }
    Map<LocalDate, List<List<Object>>> before = cases(company("before", LocalDate.MAX), days);

    for (int round = 0; round < rounds; round++) {
      LocalDate day = days.get(round);
      Path company = company("round" + round, day);
      addRows(company.resolve("archive"), day, random);

      assertThat(cases(company, List.of(day)).get(day))
          .as("as of " + day)
          .isEqualTo(before.get(day));
    }
    assertThat(before.values().toString()).contains("PRESENT", "NOT_FOUND");
  }

  /** The company before anything is added; from a day on, everybody is in another team. */
  private Path company(String name, LocalDate moved) throws IOException {
    Path company = folder.resolve(name);
    try (Stream<Path> files = Files.walk(COMPANY)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = company.resolve(COMPANY.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    StringBuilder org = new StringBuilder("person_id,team,valid_from,valid_until\n");
    for (String person : PEOPLE) {
      String team = person.equals("cy") ? "Support" : "Billing";
      boolean moves = !moved.equals(LocalDate.MAX);
      org.append("%s,%s,2025-01-01,%s\n".formatted(person, team, moves ? moved : ""));
      if (moves) {
        org.append(
            "%s,%s,%s,\n".formatted(person, team.equals("Support") ? "Billing" : "Ops", moved));
      }
    }
    Files.writeString(company.resolve("archive/org.csv"), org);
    return company;
  }

  /** By day of decision, all that is as of that day. */
  private static Map<LocalDate, List<List<Object>>> cases(Path company, List<LocalDate> days)
      throws Exception {
    Path root = company.resolve("lake");
    GoldenFlowTest.run(company.resolve("archive"), root);
    StringBuilder register =
        new StringBuilder("person_id,from_role,to_role,decided_on,outcome,rationale\n");
    for (LocalDate day : days.stream().distinct().toList()) {
      for (String person : PEOPLE) {
        String outcome = person.equals("ana") ? "promoted" : "not_promoted";
        register.append("%s,D3,D4,%s,%s,Fast and loyal.\n".formatted(person, day, outcome));
      }
    }
    Path file = company.resolve("cases.csv");
    Files.writeString(file, register);
    ComputeSettings settings =
        new ComputeSettings(
            "Golden",
            "test readers",
            Optional.of(company.resolve("archive")),
            "",
            EstimateSettings.DEFAULT,
            false,
            "test");
    AuditJob job =
        new AuditJob(
            SharedSpark::session,
            new Lake(root.toString(), new Configuration()),
            settings,
            LATER,
            line -> {});
    job.run("2026Q1", Optional.of(file), false);
    Map<LocalDate, List<List<Object>>> cases = new TreeMap<>();
    for (CaseReading one : job.replay("2026Q1").readings()) {
      cases
          .computeIfAbsent(one.promotion().decidedOn(), day -> new ArrayList<>())
          .add(
              List.of(
                  one.promotion().personId(),
                  one.team(),
                  one.volume(),
                  one.teamPace(),
                  one.grid(),
                  one.answers(),
                  one.recency(),
                  one.words(),
                  one.measures()));
    }
    return cases;
  }

  /**
   * Comments, an approval given again, the open change merged, new changes (one as if it were a
   * part of an old one), an incident-like ticket and one that asks what an old one asked.
   */
  private static void addRows(Path archive, LocalDate day, Random random) throws IOException {
    Path discussions = archive.resolve("gitlab/discussions.jsonl");
    Path changes = archive.resolve("gitlab/merge_requests.jsonl");
    List<String> more = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String body = TEXTS.get(random.nextInt(TEXTS.size()));
      more.add(discussion(i, 1 + random.nextInt(3), body, false, day, random));
    }
    more.add(discussion(90, 1, "approved this merge request", true, day, random));
    append(discussions, more);

    List<String> rows = new ArrayList<>();
    for (String line : Files.readAllLines(changes)) {
      ObjectNode change = (ObjectNode) JSON.readTree(line);
      if (change.path("merged_at").isNull()) {
        change.put("state", "merged").put("merged_at", moment(day, random));
      }
      rows.add(change.toString());
      ObjectNode part = change.deepCopy();
      int number = 50 + part.path("iid").asInt();
      String opened = moment(day, random);
      part.put("id", 7000 + number).put("iid", number).put("source_branch", "later" + number);
      part.put("created_at", opened).put("updated_at", opened).put("state", "merged");
      part.put("merged_at", Instant.parse(opened).plus(1, ChronoUnit.DAYS).toString());
      rows.add(part.toString());
    }
    Files.write(changes, rows);
    addToTickets(archive.resolve("jira/issues.jsonl"), day, random);
  }

  private static void addToTickets(Path tickets, LocalDate day, Random random) throws IOException {
    List<String> rows = new ArrayList<>();
    for (String line : Files.readAllLines(tickets)) {
      ObjectNode ticket = (ObjectNode) JSON.readTree(line);
      ObjectNode again = ticket.deepCopy();
      String opened = jira(moment(day, random));
      ArrayNode comments = (ArrayNode) ticket.at("/fields/comment/comments");
      for (int i = 0; i < 4; i++) {
        String at = jira(moment(day, random));
        String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        ObjectNode comment = comments.addObject();
        comment.put("id", "9" + i).put("created", at).put("updated", at);
        comment.put("body", TEXTS.get(random.nextInt(TEXTS.size())));
        comment.putObject("author").put("accountId", "acc-" + person).put("displayName", person);
      }
      ((ObjectNode) ticket.at("/fields/comment")).put("total", comments.size());
      again.put("id", again.path("id").asText() + "7").put("key", again.path("key").asText() + "7");
      ObjectNode fields = (ObjectNode) again.path("fields");
      fields.put("created", opened).put("updated", opened);
      fields.putObject("reporter").put("accountId", "acc-bo").put("displayName", "Bo");
      fields.putObject("comment").put("total", 0).putArray("comments");
      again.putObject("changelog").putArray("histories");
      rows.add(ticket.toString());
      rows.add(again.toString());
    }
    Files.write(tickets, rows);
  }

  private static String discussion(
      int number, int change, String body, boolean system, LocalDate day, Random random) {
    String person = system ? "cy" : PEOPLE.get(random.nextInt(PEOPLE.size()));
    String at = moment(day, random);
    ObjectNode row = JSON.createObjectNode();
    row.put("id", "later" + number).put("individual_note", true);
    row.put("project_id", 7).put("merge_request_iid", change);
    ObjectNode note = row.putArray("notes").addObject();
    note.put("id", 99_000 + number).put("body", body).put("system", system);
    note.put("created_at", at).put("updated_at", at);
    note.putObject("author")
        .put("id", GITLAB_IDS.getOrDefault(person, 0))
        .put("username", person)
        .put("name", person);
    return row.toString();
  }

  /** Some hour of the thirty days from that day on. */
  private static String moment(LocalDate day, Random random) {
    Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return start.plus(random.nextInt(30 * 24), ChronoUnit.HOURS).toString();
  }

  private static String jira(String moment) {
    return moment.replace("Z", ".000+0000");
  }

  private static void append(Path file, List<String> lines) throws IOException {
    List<String> all = new ArrayList<>(Files.readAllLines(file));
    all.addAll(lines);
    Files.write(file, all);
  }
}
