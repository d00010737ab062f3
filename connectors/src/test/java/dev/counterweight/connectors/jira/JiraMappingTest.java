package dev.counterweight.connectors.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.connectors.RawRecord;
import dev.counterweight.model.Comment;
import dev.counterweight.model.DataIssue;
import dev.counterweight.model.Identity;
import dev.counterweight.model.Project;
import dev.counterweight.model.Ticket;
import dev.counterweight.model.TicketEdit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON is written with single quotes here, to be read. */
class JiraMappingTest {
  private static final String WEB = "https://jira.example.test";
  private static final Identity IDENTITY =
      (source, accountId, login) ->
          accountId == null
              ? null
              : Map.of("5f-7", "ines", "JIRAUSER7", "ines", "5f-8", "omar", "JIRAUSER8", "omar")
                  .get(accountId);

  private static final String ISSUE =
      """
      {'id':'7001','key':'PUMP-12','self':'https://old.example/jira/rest/api/3/issue/7001',
       'fields':{
        'summary':'Pump stalls','description':%s,
        'issuetype':{'name':'Bug'},
        'status':{'name':'In Review','statusCategory':{'key':'indeterminate'}},
        'project':{'key':'PUMP'},
        'reporter':%s,'assignee':null,
        'labels':['urgent'],'components':[{'name':'Motor'}],'fixVersions':[{'name':'2.4'}],
        'duedate':'2026-03-01','resolutiondate':null,
        'created':'2026-02-03T09:00:00.000+0000','updated':'2026-02-04T10:30:00.000+0000',
        'comment':{'total':1,'comments':[
          {'id':'301','author':%s,'body':%s,'created':'2026-02-03T11:00:00.000+0100',
           'updated':'2026-02-03T10:05:00.000Z'}]}},
       'changelog':{'total':1,'histories':[
         {'id':'901','created':%s,'author':%s,'items':[
           {'field':'assignee','from':%s,'fromString':'Omar Haddad','to':null,'toString':null},
           {'field':'status','from':'1','fromString':'To Do','to':'3','toString':'In Review'}]}]}}
      """;

  private static final List<Record> EXPECTED =
      List.of(
          new Ticket(
              "jira:ticket:7001",
              "jira:project:PUMP",
              "PUMP-12",
              "ines",
              null,
              "Bug",
              "In Review",
              "indeterminate",
              "Pump stalls",
              "Seen twice:\n\n```\npump()\n```\n\n> where?",
              List.of("urgent"),
              List.of("Motor"),
              List.of("2.4"),
              WEB + "/browse/PUMP-12",
              LocalDate.of(2026, 3, 1),
              Instant.parse("2026-02-03T09:00:00Z"),
              null,
              Instant.parse("2026-02-04T10:30:00Z")),
          new Comment(
              "jira:comment:301",
              "jira:thread:7001",
              "ticket",
              "jira:ticket:7001",
              "omar",
              0,
              "In the yard",
              WEB + "/browse/PUMP-12?focusedCommentId=301",
              null,
              null,
              false,
              Instant.parse("2026-02-03T10:00:00Z"),
              Instant.parse("2026-02-03T10:05:00Z")),
          new TicketEdit(
              "jira:edit:901/0",
              "jira:ticket:7001",
              "ines",
              "assignee",
              "Omar Haddad",
              null,
              "omar",
              null,
              Instant.parse("2026-02-04T10:30:00Z")),
          new TicketEdit(
              "jira:edit:901/1",
              "jira:ticket:7001",
              "ines",
              "status",
              "To Do",
              "In Review",
              null,
              null,
              Instant.parse("2026-02-04T10:30:00Z")));

  @Test
  void cloudGivesTicketCommentsAndEdits() {
    String document =
        "{'type':'doc','content':["
            + "{'type':'paragraph','content':[{'type':'text','text':'Seen twice:'}]},"
            + "{'type':'codeBlock','content':[{'type':'text','text':'pump()'}]},"
            + "{'type':'blockquote','content':[{'type':'paragraph','content':["
            + "{'type':'text','text':'where?'}]}]}]}";
    String comment =
        "{'type':'doc','content':[{'type':'paragraph','content':["
            + "{'type':'text','text':'In the yard'}]}]}";
    String ines = "{'accountId':'5f-7','displayName':'Ines Roth'}";
    String omar = "{'accountId':'5f-8','displayName':'Omar Haddad'}";

    assertThat(
            issue(
                RawRecord.ADF,
                ISSUE.formatted(
                    document, ines, omar, comment, "'2026-02-04T10:30:00.000Z'", ines, "'5f-8'")))
        .isEqualTo(EXPECTED);
  }

