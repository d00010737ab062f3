package dev.counterweight.connectors.jira;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.TestingLanding;
import dev.counterweight.connectors.http.Patience;
import dev.counterweight.connectors.jira.JiraConfig.Deployment;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JiraConnectorTest {
  private static final String TOKEN = "s3cret-Token";
  private static final String SEARCH = "/rest/api/3/search/jql";

  @RegisterExtension
  private static final WireMockExtension jira =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private final List<Duration> waits = new ArrayList<>();
  private final TestingLanding landing = new TestingLanding();

  /** A Cloud with one project, one user and no issue. */
  @BeforeEach
  void emptyCloud() {
    jira.stubFor(serves("/rest/api/3/myself", "{\"accountId\":\"5f-1\"}"));
    jira.stubFor(
        serves(
            "/rest/api/3/project/search",
            "{\"total\":1,\"values\":[{\"key\":\"PUMP\",\"name\":\"Pumps\"}]}"));
    jira.stubFor(serves("/rest/api/3/field", "[{\"id\":\"customfield_10001\"}]"));
    jira.stubFor(serves("/rest/api/2/field", "[]"));
    jira.stubFor(serves("/rest/api/3/users/search", "[]"));
    jira.stubFor(
        serves("/rest/api/3/users/search", "[{\"accountId\":\"5f-1\"}]")
            .withQueryParam("startAt", equalTo("0")));
    jira.stubFor(serves(SEARCH, "{\"issues\":[]}"));
  }

  @Test
  void landsRowsAsTheyAreServed() throws ConnectorException {
    String row = issue("7001", 1, "{\"id\":\"301\"}", 0, "").replace("{\"id\"", "{ \"id\" ");
    searchServes(absent(), "{\"issues\":[" + row + "]}");

    pull();

    assertThat(landing.byKey("jira/issues").values())
        .containsExactly(
            new RawRecord(
                "jira",
                "issues",
                "7001",
                "PUMP",
                Instant.parse("2026-02-04T10:30:00Z"),
                RawRecord.ADF,
                row));
    assertThat(landing.row("jira/projects", "PUMP").payload())
        .isEqualTo("{\"key\":\"PUMP\",\"name\":\"Pumps\"}");
    assertThat(landing.byKey("jira/users")).containsOnlyKeys("5f-1");
    assertThat(landing.byKey("jira/fields")).containsOnlyKeys("customfield_10001");
    assertThat(landing.listed())
        .containsEntry("jira/projects", Set.of("PUMP"))
        .containsEntry("jira/users", Set.of("5f-1"))
        .containsEntry("jira/issues of PUMP", Set.of("7001"))
        .containsEntry("jira/comments of 7001", Set.of());
  }

  @Test
  void followsTokensOverAnEmptyPage() throws ConnectorException {
    searchServes(absent(), "{\"issues\":[" + issue("1") + "],\"nextPageToken\":\"a\"}");
    searchServes(equalTo("a"), "{\"issues\":[],\"nextPageToken\":\"b\"}");
    searchServes(equalTo("b"), "{\"issues\":[" + issue("2") + "]}");

    pull();

    assertThat(landing.byKey("jira/issues")).containsOnlyKeys("1", "2");
    assertThat(landing.census()).containsEntry("jira/issues", 2L);
  }

  @Test
  void aTokenThatComesTwiceEndsThePullAndKeepsWhatLanded() {
    searchServes(absent(), "{\"issues\":[" + issue("1") + "],\"nextPageToken\":\"a\"}");
    searchServes(equalTo("a"), "{\"issues\":[],\"nextPageToken\":\"a\"}");

    ConnectorException failure = failure();

    assertThat(failure).hasMessageContaining("token came twice");
    assertThat(failure.userCanMend()).isFalse();
    assertThat(landing.byKey("jira/issues")).containsOnlyKeys("1");
    assertThat(landing.listed()).doesNotContainKey("jira/issues of PUMP");
  }

  @Test
  void asksForOneProjectAtATime() throws ConnectorException {
    pull();

    jira.verify(
        getRequestedFor(urlPathEqualTo(SEARCH))
            .withQueryParam("jql", equalTo("project = \"PUMP\" ORDER BY updated ASC"))
            .withQueryParam("fields", equalTo("*all"))
            .withQueryParam("expand", equalTo("changelog")));
  }

  @Test
  void commentsAndHistoryThatAPageCutShortAreFetched() throws ConnectorException {
    searchServes(absent(), "{\"issues\":[" + issue("7001", 3, "{\"id\":\"301\"}", 2, "") + "]}");
    jira.stubFor(
        serves(
                "/rest/api/3/issue/7001/comment",
                "{\"total\":3,\"comments\":[{\"id\":\"301\"},{\"id\":\"302\"}]}")
            .withQueryParam("startAt", equalTo("0")));
    jira.stubFor(
        serves("/rest/api/3/issue/7001/comment", "{\"total\":3,\"comments\":[{\"id\":\"303\"}]}")
            .withQueryParam("startAt", equalTo("2")));
    jira.stubFor(
        serves(
            "/rest/api/3/issue/7001/changelog",
            "{\"total\":2,\"values\":[{\"id\":\"901\",\"created\":\"2026-02-04T10:30:00Z\"},"
                + "{\"id\":\"902\"}]}"));

    pull();

    assertThat(landing.byKey("jira/comments")).containsOnlyKeys("7001/301", "7001/302", "7001/303");
    assertThat(landing.row("jira/comments", "7001/303").parent()).isEqualTo("7001");
    assertThat(landing.row("jira/changelogs", "7001/901").updatedAt())
        .isEqualTo(Instant.parse("2026-02-04T10:30:00Z"));
    assertThat(landing.listed())
        .containsEntry("jira/comments of 7001", Set.of("7001/301", "7001/302", "7001/303"))
        .containsEntry("jira/changelogs of 7001", Set.of("7001/901", "7001/902"));
    assertThat(landing.census())
        .containsEntry("jira/comments", 3L)
        .containsEntry("jira/changelogs", 2L);
  }

  @Test
  void anIssueThatComesOnTwoPagesCountsOnce() throws ConnectorException {
    String cut = issue("7001", 1, "", 0, "");
    searchServes(absent(), "{\"issues\":[" + cut + "],\"nextPageToken\":\"a\"}");
    searchServes(equalTo("a"), "{\"issues\":[" + cut + "]}");
    jira.stubFor(
        serves("/rest/api/3/issue/7001/comment", "{\"total\":1,\"comments\":[{\"id\":\"301\"}]}"));

    pull();

    assertThat(landing.census())
        .containsEntry("jira/issues", 1L)
        .containsEntry("jira/comments", 1L);
  }

  @Test
  void commentsThatCannotBeHadAreMissedByTheCensus() throws ConnectorException {
    searchServes(absent(), "{\"issues\":[" + issue("1", 9, "", 0, "") + "," + issue("2") + "]}");

    pull();

    assertThat(landing.byKey("jira/issues")).containsOnlyKeys("1", "2");
    assertThat(landing.missing())
        .singleElement()
        .asString()
        .contains("jira/comments PUMP undated")
        .contains("issue 1");
    assertThat(landing.byKey("jira/comments")).isEmpty();
    assertThat(landing.census()).doesNotContainKey("jira/comments");
  }

  @Test
  void aRowThatNothingNamesIsRejected() throws ConnectorException {
    searchServes(
        absent(), "{\"issues\":[{\"key\":\"PUMP-1\"},{\"id\":\"../1\"}," + issue("2") + "]}");

    pull();

    assertThat(landing.byKey("jira/issues")).containsOnlyKeys("2");
    assertThat(landing.rejects())
        .extracting(reject -> reject.name())
        .containsExactly("row-without-key", "row-without-key");
  }

  @Test
  void waitsAsLongAsALimitAsks() throws ConnectorException {
    searchServesFirst(status(429).withHeader("Retry-After", "17"));

    pull();

    assertThat(waits).containsExactly(Duration.ofSeconds(17));
    assertThat(landing.byKey("jira/issues")).containsOnlyKeys("1");
  }

  @Test
  void waitsLongerEachTimeWhereALimitAsksNothing() throws ConnectorException {
    searchServesFirst(status(429), status(503), status(502));

    pull();

    assertThat(waits)
        .containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
    assertThat(landing.byKey("jira/issues")).containsOnlyKeys("1");
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
  void triesAgainWhenTheConnectionBreaks(Fault fault) throws ConnectorException {
    searchServesFirst(new ResponseDefinitionBuilder().withFault(fault));

    pull();

    assertThat(landing.byKey("jira/issues")).containsOnlyKeys("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>Sign in</html>", "{\"issues\":[{\"id\":\"9", "[]", "", "null"})
  void triesAgainWhenWhatComesIsNotWhatWasAskedFor(String body) throws ConnectorException {
    searchServesFirst(okJson(body));

    pull();

    assertThat(landing.byKey("jira/issues")).containsOnlyKeys("1");
  }

  @Test
  void triesAgainWhenAnAnswerStalls() throws ConnectorException {
    searchServesFirst(okJson("{\"issues\":[]}").withChunkedDribbleDelay(5, 60_000));

    pull(Duration.ofMillis(300));

    assertThat(landing.byKey("jira/issues")).containsOnlyKeys("1");
  }

  @Test
  void givesUpInTheEndAndKeepsWhatLanded() {
    jira.stubFor(get(urlPathEqualTo(SEARCH)).willReturn(status(503)));

    ConnectorException failure = failure();

    assertThat(failure).hasMessageContaining("503").hasMessageContaining("8 attempts");
    assertThat(failure.userCanMend()).isFalse();
    assertThat(waits).hasSize(7);
    assertThat(landing.byKey("jira/projects")).containsOnlyKeys("PUMP");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void aRefusedTokenIsNamedByItsKeyAndNeverShown(int status) {
    jira.stubFor(get(urlPathEqualTo("/rest/api/3/myself")).willReturn(status(status)));

    ConnectorException failure = failure();

    assertThat(failure.userCanMend()).isTrue();
    assertThat(failure)
        .hasMessageContaining("jira.token")
        .hasMessageContaining("COUNTERWEIGHT_JIRA_TOKEN")
        .hasMessageContaining("localhost:" + jira.getPort());
    assertThat(waits).isEmpty();
  }

  @Test
  void whoeverIsNobodyIsRefusedBeforeAnEmptyAnswerIsBelieved() {
    jira.stubFor(serves("/rest/api/3/myself", "{\"displayName\":\"Anonymous\"}"));

    assertThat(failure()).hasMessageContaining("does not know who asks");
    assertThat(landing.listed()).isEmpty();
  }

  @Test
  void noProjectAtAllIsRefused() {
    jira.stubFor(serves("/rest/api/3/project/search", "{\"total\":0,\"values\":[]}"));

    assertThat(failure()).hasMessageContaining("sees no project");
    assertThat(landing.listed()).isEmpty();
  }

  @Test
  void aProjectThatIsAskedForAndHiddenIsNamed() {
    ConnectorException failure =
        catchThrowableOfType(
            ConnectorException.class,
            () -> pull(config(List.of("pump", "GHOST"), Duration.ofSeconds(10))));

    assertThat(failure).hasMessageContaining("jira.projects").hasMessageContaining("'GHOST'");
    assertThat(failure.userCanMend()).isTrue();
  }

  @Test
  void aRedirectIsNotFollowedWithTheToken() {
    jira.stubFor(
        get(urlPathEqualTo("/rest/api/3/myself"))
            .willReturn(status(302).withHeader("Location", jira.baseUrl() + "/elsewhere")));

    assertThat(failure()).hasMessageContaining("jira.url");
    jira.verify(0, getRequestedFor(urlPathEqualTo("/elsewhere")));
  }

  @Test
  void anUnreachableHostIsNamedAtOnce() throws IOException {
    JiraConfig config =
        JiraConfig.of(URI.create("http://localhost:" + freePort()), Deployment.AUTO, "", TOKEN);

    ConnectorException failure = catchThrowableOfType(ConnectorException.class, () -> pull(config));

    assertThat(failure)
        .hasMessageContaining("jira.url")
        .hasMessageContaining(config.url().toString());
    assertThat(failure.userCanMend()).isTrue();
    assertThat(waits).isEmpty();
  }

  @Test
  void whatTheServerSaysOfABadRequestIsPassedOn() {
    jira.stubFor(
        get(urlPathEqualTo(SEARCH))
            .willReturn(status(400).withBody("{\"errorMessages\":[\"No such field\"]}")));

    assertThat(failure()).hasMessageContaining("400").hasMessageContaining("No such field");
  }

  @Test
  void theServerIsAskedWhichDeploymentItIs() throws ConnectorException {
    jira.stubFor(serves("/rest/api/2/serverInfo", "{\"deploymentType\":\"Server\"}"));
    jira.stubFor(serves("/rest/api/2/myself", "{\"key\":\"JIRAUSER1\"}"));
    jira.stubFor(serves("/rest/api/2/project", "[{\"key\":\"PUMP\"}]"));
    jira.stubFor(serves("/rest/api/2/user/search", "[]"));
    jira.stubFor(
        serves("/rest/api/2/search", "{\"total\":3,\"issues\":[" + issue("1") + "]}")
            .withQueryParam("startAt", equalTo("0")));
    jira.stubFor(
        serves("/rest/api/2/search", page(3, issue("2") + "," + issue("3")))
            .withQueryParam("startAt", equalTo("1")));
    jira.stubFor(
        serves("/rest/api/2/search", page(3, "")).withQueryParam("maxResults", equalTo("0")));

    pull(JiraConfig.of(URI.create(jira.baseUrl()), Deployment.AUTO, "", TOKEN));

    assertThat(landing.byKey("jira/issues")).containsOnlyKeys("1", "2", "3");
    assertThat(landing.row("jira/issues", "1").dialect()).isEqualTo(RawRecord.WIKI);
    assertThat(landing.census()).containsEntry("jira/issues", 3L);
    jira.verify(
        getRequestedFor(urlPathEqualTo("/rest/api/2/search"))
            .withQueryParam("jql", containing("ORDER BY key ASC"))
            .withQueryParam("startAt", equalTo("1"))
            .withHeader("Authorization", equalTo("Bearer " + TOKEN)));
  }

  @Test
  void theSamePagesGiveTheSameRows() throws ConnectorException {
    searchServes(absent(), page(2, issue("1") + "," + issue("2")));
    pull();
    TestingLanding again = new TestingLanding();

    try (JiraConnector connector = connector(config(List.of(), Duration.ofSeconds(10)))) {
      connector.pull(again);
    }

    assertThat(again.byKey("jira/issues")).isEqualTo(landing.byKey("jira/issues"));
    assertThat(again.listed()).isEqualTo(landing.listed());
    assertThat(again.census()).isEqualTo(landing.census());
  }

  @Test
  void manyIssuesThatWereCutShortAreAllCompleted() throws ConnectorException {
    String rows =
        IntStream.range(0, 40)
            .mapToObj(id -> issue(Integer.toString(id), 2, "", 0, ""))
            .collect(Collectors.joining(","));
    searchServes(absent(), page(40, rows));
    for (int id = 0; id < 40; id++) {
      jira.stubFor(
          serves(
              "/rest/api/3/issue/" + id + "/comment",
              "{\"total\":2,\"comments\":[{\"id\":\"1%1$d\"},{\"id\":\"2%1$d\"}]}".formatted(id)));
    }

    pull();

    assertThat(landing.byKey("jira/comments")).hasSize(80);
    assertThat(landing.census()).containsEntry("jira/comments", 80L);
  }

  private void pull() throws ConnectorException {
    pull(Duration.ofSeconds(10));
  }

  private void pull(Duration timeout) throws ConnectorException {
    pull(config(List.of(), timeout));
  }

  private void pull(JiraConfig config) throws ConnectorException {
    try (JiraConnector connector = connector(config)) {
      connector.pull(landing);
    }
  }

  /** How the pull ends, with no secret anywhere in it. */
  private ConnectorException failure() {
    ConnectorException failure =
        catchThrowableOfType(ConnectorException.class, () -> pull(Duration.ofSeconds(10)));
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      assertThat(String.valueOf(cause.getMessage())).doesNotContain(TOKEN, "czNjcmV0", "s3cret");
    }
    return failure;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private JiraConnector connector(JiraConfig config) {
    Patience patience =
        new Patience(8, Duration.ofSeconds(1), Duration.ofMinutes(1), () -> 0.5, this::waited);
    return new JiraConnector(
        config, patience, Clock.fixed(Instant.parse("2026-02-05T00:00:00Z"), ZoneOffset.UTC));
  }

  private synchronized void waited(Duration wait) {
    waits.add(wait);
  }

  private JiraConfig config(List<String> projects, Duration timeout) {
    return new JiraConfig(
        URI.create(jira.baseUrl()),
        Deployment.CLOUD,
        "ines@example.test",
        TOKEN,
        projects,
        4,
        Duration.ofSeconds(5),
        timeout,
        Duration.ZERO);
  }

  private static MappingBuilder serves(String path, String body) {
    return get(urlPathEqualTo(path)).willReturn(okJson(body));
  }

  private void searchServes(StringValuePattern token, String body) {
    jira.stubFor(serves(SEARCH, body).withQueryParam("nextPageToken", token));
  }

  /** The first requests of a search get these answers, the later ones a page with one issue. */
  private void searchServesFirst(ResponseDefinitionBuilder... answers) {
    String state = Scenario.STARTED;
    int number = 0;
    for (ResponseDefinitionBuilder answer : answers) {
      String next = "after " + ++number;
      jira.stubFor(
          get(urlPathEqualTo(SEARCH))
              .inScenario("search")
              .whenScenarioStateIs(state)
              .willSetStateTo(next)
              .willReturn(answer));
      state = next;
    }
    jira.stubFor(
        serves(SEARCH, page(1, issue("1"))).inScenario("search").whenScenarioStateIs(state));
  }

  private static String page(int total, String issues) {
    return "{\"total\":" + total + ",\"issues\":[" + issues + "]}";
  }

  private static String issue(String id) {
    return issue(id, 0, "", 0, "");
  }

  private static String issue(
      String id, int commentTotal, String comments, int historyTotal, String histories) {
    return ("{\"id\":\"%s\",\"key\":\"PUMP-%s\",\"fields\":{\"updated\":"
            + "\"2026-02-04T10:30:00.000+0000\",\"comment\":{\"total\":%d,\"comments\":[%s]}},"
            + "\"changelog\":{\"total\":%d,\"histories\":[%s]}}")
        .formatted(id, id, commentTotal, comments, historyTotal, histories);
  }
}
