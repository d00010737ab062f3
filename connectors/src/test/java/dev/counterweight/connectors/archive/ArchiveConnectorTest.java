package dev.counterweight.connectors.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.TestingLanding;
import dev.counterweight.connectors.archive.ArchiveConfig.Dialect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveConnectorTest {
  @TempDir Path folder;

  private final TestingLanding landing = new TestingLanding();

  @Test
  void landsEachLineAsItStands() throws Exception {
    String line =
        "{\"id\": 12,  \"name\":\"Zoë \\u00e9\", \"updated_at\":\"2026-01-02T03:04:05.678Z\"}";
    given("gitlab/users.jsonl", line + "\n");

    pull();

    assertThat(landing.rows("gitlab/users"))
        .containsExactly(
            new RawRecord(
                "gitlab",
                "users",
                "12",
                null,
                Instant.parse("2026-01-02T03:04:05.678Z"),
                RawRecord.MARKDOWN,
                line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "gitlab/projects; {'id':7}; 7; ",
        "gitlab/merge_requests; {'id':5,'iid':3,'project_id':7}; 7!3; 7",
        "gitlab/issues; {'id':5,'iid':3,'project_id':7}; 7#3; 7",
        "gitlab/discussions; {'id':'ab','project_id':7,'merge_request_iid':3}; 7!3/ab; 7!3",
        "gitlab/discussions; {'id':'ab','project_id':7,'issue_iid':3}; 7#3/ab; 7#3",
        "gitlab/approvals; {'project_id':7,'merge_request_iid':3}; 7!3; 7!3",
        "gitlab/merge_request_sizes; {'project_id':7,'merge_request_iid':3}; 7!3; 7!3",
        "gitlab/resource_label_events; {'id':9,'project_id':7,'merge_request_iid':3}; 7!3/9; 7!3",
        "gitlab/resource_milestone_events; {'id':9,'project_id':7,'issue_iid':3}; 7#3/9; 7#3",
        "gitlab/resource_state_events; {'id':9,'project_id':7,'issue_iid':3}; 7#3/9; 7#3",
        "gitlab/releases; {'tag_name':'v1/rc1','project_id':7}; 7/v1/rc1; 7",
        "gitlab/deployments; {'id':9,'iid':1,'project_id':7}; 7/9; 7",
        "jira/projects; {'id':'100','key':'ABC'}; ABC; ",
        "jira/users; {'accountId':'a1','key':'k1','name':'n1'}; a1; ",
        "jira/users; {'key':'k1','name':'n1'}; k1; ",
        "jira/fields; {'id':'summary'}; summary; ",
        "jira/statuses; {'id':'1'}; 1; ",
        "jira/versions; {'id':'10'}; 10; ",
        "jira/issues; {'id':'55','key':'ABC-1','fields':{'project':{'key':'ABC'}}}; 55; ABC",
        "jira/issues; {'id':'55','key':'ABC-1'}; 55; ",
      })
  void makesTheKeysThatTheServersRowsGet(String table, String row, String key, String parent)
      throws Exception {
    given(table + ".jsonl", row.replace('\'', '"') + "\n");

    pull();

    assertThat(landing.rows(table))
        .extracting(RawRecord::key, RawRecord::parent)
        .containsExactly(tuple(key, parent));
    assertThat(landing.listed()).containsEntry(table, Set.of(key));
    assertThat(landing.census()).containsEntry(table, 1L);
  }

  @Test
  void readsWhenAnIssueOfJiraWasChanged() throws Exception {
    given(
        "jira/issues.jsonl",
        "{\"id\":\"1\",\"fields\":{\"updated\":\"2026-01-02T03:04:05.000+0200\"}}");

    pull();

    assertThat(landing.rows("jira/issues"))
        .extracting(RawRecord::updatedAt)
        .containsExactly(Instant.parse("2026-01-02T01:04:05Z"));
  }

  @Test
  void readsPackedFilesBlankLinesAndEveryKindOfLineEnd() throws Exception {
    Files.createDirectories(folder.resolve("gitlab"));
    Files.write(
        folder.resolve("gitlab/users.jsonl.gz"),
        packed("\uFEFF{\"id\":1}\r\n\n  \t\r\n{\"id\":2}\n{\"id\":3}"));

    pull();

    assertThat(landing.payloads("gitlab/users"))
        .containsExactly("{\"id\":1}", "{\"id\":2}", "{\"id\":3}");
    assertThat(landing.census()).containsEntry("gitlab/users", 3L);
  }

  @Test
  void readsLinesLongerThanItsBuffer() throws Exception {
    String line = "{\"id\":1,\"bio\":\"" + "x".repeat(300_000) + "\"}";
    given("gitlab/users.jsonl", line + "\n{\"id\":2}\n");

    pull();

    assertThat(landing.payloads("gitlab/users")).containsExactly(line, "{\"id\":2}");
  }

  @Test
  void readsTheProjectsBeforeWhatIsInThem() throws Exception {
    given("gitlab/discussions.jsonl", "not JSON\n");
    given("gitlab/projects.jsonl", "{\"id\":7}\n");

    failureOfPull();

    assertThat(landing.keys("gitlab/projects")).containsExactly("7");
  }

  @Test
  void stopsAtALineThatIsNoJson() throws Exception {
    given("gitlab/users.jsonl", "{\"id\":1}\n\n{\"id\":2,\n{\"id\":3}\n");

    ConnectorException failure = failureOfPull();

    assertThat(failure).hasMessageStartingWith("gitlab/users.jsonl:3 is no valid JSON");
    assertThat(failure.userCanMend()).isTrue();
    assertThat(landing.keys("gitlab/users")).containsExactly("1");
    assertThat(landing.listed()).isEmpty();
    assertThat(landing.census()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"id\":1} {\"id\":2}", "{\"id\":1}x", "{'id':1}", "{\"id\":1,}", "\u0000"})
  void refusesWhatIsNotOneValueOfJson(String line) throws Exception {
    given("gitlab/users.jsonl", line + "\n");

    assertThat(failureOfPull()).hasMessageStartingWith("gitlab/users.jsonl:1 is no valid JSON");
  }

  @Test
  void refusesBytesThatAreNoUtf8() throws Exception {
    Files.createDirectories(folder.resolve("jira"));
    Files.write(
        folder.resolve("jira/users.jsonl"), "{\"accountId\":\"Zo\u00eb\"}".getBytes(ISO_8859_1));

    assertThat(failureOfPull()).hasMessageStartingWith("jira/users.jsonl:1 is no valid JSON");
  }

  @Test
  void namesThePackedFileThatIsCutShort() throws Exception {
    byte[] whole = packed("{\"id\":1}\n".repeat(1_000));
    Files.createDirectories(folder.resolve("gitlab"));
    Files.write(folder.resolve("gitlab/users.jsonl.gz"), Arrays.copyOf(whole, whole.length - 10));

    ConnectorException failure = failureOfPull();

    assertThat(failure)
        .hasMessage("gitlab/users.jsonl.gz is cut short: the packed data ends before its end");
    assertThat(failure.userCanMend()).isTrue();
  }

  @Test
  void namesThePackedFileThatIsNotPacked() throws Exception {
    given("gitlab/users.jsonl.gz", "{\"id\":1}\n");

    assertThat(failureOfPull()).hasMessageStartingWith("gitlab/users.jsonl.gz is no gzip file");
  }

  @Test
  void namesTheFolderThatIsMissing() {
    folder = folder.resolve("gone");

    ConnectorException failure = failureOfPull();

    assertThat(failure).hasMessage("archive folder " + folder + " does not exist or is no folder");
    assertThat(failure.userCanMend()).isTrue();
  }

  @Test
  void namesTheFolderThatHoldsNothing() throws Exception {
    given("gitlab/README.md", "nothing\n");

    assertThat(failureOfPull())
        .hasMessage(
            "archive folder " + folder + " holds no gitlab/*.jsonl[.gz] and no jira/*.jsonl[.gz]");
  }

  @Test
  void tellsOfFilesThatItDoesNotKnow() throws Exception {
    given("gitlab/users.jsonl", "{\"id\":1}\n");
    given("gitlab/pipelines.jsonl", "not even JSON\n");
    given("jira/notes.txt", "hello\n");

    pull();

    assertThat(landing.tables()).containsExactly("gitlab/users");
    assertThat(landing.rejects())
        .extracting("name", "source", "where")
        .containsExactly(
            tuple("unknown-file", "gitlab", "gitlab/pipelines.jsonl"),
            tuple("unknown-file", "jira", "jira/notes.txt"));
  }

  @Test
  void rejectsRowsWithoutAKeyAndReadsOn() throws Exception {
    given(
        "gitlab/merge_requests.jsonl",
        "{\"iid\":1,\"project_id\":7}\n{\"iid\":2}\n[]\n{\"iid\":3,\"project_id\":7}\n");

    pull();

    assertThat(landing.keys("gitlab/merge_requests")).containsExactly("7!1", "7!3");
    assertThat(landing.rejects())
        .extracting("name", "where", "payload")
        .containsExactly(
            tuple("row-without-key", "gitlab/merge_requests.jsonl:2", "{\"iid\":2}"),
            tuple("row-without-key", "gitlab/merge_requests.jsonl:3", "[]"));
    assertThat(landing.census()).containsEntry("gitlab/merge_requests", 2L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "wiki; 'h2. Steps\\n{code:java}run(){code}'",
        "wiki; 'see [the page|http://example.test/a] and [~kim.lee]'",
        "markdown; '## Steps\\n```\\nrun()\\n```'",
        "markdown; 'see [the page](http://example.test/a) and **this**'",
        "markdown; 'plain words'",
        "adf; {'type':'doc','version':1,'content':[]}",
      })
  void findsOutTheDialectOfAFile(String dialect, String text) throws Exception {
    given(
        "jira/issues.jsonl",
        "{\"id\":\"1\",\"fields\":{\"description\":%s}}\n{\"id\":\"2\",\"fields\":{\"description\":null}}\n"
            .formatted(text.replace('\'', '"')));

    pull();

    assertThat(landing.rows("jira/issues"))
        .extracting(RawRecord::dialect)
        .containsExactly(dialect, dialect);
  }

  @Test
  void letsTheCommentsVoteToo() throws Exception {
    given(
        "jira/issues.jsonl",
        """
        {"id":"1","fields":{"description":"**bold**","comment":{"comments":[{"body":"{quote}a{quote}"},{"body":"{noformat}b{noformat}"}]}}}
        """);

    pull();

    assertThat(landing.rows("jira/issues"))
        .extracting(RawRecord::dialect)
        .containsExactly(RawRecord.WIKI);
  }

  @Test
  void takesTheDialectThatIsDeclared() throws Exception {
    given("jira/issues.jsonl", "{\"id\":\"1\",\"fields\":{\"description\":\"**bold**\"}}\n");

    new ArchiveConnector(new ArchiveConfig(folder, Dialect.WIKI)).pull(landing);

    assertThat(landing.rows("jira/issues"))
        .extracting(RawRecord::dialect)
        .containsExactly(RawRecord.WIKI);
  }

  @Test
  void landsAKeyThatComesTwiceInTheOrderOfTheLines() throws Exception {
    given("gitlab/users.jsonl", "{\"id\":1,\"a\":1}\n{\"id\":1,\"a\":2}\n");

    pull();

    assertThat(landing.payloads("gitlab/users"))
        .containsExactly("{\"id\":1,\"a\":1}", "{\"id\":1,\"a\":2}");
    assertThat(landing.rejects())
        .extracting("name", "where")
        .containsExactly(tuple("same-key-twice", "gitlab/users.jsonl:2"));
    assertThat(landing.census()).containsEntry("gitlab/users", 1L);
  }

  private void given(String file, String content) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private ConnectorException failureOfPull() {
    return catchThrowableOfType(ConnectorException.class, this::pull);
  }

  private void pull() throws ConnectorException {
    new ArchiveConnector(ArchiveConfig.of(folder)).pull(landing);
  }
}
