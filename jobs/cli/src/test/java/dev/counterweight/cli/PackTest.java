package dev.counterweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.cli.Cli.Answer;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packs of the invented company: what is in them, and who is not. */
class PackTest {
  private static final String MANAGER = "w1002";

  private static Path lake = Path.of("");

  @TempDir private Path out;

  @BeforeAll
  static void runTheDemo() throws IOException {
    DemoLake.run();
    lake = DemoLake.FOLDER;
  }

  @Test
  void aManagersPackHoldsNoTraceOfPeopleOutsideTheLine() throws IOException {
    Path pack = written("m", "--audience", "manager", "--manager", MANAGER);
    Set<String> inside = below(MANAGER);
    inside.add(MANAGER);
    Map<String, String> texts = texts(pack);
    String all = String.join("\n", texts.values()).toLowerCase(Locale.ROOT);
    Set<String> tokens = words(texts);

    assertThat(inside).hasSizeGreaterThan(5);
    assertThat(texts.keySet()).anyMatch(name -> name.endsWith(".parquet"));
    assertThat(all).contains("[colleague]").contains("w1003");
    Set<String> ownWords = new HashSet<>();
    rows("people.csv").stream()
        .filter(row -> inside.contains(row.get("person_id")))
        .forEach(row -> ownWords.addAll(words(row.get("display_name"))));
    for (CSVRecord person : rows("people.csv")) {
      boolean isBot = person.get("is_bot").equals("true");
      if (!inside.contains(person.get("person_id")) && !isBot) {
        for (String trace : traces(person)) {
          assertThat(holds(all, trace)).as(trace).isFalse();
        }
        List<String> names = words(person.get("display_name"));
        names.removeAll(ownWords);
        assertThat(tokens).as(person.get("display_name")).doesNotContainAnyElementsOf(names);
      }
    }
  }

  /** Without the pack's care the same search would find people: the search can fail. */
  @Test
  void theSameSearchFindsOutsidersInTheReportOfEverybody() throws IOException {
    String all =
        Files.readString(lake.resolve("report/people/w1003.html")).toLowerCase(Locale.ROOT);
    List<String> found = new ArrayList<>();
    for (CSVRecord person : rows("people.csv")) {
      if (!below(MANAGER).contains(person.get("person_id"))) {
        traces(person).stream().filter(trace -> holds(all, trace)).forEach(found::add);
      }
    }
    assertThat(found).isNotEmpty();
  }

  @Test
  void aManagersPackShowsThoseBelowAndNobodyElse() throws IOException {
    Path pack = written("m", "--audience", "manager", "--manager", MANAGER);

    assertThat(names(pack.resolve("people")))
        .isEqualTo(below(MANAGER).stream().map(id -> id + ".html").collect(Collectors.toSet()));
    List<Row> rates = LakeTables.read(pack.resolve("tables/rates.parquet")).collectAsList();
    Set<String> rated =
        rates.stream().map(row -> row.<String>getAs("person_id")).collect(Collectors.toSet());
    assertThat(rated).isEqualTo(below(MANAGER));
  }