  @Test
  void dataCenterGivesTheSame() {
    String ines = "{'name':'ines','key':'JIRAUSER7','displayName':'Ines Roth'}";
    String omar = "{'name':'omar','key':'JIRAUSER8','displayName':'Omar Haddad'}";

    assertThat(
            issue(
                RawRecord.WIKI,
                ISSUE.formatted(
                    "'Seen twice:\\n{code:none}\\npump()\\n{code}\\n\\n{quote}\\nwhere?\\n{quote}'",
                    ines,
                    omar,
                    "'In the yard'",
                    "'2026-02-04T10:30:00.000+0000'",
                    ines,
                    "'JIRAUSER8'")))
        .isEqualTo(EXPECTED);
  }

  @Test
  void anArchiveGivesTheSame() {
    String ines = "{'accountId':'5f-7','name':'ines','key':'JIRAUSER7'}";
    String omar = "{'accountId':'5f-8','name':'omar','key':'JIRAUSER8'}";

    assertThat(
            issue(
                RawRecord.MARKDOWN,
                ISSUE.formatted(
                    "'Seen twice:\\n```sh\\npump()\\n```\\n> where?'",
                    ines,
                    omar,
                    "'In the yard\\n'",
                    "1770201000000",
                    ines,
                    "'5f-8'")))
        .isEqualTo(EXPECTED);
  }

  @Test
  void rowsBesideTheirIssueGiveTheSameAsThoseInsideIt() {
    String comment =
        "{'id':'301','author':{'accountId':'5f-8'},'body':'In the yard',"
            + "'created':'2026-02-03T10:00:00Z','updated':'2026-02-03T10:05:00Z'}";
    String history =
        "{'id':'901','created':'2026-02-04T10:30:00Z','author':{'accountId':'5f-7'},'items':["
            + "{'field':'assignee','from':'5f-8','fromString':'Omar Haddad','toString':null},"
            + "{'field':'status','fromString':'To Do','toString':'In Review'}]}";

    assertThat(map(WEB, row("comments", "7001/301", "7001", RawRecord.WIKI, comment)))
        .containsExactly(EXPECTED.get(1));
    assertThat(map(WEB, row("changelogs", "7001/901", "7001", RawRecord.WIKI, history)))
        .isEqualTo(EXPECTED.subList(2, 4));
  }

  @Test
  void projectsAreNamed() {
    assertThat(
            map(WEB, row("projects", "PUMP", null, RawRecord.ADF, "{'key':'PUMP','name':'Pumps'}")))
        .containsExactly(new Project("jira:project:PUMP", "jira", "Pumps", null));
  }

