package dev.counterweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.cli.Cli.Answer;
import dev.counterweight.demo.DemoCompany;
import dev.counterweight.demo.DemoConfig;
import dev.counterweight.demo.DemoStories;
import dev.counterweight.demo.StoryChange;
import dev.counterweight.demo.StoryPerson;
import dev.counterweight.demo.StoryTicket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo, as a newcomer runs it: one command, then the pages and tables it names. */
class EndToEndTest {
  private static final Pattern ITEM_LINK =
      Pattern.compile("<a [^>]*href=\"(https?://[^\"]+)\"[^>]*>");

  private static final Pattern EVIDENCE_ID = Pattern.compile("(ev-[0-9a-f]{16})");
  private static final Path OUT = DemoLake.FOLDER;
  private static Answer first = new Answer(-1, "", "");
  private static List<String> files = List.of();

  @BeforeAll
  static void runTheDemo() throws IOException {
    first = DemoLake.run();
    files = new LakeTables(OUT).files();
  }

  @Test
  void namesTheReportItWrote() throws IOException {
    JsonNode answer = first.json();

    assertThat(answer.path("report").asText())
        .isEqualTo(OUT.resolve("report/index.html").toString());
    assertThat(OUT.resolve("report/index.html")).isRegularFile();
    assertThat(answer.path("complete").asBoolean()).isTrue();
    assertThat(answer.path("changed").asBoolean()).isTrue();
  }

  @Test
  void changesNothingWhenItRunsAgain() throws IOException {
    Answer second = new Cli(Map.of()).run("demo", "--out", OUT.toString(), "--json");

    assertThat(second.exitCode()).isZero();
    assertThat(second.json().path("changed").asBoolean()).isFalse();
    assertThat(tables(new LakeTables(OUT).files())).isEqualTo(tables(files));
  }

  /** Archive and reviews are written anew, byte for byte the same; all else is left alone. */
  private static List<String> tables(List<String> files) {
    String archive = OUT.resolve("archive").toString();
    String reviews = OUT.resolve("reviews").toString();
    String audit = OUT.resolve("audit").toString(); // of tests here, in any order
    return files.stream()
        .filter(file -> !file.startsWith(archive) && !file.startsWith(reviews))
        .filter(file -> !file.startsWith(audit))
        .toList();
  }

  /** A full case, a thin one, a check with two fails, a manager with eight plans. */
  @Test
  void showsPlansCasesAndChecksBesideTheEvidence() throws IOException {
    DemoCompany company = new DemoCompany(new DemoConfig(1, 60, 6, LocalDate.of(2025, 7, 1), 365));
    String full = growth(company, StoryPerson.CUT_AND_WARNED, "case.md");
    String thin = growth(company, StoryPerson.FASTER_WITH_AI, "case.md");
    String check = growth(company, StoryPerson.SILENT_MOVER, "check.md");

    assertThat(full)
        .contains("ev-")
        .contains("For a stranger: Specific")
        .doesNotContain("None yet.");
    assertThat(thin).contains("Vague claim").contains("One cycle").contains("None yet. Two recent");
    assertThat(check).contains("Not yet, and no guessing").contains("Set to: Fail");
    try (Stream<Path> loads = Files.walk(OUT.resolve("growth/managers"))) {
      List<String> pages = new ArrayList<>();
      for (Path page : loads.filter(Files::isRegularFile).toList()) {
        pages.add(Files.readString(page));
      }
      assertThat(pages)
          .anyMatch(
              page -> page.split(">Plan</bdi>", -1).length - 1 == 8 && page.contains("Was due on"));
    }
    assertThat(OUT.resolve("growth/examples.csv")).content().contains("wayfarrow-2026-1");
  }

  private static String growth(DemoCompany company, StoryPerson person, String document)
      throws IOException {
    String id = company.stories().personId(person);
    assertThat(OUT.resolve("growth/people/" + id).resolve(document.replace(".md", ".html")))
        .isRegularFile();
    return Files.readString(OUT.resolve("growth/people/" + id).resolve(document));
  }

  @Test
  void tellsMachinesWhatTheLakeHolds() throws IOException {
    JsonNode status = new Cli(Map.of()).run("status", "--lake", OUT.toString(), "--json").json();

    Set<String> entities = new TreeSet<>();
    for (JsonNode entity : status.path("entities")) {
      entities.add(entity.path("source").asText() + "/" + entity.path("entity").asText());
      assertThat(entity.path("rows").asLong()).isEqualTo(entity.path("census").asLong());
      assertThat(entity.path("complete").asBoolean()).isTrue();
    }
    assertThat(entities)
        .contains(
            "gitlab/merge_requests",
            "gitlab/discussions",
            "gitlab/approvals",
            "gitlab/incidents",
            "gitlab/users",
            "gitlab/releases",
            "gitlab/label_events",
            "gitlab/state_events",
            "gitlab/milestone_events",
            "jira/tickets",
            "jira/users");
  }