  @Test
  void aSubjectsPackIsAboutOnePerson() throws IOException {
    Path pack = written("s", "--audience", "subject", "--person", "w1003");

    assertThat(names(pack.resolve("people"))).containsExactly("w1003.html");
    assertThat(
            LakeTables.read(pack.resolve("tables/evidence.parquet"))
                .select("person_id")
                .distinct()
                .collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("w1003");
    assertThat(pack.resolve("tables/team_rates.parquet")).doesNotExist();
  }

  @Test
  void thePackOfEverybodyNamesNobody() throws IOException {
    Path pack = written("o", "--audience", "organisation");
    String all = String.join("\n", texts(pack).values()).toLowerCase(Locale.ROOT);

    assertThat(pack.resolve("people")).isEmptyDirectory();
    for (CSVRecord person : rows("people.csv")) {
      if (!person.get("is_bot").equals("true")) {
        traces(person).forEach(trace -> assertThat(holds(all, trace)).as(trace).isFalse());
      }
    }
  }

  @Test
  void aCalibrationPackShowsThePeopleOfTheMeetingAndExamplesOfOthers() throws IOException {
    Path pack =
        written(
            "c",
            "--audience",
            "calibrator",
            "--person",
            "w1012,w1013",
            "--meeting",
            "2026-07-16",
            "--date",
            "2026-07-04",
            "--inputs",
            lake.resolve("archive").toString());
    String page = plain(Files.readString(pack.resolve("index.html")));

    assertThat(names(pack.resolve("people"))).containsExactly("w1012.html", "w1013.html");
    assertThat(page)
        .contains("Meeting of 16 July 2026", "Before the meeting", "Questions for the room")
        .contains("Accepted as D3", "The release that waited");
  }

  @Test
  void everyPageSaysForWhomOfWhatAndUntilWhen() throws IOException {
    Path pack =
        written(
            "t",
            "--audience",
            "manager",
            "--manager",
            MANAGER,
            "--date",
            "2026-07-04",
            "--keep-until",
            "2027-01-31",
            "--contest",
            "contest@wayfarrow.example");
    for (Map.Entry<String, String> page : texts(pack).entrySet()) {
      if (page.getKey().endsWith(".html")) {
        String text = plain(page.getValue());
        assertThat(text)
            .as(page.getKey())
            .contains("as manager", "Made on 4 July 2026", "until 31 January 2027")
            .contains("Quote its id to contest@wayfarrow.example")
            .contains("Run manifest", "run-000001, fingerprint", "2,206 read, 2,206 in the census")
            .contains("yes, every census matches", "rules", "ladder", "config", "code");
      }
    }
  }

  @Test
  void theSameManifestGivesTheSameBytes() throws IOException {
    Path first = written("a", "--audience", "manager", "--manager", MANAGER, "--quarter", "2026Q2");
    Path second = written("b", "--again", first.resolve("manifest.json").toString());

    Map<String, Long> differences = new TreeMap<>();
    for (Path file : files(first)) {
      String name = first.relativize(file).toString();
      long at = Files.mismatch(file, second.resolve(name));
      if (at >= 0) {
        differences.put(name, at);
      }
    }
    assertThat(differences).isEmpty();
    assertThat(files(second)).hasSameSizeAs(files(first));
  }

  @Test
  void aQuarterHoldsItsOwnDaysOnly() throws IOException {
    Path pack = written("q", "--audience", "subject", "--person", "w1003", "--quarter", "2026Q2");
    List<String> days =
        LakeTables.read(pack.resolve("tables/evidence.parquet")).collectAsList().stream()
            .map(row -> row.getAs("written_at").toString().substring(0, 7))
            .distinct()
            .sorted()
            .toList();

    assertThat(days).isNotEmpty().isSubsetOf("2026-04", "2026-05", "2026-06");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --audience boss                                | --audience: 'boss' (must be one of subject
          --audience manager                             | --manager: not given
          --audience manager --manager nobody            | --manager: 'nobody' (must be the person_id
          --audience manager --manager w1003             | nobody reports to this person
          --audience subject                             | --person: 0 given
          --audience subject --person ferrybot           | --person: 'ferrybot'
          --audience calibrator                          | --person, --people: none given
          --audience auditor --quarter 1999Q1            | --quarter: '1999Q1' (must be a quarter that was audited
          --audience subject --person w1003 --date then  | --date: 'then' (must be a day
          --audience subject --person w1003 --quarter Q2 | --quarter: 'Q2'
          --audience subject --person w1003 --date 2025-01-01 | must not be before the last day
          """)
  void saysWhatIsWrongWithARequest(String arguments, String problem) {
    List<String> all = new ArrayList<>(List.of(arguments.split(" ")));
    all.addAll(List.of("--out", out.resolve("x").toString()));
    Answer answer = pack(all);

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains(problem).doesNotContain("Exception");
    assertThat(out.resolve("x")).doesNotExist();
  }

  @Test
  void putsNothingIntoAFolderThatHoldsSomething() throws IOException {
    Files.writeString(out.resolve("note.txt"), "mine");
    Answer answer = pack(List.of("--audience", "organisation", "--out", out.toString()));

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("must be empty or not there");
  }

  private Path written(String name, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", out.resolve(name).toString()));
    Answer answer = pack(all);
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    return out.resolve(name);
  }

  private static Answer pack(List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("pack", "--lake", lake.toString()));
    all.addAll(arguments);
    return new Cli(Map.of()).run(all.toArray(String[]::new));
  }

  /** From org.csv itself: in this company everybody's manager holds all year. */
  private static Set<String> below(String manager) throws IOException {
    return rows("org.csv").stream()
        .filter(row -> row.get("manager_id").equals(manager))
        .map(row -> row.get("person_id"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> traces(CSVRecord person) throws IOException {
    List<String> traces =
        new ArrayList<>(
            List.of(
                person.get("person_id"),
                person.get("display_name"),
                person.get("gitlab_username"),
                person.get("jira_account_id"),
                person.get("email")));
    rows("identities.csv").stream()
        .filter(row -> row.get("person_id").equals(person.get("person_id")))
        .forEach(row -> traces.add(row.get("login")));
    return traces.stream()
        .filter(trace -> !trace.isBlank())
        .map(t -> t.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Whether a text holds these words, and not as a part of longer ones. */
  private static boolean holds(String text, String words) {
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      int end = at + words.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  private static List<String> words(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() > 2)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<CSVRecord> rows(String input) throws IOException {
    try (Reader in = Files.newBufferedReader(lake.resolve("archive").resolve(input))) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(in)
          .getRecords();
    }
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Every file as raw bytes, and what is packed in it: parts of workbooks, values of tables. */
  /** Single words of what can be read; three letters come up by chance in packed bytes. */
  private static Set<String> words(Map<String, String> texts) {
    Set<String> words = new HashSet<>();
    texts.forEach(
        (name, text) -> {
          if (!name.endsWith(".xlsx") && !name.endsWith(".parquet")) {
            String lower = text.toLowerCase(Locale.ROOT);
            words.addAll(Arrays.asList(lower.split("[^\\p{L}\\p{N}]+")));
          }
        });
    return words;
  }

  private static Map<String, String> texts(Path pack) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files(pack)) {
      String name = pack.relativize(file).toString();
      texts.put(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      if (name.endsWith(".xlsx")) {
        texts.put(name + "!", parts(file));
      } else if (name.endsWith(".parquet")) {
        texts.put(name + "!", LakeTables.read(file).collectAsList().toString());
      } else if (name.endsWith(".html")) {
        texts.put(name + "!", plain(texts.getOrDefault(name, "")));
      }
    }
    return texts;
  }

  /** What a reader sees: without tags, a name that they cut in two is whole. */
  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", "").replace("&amp;", "&").replaceAll("\\s+", " ");
  }

  private static String parts(Path workbook) throws IOException {
    StringBuilder parts = new StringBuilder();
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        parts
            .append(entry.getName())
            .append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts.toString();
  }
}