  @Test
  void usersSayNothing() {
    assertThat(map(WEB, row("users", "5f-7", null, RawRecord.ADF, "{'accountId':'5f-7'}")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://go.example/, https://old.example/jira/rest/api/3/issue/1, https://go.example",
    "'', https://old.example/jira/rest/api/3/issue/1, https://old.example/jira",
    "'', javascript:alert(1)/rest/, https://jira.example",
    "'', '', https://jira.example"
  })
  void linksLeadToWherePeopleOpenTickets(String webUrl, String self, String expected) {
    String issue =
        "{'id':'1','key':'A-1','self':'" + self + "','fields':{'created':'2026-02-03T09:00:00Z'}}";

    assertThat(map(webUrl, row("issues", "1", "A", RawRecord.ADF, issue)))
        .extracting(record -> ((Ticket) record).permalink())
        .containsExactly(expected + "/browse/A-1");
  }

  @Test
  void whatIsMissingIsLeftOut() {
    String issue = "{'id':'1','key':'A-1','fields':{'created':'2026-02-03T09:00:00Z'}}";

    assertThat(map(WEB, row("issues", "1", "A", RawRecord.ADF, issue)))
        .containsExactly(
            new Ticket(
                "jira:ticket:1",
                "jira:project:A",
                "A-1",
                null,
                null,
                "",
                "",
                null,
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                WEB + "/browse/A-1",
                null,
                Instant.parse("2026-02-03T09:00:00Z"),
                null,
                Instant.parse("2026-02-03T09:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "issues | {'id':'1' | unreadable-payload",
        "issues | ['id'] | unreadable-payload",
        "issues | {'id':'1','fields':{}} | ticket-without-key",
        "issues | {'id':'1','key':'A-1','fields':{'created':'soon'}} | ticket-without-time",
        "projects | {'name':'Pumps'} | project-without-key",
        "comments | {'created':'2026-02-03T09:00:00Z'} | comment-without-id",
        "comments | {'id':'301'} | comment-without-time",
        "changelogs | {'created':'2026-02-03T09:00:00Z'} | edit-without-id",
        "changelogs | {'id':'901'} | edit-without-time",
        "changelogs | {'id':'901','created':1,'items':[{'from':'a'}]} | edit-without-field"
      })
  void aPayloadThatBreaksIsReported(String entity, String payload, String issue) {
    assertThat(map(WEB, row(entity, "7001/1", "7001", RawRecord.ADF, payload)))
        .singleElement()
        .isInstanceOfSatisfying(
            DataIssue.class, found -> assertThat(found.name()).isEqualTo(issue));
  }

  @Test
  void aTicketWithAnUnreadableDayIsKeptWithoutIt() {
    String issue =
        "{'id':'1','key':'A-1','fields':{'created':'2026-02-03T09:00:00Z','duedate':'1/Mar/26',"
            + "'resolutiondate':'yesterday'}}";

    assertThat(map(WEB, row("issues", "1", "A", RawRecord.ADF, issue)))
        .hasAtLeastOneElementOfType(Ticket.class)
        .filteredOn(DataIssue.class::isInstance)
        .extracting(record -> ((DataIssue) record).name())
        .containsExactlyInAnyOrder("unreadable-date", "unreadable-time");
  }

  @Test
  void aCommentOfAnIssueNobodyKnowsIsKeptAndReported() {
    String comment = "{'id':'1','body':'Hi','created':'2026-02-03T09:00:00Z'}";

    assertThat(map(WEB, row("comments", "9/1", "9", RawRecord.WIKI, comment)))
        .hasSize(2)
        .hasAtLeastOneElementOfType(Comment.class)
        .filteredOn(DataIssue.class::isInstance)
        .extracting(record -> ((DataIssue) record).name())
        .containsExactly("comment-of-unknown-ticket");
  }

  @Property(tries = 300)
  void noPayloadThrows(@ForAll("entities") String entity, @ForAll("payloads") String payload) {
    map("", row(entity, "k", null, RawRecord.WIKI, payload));
  }

  @Provide
  Arbitrary<String> entities() {
    return Arbitraries.of("projects", "users", "issues", "comments", "changelogs", "fields");
  }

  /** An issue in which one word is replaced by something that does not belong there. */
  @Provide
  Arbitrary<String> payloads() {
    String issue = ISSUE.formatted("'a'", "{}", "[]", "7", "true", "null", "{}");
    Arbitrary<String> words =
        Arbitraries.of(
            "'fields'",
            "'id'",
            "'created'",
            "'7001'",
            "'comments'",
            "'items'",
            "'key'",
            "null",
            "['urgent']",
            "[{'name':'Motor'}]",
            "'2026-03-01'",
            "'total'");
    Arbitrary<String> others =
        Arbitraries.of(
            "null", "''", "[]", "{}", "[[1]]", "1e999", "-1", "'x'", "", "{'a':{'b':1}}");
    return words.flatMap(word -> others.map(other -> issue.replace(word, other)));
  }

  private static List<Record> issue(String dialect, String payload) {
    return map(WEB, row("issues", "7001", "PUMP", dialect, payload));
  }

  private static RawRecord row(
      String entity, String key, @Nullable String parent, String dialect, String payload) {
    return new RawRecord("jira", entity, key, parent, null, dialect, payload.replace('\'', '"'));
  }

  private static List<Record> map(String webUrl, RawRecord row) {
    List<Record> records = new ArrayList<>();
    new JiraMapping(webUrl, Map.of("7001", "PUMP-12")).map(row, IDENTITY, records::add);
    return records;
  }
}