  @Test
  void linksEveryEvidenceRowToItsSource() throws IOException {
    List<Row> evidence = new LakeTables(OUT).report("person_evidence").collectAsList();
    assertThat(evidence).hasSizeGreaterThan(500);
    Map<String, List<Set<String>>> linksBesideIds = new HashMap<>();
    for (String page : pages().values()) {
      Set<String> links = Set.copyOf(links(page));
      for (String id : Set.copyOf(found(EVIDENCE_ID, page))) {
        linksBesideIds.computeIfAbsent(id, key -> new ArrayList<>()).add(links);
      }
    }
    for (Row row : evidence) {
      String id = row.getAs("evidence_id");
      List<Set<String>> holding = linksBesideIds.getOrDefault(id, List.of());
      assertThat(holding).as(id).hasSize(1);
      assertThat(holding.get(0).contains(row.<String>getAs("permalink"))).as(id).isTrue();
    }
  }

  @Test
  void letsNoTextFromASourceBecomeMarkup() throws IOException {
    for (String page : pages().values()) {
      assertThat(page).doesNotContain("<script").contains("Content-Security-Policy");
    }
  }

  @Test
  void showsTheBillingPairAsTheMethodTellsIt() throws IOException {
    DemoStories stories = stories();
    String fast = stories.personId(StoryPerson.BILLING_ENGINEER_ONE);
    String careful = stories.personId(StoryPerson.BILLING_ENGINEER_TWO);

    assertThat(state("RO2", fast, change(StoryChange.BILLING_FAST))).containsExactly("NOT_FOUND");
    assertThat(state("RO2", careful, change(StoryChange.BILLING_CAREFUL)))
        .containsExactly("PRESENT");
    assertThat(state("RO1", careful, change(StoryChange.BILLING_FAST))).containsExactly("PRESENT");
    assertThat(state("CL1", careful, ticket(StoryTicket.BILLING_CAREFUL))).contains("PRESENT");
  }

  @Test
  void tellsAPlanThatHangsOnOnePersonFromOneThatAnybodyCanFollow() throws IOException {
    DemoStories stories = stories();

    assertThat(
            state(
                "RO2",
                stories.personId(StoryPerson.THREE_DAY_AUTHOR),
                change(StoryChange.THREE_GAPS)))
        .containsExactly("NOT_FOUND");
    assertThat(
            state("RO2", stories.personId(StoryPerson.NO_GAP_AUTHOR), change(StoryChange.NO_GAPS)))
        .containsExactly("PRESENT");
  }

  @Test
  void seesAQuestionThatIsAskedAgain() throws IOException {
    String giver = stories().personId(StoryPerson.ANSWER_GIVER);

    assertThat(state("CL2", giver, ticket(StoryTicket.QUESTION_REPEATED)))
        .containsExactly("PRESENT");
  }

  private static DemoStories stories() {
    return new DemoCompany(new DemoConfig(1, 60, 6, LocalDate.of(2025, 7, 1), 365)).stories();
  }

  private static String change(StoryChange story) {
    DemoStories.ChangeRef change = stories().change(story);
    return "gitlab:change:" + change.projectId() + "!" + change.iid();
  }

  private static String ticket(StoryTicket story) throws IOException {
    return table("model/tickets")
        .filter(row -> row.getAs("reference").equals(stories().ticketKey(story)))
        .map(row -> row.<String>getAs("ticket_id"))
        .findFirst()
        .orElseThrow();
  }

  /** The states of a signal for a person on one change or ticket. */
  private static List<String> state(String signal, String person, String subject)
      throws IOException {
    return table("evidence/opportunities")
        .filter(row -> row.getAs("signal").equals(signal))
        .filter(row -> row.getAs("person_id").equals(person))
        .filter(row -> row.getAs("subject_id").equals(subject))
        .map(row -> row.<String>getAs("state"))
        .toList();
  }

  private static Stream<Row> table(String name) throws IOException {
    String path =
        new LakeTables(OUT)
            .run().tables().stream()
                .filter(table -> table.table().equals(name))
                .map(table -> table.path())
                .findFirst()
                .orElseThrow();
    return LakeTables.read(OUT.resolve(path)).collectAsList().stream();
  }

  private static Map<String, String> pages() throws IOException {
    Map<String, String> pages = new java.util.TreeMap<>();
    try (Stream<Path> all = Files.list(OUT.resolve("report/people"))) {
      for (Path page : all.toList()) {
        pages.put(String.valueOf(page.getFileName()), Files.readString(page));
      }
    }
    return pages;
  }

  private static List<String> links(String page) {
    return found(ITEM_LINK, page).stream().map(link -> link.replace("&amp;", "&")).toList();
  }

  private static List<String> found(Pattern group, String page) {
    List<String> found = new ArrayList<>();
    Matcher one = group.matcher(page);
    while (one.find()) {
      found.add(one.group(1));
    }
    return found;
  }

  @Test
  void auditsPastDecisionsAndMakesTheSamePagesOfTheFrozenInputs(@TempDir Path dir)
      throws IOException {
    String register = OUT.resolve("archive/cases.csv").toString();
    Answer audit = audit("--cases", register, "--replace");
    assertThat(audit.exitCode()).as(audit.err()).isZero();
    assertThat(audit.json().path("frozen_now").asBoolean()).isTrue();
    assertThat(audit.json().path("cases").asInt()).isGreaterThan(10);

    Answer again = audit();

    assertThat(again.json().path("frozen_now").asBoolean()).isFalse();
    assertThat(again.json().path("same_as_before").asBoolean()).isTrue();
    assertThat(again.json().path("output")).isEqualTo(audit.json().path("output"));
    assertPackOfTheAudit(dir.resolve("pack"), audit.json().path("cases").asLong());
  }

  /** An auditor's pack is the frozen audit with its terms. */
  private static void assertPackOfTheAudit(Path pack, long cases) throws IOException {
    Answer answer =
        new Cli(Map.of())
            .run(
                "pack",
                "--lake",
                OUT.toString(),
                "--audience",
                "auditor",
                "--quarter",
                "2026Q2",
                "--out",
                pack.toString());

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(pack.resolve("index.html"))
        .hasSameBinaryContentAs(OUT.resolve("audit/2026Q2/report/index.html"));
    assertThat(pack.resolve("about.html")).content().contains("cases decided up to 2026Q2");
    assertThat(LakeTables.read(pack.resolve("tables/cases.parquet")).count()).isEqualTo(cases);
  }

  @Test
  void everyAuditPageSaysWhatSoFewCasesCannotShow() throws IOException {
    audit("--cases", OUT.resolve("archive/cases.csv").toString(), "--replace");
    Path report = OUT.resolve("audit/2026Q2/report");
    try (Stream<Path> walk = Files.walk(report)) {
      List<Path> pages = walk.filter(file -> file.toString().endsWith(".html")).toList();
      assertThat(pages).hasSizeGreaterThan(10);
      for (Path page : pages) {
        assertThat(Files.readString(page))
            .as(page.toString())
            .contains("Smaller ones cannot be seen");
      }
    }
    String across = Files.readString(report.resolve("index.html"));
    assertThat(across).contains("What this audit cannot say");
  }

  @Test
  void refusesAnotherRegisterThanTheFrozenOne(@TempDir Path elsewhere) throws IOException {
    String text = Files.readString(OUT.resolve("archive/cases.csv"));
    audit("--cases", OUT.resolve("archive/cases.csv").toString(), "--replace");
    Path other = elsewhere.resolve("cases.csv");
    Files.writeString(other, text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));

    Answer refused = audit("--cases", other.toString());

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("another register than the one frozen for 2026Q2");
  }

  @Test
  void scoringSheetsGoOutBlindAndComeBack(@TempDir Path sheets) throws IOException {
    audit("--cases", OUT.resolve("archive/cases.csv").toString(), "--replace");
    Answer exported = score("export", "--raters", "ruth,olu", "--out", sheets.toString());
    assertThat(exported.exitCode()).as(exported.err()).isZero();
    String evidence = Files.readString(sheets.resolve("evidence.csv"));
    assertThat(evidence).contains("case_code").doesNotContain("granted", "not_yet", "PROMOTED");
    for (String person : Files.readAllLines(OUT.resolve("archive/people.csv"))) {
      assertThat(evidence).doesNotContain(person.split(",")[1]);
    }
    for (String rater : List.of("ruth", "olu")) {
      Path sheet = sheets.resolve("scores-" + rater + ".csv");
      String filled =
          Files.readString(sheet).replace(",risk,,", ",risk,3,").replace(",scope,,", ",scope,9,");
      Files.writeString(sheet, filled);
    }

    Answer refused = score("import", "--from", sheets.toString());
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("column score: '9' (must be a whole number from 1 to 5");

    for (String rater : List.of("ruth", "olu")) {
      Path sheet = sheets.resolve("scores-" + rater + ".csv");
      Files.writeString(sheet, Files.readString(sheet).replace(",scope,9,", ",scope,,"));
    }
    Answer imported = score("import", "--from", sheets.toString());
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    assertThat(imported.json().path("dimensions")).isNotEmpty();
  }

  private static Answer audit(String... more) {
    return on("audit", "--quarter", "2026Q2", more);
  }

  private static Answer score(String what, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("audit", "score", what, "--quarter", "2026Q2"));
    arguments.addAll(List.of("--lake", OUT.toString(), "--json"));
    arguments.addAll(List.of(more));
    return new Cli(Map.of()).run(arguments.toArray(String[]::new));
  }

  private static Answer on(String command, String option, String value, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of(command, option, value, "--lake", OUT.toString(), "--json"));
    arguments.addAll(List.of(more));
    return new Cli(Map.of()).run(arguments.toArray(String[]::new));
  }
}
