package dev.counterweight.connectors.gitlab;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.sun.net.httpserver.HttpServer;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.TestingLanding;
import dev.counterweight.connectors.http.Patience;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server says is a line of each test; everything not said is an empty list. */
class GitLabConnectorTest {
  private static final String TOKEN = "glpat-very-secret";
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String CHANGE = "/projects/7/merge_requests/1";

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private final TestingLanding landing = new TestingLanding();
  private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void aServerWithOneProjectAndNothingInIt() {
    SERVER.stubFor(any(anyUrl()).atPriority(10).willReturn(list("[]", 0)));
    SERVER.stubFor(
        get(urlPathMatching(".*/approvals")).atPriority(9).willReturn(okJson("{\"id\":1}")));
    given("/version", okJson("{\"version\":\"18.5.1-ee\"}"));
    given("/projects", list("[{\"id\":7,\"path_with_namespace\":\"a/b\"}]", 1));
  }

  @Test
  void refusesABadTokenWithASentenceNamingTheKey() {
    SERVER.stubFor(any(anyUrl()).atPriority(1).willReturn(aResponse().withStatus(401)));

    ConnectorException failure = failureOfPull();

    assertThat(failure)
        .hasMessage(
            "GitLab at localhost:%d refuses the token (401): check gitlab.token (COUNTERWEIGHT_GITLAB_TOKEN)"
                .formatted(SERVER.getPort()));
    assertThat(failure.userCanMend()).isTrue();
    assertThat(waits).isEmpty();
  }

  @Test
  void asksForTheScopeThatTheTokenLacks() {
    given(
        "/users",
        okJson("{\"error\":\"insufficient_scope\",\"scope\":\"api read_api\"}").withStatus(403));

    ConnectorException failure = failureOfPull();

    assertThat(failure).hasMessageContaining("gitlab.token").hasMessageContaining("read_api");
    assertThat(failure.userCanMend()).isTrue();
  }

  @Test
  void namesTheAddressWhereNobodyListens() {
    ConnectorException failure = failureOfPull(URI.create("http://localhost:1"));

    assertThat(failure).hasMessageContaining("localhost:1").hasMessageContaining("gitlab.url");
    assertThat(failure.userCanMend()).isTrue();
  }

  @Test
  void namesTheAddressOfAHostThatDoesNotExist() {
    ConnectorException failure = failureOfPull(URI.create("http://no-such-host.invalid"));

    assertThat(failure)
        .hasMessageContaining("no-such-host.invalid")
        .hasMessageContaining("gitlab.url");
    assertThat(failure.userCanMend()).isTrue();
  }

  @Test
  void namesTheAddressOfAServerThatIsNoGitLab() {
    given("/version", aResponse().withStatus(404).withBody("<html>nothing here</html>"));

    ConnectorException failure = failureOfPull();

    assertThat(failure).hasMessageContaining("no API").hasMessageContaining("gitlab.url");
    assertThat(failure.userCanMend()).isTrue();
  }

  @Test
  void namesTheProjectThatDoesNotExist() {
    given("/projects/a%2Fgone", aResponse().withStatus(404));
    GitLabConfig config =
        new GitLabConfig(
            url(),
            TOKEN,
            List.of("a/gone"),
            2,
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ZERO);

    ConnectorException failure = catchThrowableOfType(ConnectorException.class, () -> pull(config));

    assertThat(failure).hasMessageContaining("'a/gone'").hasMessageContaining("gitlab.projects");
    assertThat(failure.userCanMend()).isTrue();
  }

  @Test
  void carriesTheTokenToNoOtherServer() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer other = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    other.createContext("/", exchange -> asked.incrementAndGet());
    other.start();
    try {
      String elsewhere = "http://localhost:" + other.getAddress().getPort() + "/api/v4/projects/7";
      given("/projects/a%2Fold", aResponse().withStatus(302).withHeader("Location", elsewhere));

      ConnectorException failure =
          catchThrowableOfType(ConnectorException.class, () -> pull(projects("a/old")));

      assertThat(failure)
          .hasMessageContaining("another address")
          .hasMessageContaining("gitlab.url");
      assertThat(asked).hasValue(0);
    } finally {
      other.stop(0);
    }
  }

  @Test
  void followsARenamedProjectOnTheSameServer() throws ConnectorException {
    given(
        "/projects/a%2Fold",
        aResponse().withStatus(301).withHeader("Location", url() + "/api/v4/projects/7"));
    given("/projects/7", okJson("{\"id\":7}"));

    pull(projects("a/old"));

    assertThat(landing.keys("gitlab/projects")).containsExactly("7");
  }

  private static GitLabConfig projects(String path) {
    return new GitLabConfig(
        url(),
        TOKEN,
        List.of(path),
        2,
        Duration.ofSeconds(2),
        Duration.ofSeconds(2),
        Duration.ZERO);
  }

  @Test
  void showsTheTokenInNoMessage() {
    for (int status : new int[] {400, 401, 403, 404, 429, 500}) {
      given("/version", aResponse().withStatus(status).withBody("no " + TOKEN));
      for (Throwable cause = failureOfPull(); cause != null; cause = cause.getCause()) {
        assertThat(String.valueOf(cause)).doesNotContain("secret");
      }
    }
  }

  @Test
  void keepsEveryByteOfARow() throws Exception {
    String row = "{ \"id\" : 5,\"name\":\"Zoë \\u00e9\", \"new_field\" : 1.50 }";
    given("/users", list("[" + row + " ]", 1));

    pull();

    assertThat(landing.rows("gitlab/users"))
        .containsExactly(
            new RawRecord("gitlab", "users", "5", null, null, RawRecord.MARKDOWN, row));
  }

  @Test
  void followsPages() throws Exception {
    givenOneChange();
    given(CHANGE + "/discussions", 1, list("[{\"id\":\"a\"},{\"id\":\"b\"}]", 3, 2));
    given(CHANGE + "/discussions", 2, list("[{\"id\":\"c\"}]", 3));

    pull();

    assertThat(landing.rows("gitlab/discussions"))
        .extracting(RawRecord::key, RawRecord::parent, RawRecord::payload)
        .containsExactly(
            tuple("7!1/a", "7!1", "{\"id\":\"a\"}"),
            tuple("7!1/b", "7!1", "{\"id\":\"b\"}"),
            tuple("7!1/c", "7!1", "{\"id\":\"c\"}"));
    assertThat(landing.listed())
        .containsEntry("gitlab/discussions of 7!1", Set.of("7!1/a", "7!1/b", "7!1/c"))
        .containsEntry("gitlab/merge_requests of 7", Set.of("7!1"))
        .containsEntry("gitlab/resource_label_events of 7!1", Set.of());
    assertThat(landing.census()).containsEntry("gitlab/discussions", 3L);
  }

  @Test
  void readsAListAgainThatMovedBetweenItsPages() throws Exception {
    givenOneChange();
    String path = CHANGE + "/discussions";
    // b goes to the second page a second time: x was put in front of it
    given(path, 1, list("[{\"id\":\"a\"},{\"id\":\"b\"}]", 3, 2), "moves", "Started", "moved");
    given(path, 2, list("[{\"id\":\"b\"},{\"id\":\"c\"}]", 4), "moves", "moved", "quiet");
    given(path, 1, list("[{\"id\":\"x\"},{\"id\":\"a\"}]", 4, 2), "moves", "quiet", "quiet");
    given(path, 2, list("[{\"id\":\"b\"},{\"id\":\"c\"}]", 4), "moves", "quiet", "quiet");

    pull();

    assertThat(landing.keys("gitlab/discussions"))
        .containsExactly("7!1/a", "7!1/b", "7!1/c", "7!1/x");
    assertThat(landing.census()).containsEntry("gitlab/discussions", 4L);
  }

  @Test
  void noticesARowThatSlippedBetweenTwoPages() throws Exception {
    givenOneChange();
    String path = CHANGE + "/discussions";
    // a is deleted once the first page is read, so that c moves up there and is never shown
    given(path, 1, list("[{\"id\":\"a\"},{\"id\":\"b\"}]", 4, 2), "slips", "Started", "deleted");
    given(path, 2, list("[{\"id\":\"d\"}]", 3), "slips", "deleted", "quiet");
    given(path, 1, list("[{\"id\":\"b\"},{\"id\":\"c\"}]", 3, 2), "slips", "quiet", "quiet");
    given(path, 2, list("[{\"id\":\"d\"}]", 3), "slips", "quiet", "quiet");

    pull();

    assertThat(landing.keys("gitlab/discussions")).containsExactly("7!1/b", "7!1/c", "7!1/d");
  }

  @Test
  void readsUsersByKeyAndTrustsNoHostInALink() throws Exception {
    SERVER.stubFor(
        api("/users")
            .withQueryParam("pagination", equalTo("keyset"))
            .withQueryParam("cursor", absent())
            .atPriority(1)
            .willReturn(
                okJson("[{\"id\":1}]")
                    .withHeader(
                        "Link",
                        "<https://elsewhere.invalid/api/v4/users?cursor=a%3D>; rel=\"next\"")));
    SERVER.stubFor(
        api("/users")
            .withQueryParam("cursor", equalTo("a="))
            .atPriority(1)
            .willReturn(okJson("[{\"id\":2}]")));

    pull();

    assertThat(landing.keys("gitlab/users")).containsExactly("1", "2");
  }

  @Test
  void readsUsersByPagesWhereAVersionHasNoKeyset() throws Exception {
    given("/users", list("[{\"id\":1},{\"id\":2}]", 2));
    SERVER.stubFor(
        api("/users")
            .withQueryParam("pagination", equalTo("keyset"))
            .atPriority(1)
            .willReturn(aResponse().withStatus(405)));

    pull();

    assertThat(landing.keys("gitlab/users")).containsExactly("1", "2");
    assertThat(landing.census()).containsEntry("gitlab/users", 2L);
  }

  @Test
  void movesItsWindowInsteadOfReadingDeepPages() throws Exception {
    String first = change(1, "2026-01-01T00:00:00.000Z");
    String second = change(2, "2026-01-02T00:00:00.000Z");
    String third = change(3, "2026-01-03T00:00:00.000Z");
    String firstAgain = change(1, "2026-01-04T00:00:00.000Z");
    givenChanges(null, list("[" + first + "," + second + "]", 3, 2));
    givenChanges("2026-01-02T00:00:00Z", list("[" + second + "," + third + "]", 3, 2));
    givenChanges("2026-01-03T00:00:00Z", list("[" + third + "," + firstAgain + "]", 2));
    givenCreated(firstAgain + "," + second + "," + third, 3);

    pull();

    assertThat(landing.payloads("gitlab/merge_requests"))
        .startsWith(first, second, third, firstAgain);
    assertThat(landing.listed())
        .containsEntry("gitlab/merge_requests of 7", Set.of("7!1", "7!2", "7!3"));
  }

  @Test
  void passesAMomentInWhichMoreChangedThanAPageHolds() throws Exception {
    String moment = "2026-01-01T00:00:00.118Z";
    String one = change(1, moment);
    String two = change(2, moment);
    String three = change(3, "2026-01-02T00:00:00.000Z");
    givenChanges(null, list("[" + one + "]", 3, 2));
    givenChanges(moment, list("[" + one + "]", 3, 2));
    SERVER.stubFor(
        api("/projects/7/merge_requests")
            .withQueryParam("updated_after", equalTo(moment))
            .withQueryParam("updated_before", equalTo("2026-01-01T00:00:00.119Z"))
            .atPriority(1)
            .willReturn(list("[" + one + "," + two + "]", 2)));
    givenChanges("2026-01-01T00:00:00.119Z", list("[" + three + "]", 1));
    givenCreated("", 0);

    pull();

    assertThat(landing.keys("gitlab/merge_requests")).containsExactly("7!1", "7!2", "7!3");
  }

  @Test
  void asksForIncidentsAloneAndReadsWhatHangsOnThem() throws Exception {
    SERVER.stubFor(
        api("/projects/7/issues")
            .withQueryParam("issue_type", equalTo("incident"))
            .withQueryParam("scope", equalTo("all"))
            .atPriority(1)
            .willReturn(list("[" + change(4, "2026-01-01T00:00:00.000Z") + "]", 1)));
    given("/projects/7/issues/4/resource_state_events", list("[{\"id\":9}]", 1));

    pull();

    assertThat(landing.keys("gitlab/issues")).containsExactly("7#4");
    assertThat(landing.rows("gitlab/resource_state_events"))
        .extracting(RawRecord::key, RawRecord::parent)
        .containsExactly(tuple("7#4/9", "7#4"));
    SERVER.verify(0, getRequestedFor(urlPathMatching(".*/issues/4/approvals")));
  }

  @Test
  void landsNoApprovalWhereNobodyApproves() throws Exception {
    givenChanges(
        null,
        list(
            "[%s,%s]"
                .formatted(
                    change(1, "2026-01-01T00:00:00.000Z"), change(2, "2026-01-02T00:00:00.000Z")),
            2));
    given(CHANGE + "/approvals", okJson("{\"approved_by\":[{\"user\":{\"id\":3}}]}"));
    given("/projects/7/merge_requests/2/approvals", okJson("{\"approved_by\":[]}"));

    pull();

    assertThat(landing.keys("gitlab/approvals")).containsExactly("7!1");
    assertThat(landing.listed())
        .containsEntry("gitlab/approvals of 7!1", Set.of("7!1"))
        .containsEntry("gitlab/approvals of 7!2", Set.of());
    assertThat(landing.census()).containsEntry("gitlab/approvals", 1L);
  }

  @Test
  void waitsAsLongAsTheServerAsks() throws Exception {
    givenAtFirst("/users", aResponse().withStatus(429).withHeader("Retry-After", "7"));

    pull();

    assertThat(waits).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void waitsUntilTheRateLimitIsReset() throws Exception {
    String reset = Long.toString(NOW.getEpochSecond() + 30);
    givenAtFirst(
        "/users",
        aResponse().withStatus(429).withHeader("RateLimit-Reset", reset).withBody("Retry later"));

    pull();

    assertThat(waits).containsExactly(Duration.ofSeconds(30));
  }

  @Test
  void waitsByItselfWhereTheServerOnlySaysThatItIsTooMuch() throws Exception {
    givenAtFirst("/users", aResponse().withStatus(429).withBody("Retry later"));

    pull();

    assertThat(waits).containsExactly(Duration.ofMillis(500));
  }

  static Stream<ResponseDefinitionBuilder> faults() {
    return Stream.of(
        aResponse().withStatus(500),
        aResponse().withStatus(502).withBody("<html>Bad Gateway</html>"),
        aResponse().withStatus(503),
        aResponse().withStatus(200).withBody("<!DOCTYPE html><html>Sign in</html>"),
        okJson("[{\"id\":1},{\"id\":"),
        okJson("{\"message\":\"maintenance\"}"),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
        aResponse().withFault(Fault.EMPTY_RESPONSE),
        aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void triesAgain(ResponseDefinitionBuilder fault) throws Exception {
    givenAtFirst("/users", fault);

    pull();

    assertThat(landing.keys("gitlab/users")).containsExactly("1");
  }

  @Test
  void givesUpOnAServerThatStaysDownAndKeepsWhatLanded() {
    given("/users", aResponse().withStatus(503));

    ConnectorException failure = failureOfPull();

    assertThat(failure)
        .hasMessage(
            "GitLab at localhost:%d failed 3 times at users, last with status 503"
                .formatted(SERVER.getPort()));
    assertThat(failure.userCanMend()).isFalse();
    assertThat(landing.keys("gitlab/projects")).containsExactly("7");
    assertThat(landing.census()).isEmpty();
  }

  @Test
  void failsWhereAThreadFails() {
    givenOneChange();
    given(CHANGE + "/discussions", aResponse().withStatus(500));

    assertThat(failureOfPull()).hasMessageContaining(CHANGE.substring(1) + "/discussions");
  }

  @Test
  void tellsOfAListThatTheServerHidesAndReadsOn() throws Exception {
    given("/projects/7/releases", aResponse().withStatus(403));
    givenOneChange();

    pull();

    assertThat(landing.rejects())
        .singleElement()
        .satisfies(
            reject -> {
              assertThat(reject.name()).isEqualTo("list-refused");
              assertThat(reject.entity()).isEqualTo("releases");
              assertThat(reject.where()).isEqualTo("projects/7/releases");
            });
    assertThat(landing.listed()).doesNotContainKey("gitlab/releases of 7");
    assertThat(landing.keys("gitlab/merge_requests")).containsExactly("7!1");
  }

  @Test
  void rejectsARowWithoutAnId() throws Exception {
    given("/users", list("[{\"id\":1},{\"name\":\"nobody\"}]", 2));

    pull();

    assertThat(landing.keys("gitlab/users")).containsExactly("1");
    assertThat(landing.rejects())
        .extracting("name", "payload")
        .containsExactly(tuple("row-without-key", "{\"name\":\"nobody\"}"));
  }

  private static String change(int number, String updatedAt) {
    return "{\"iid\":%d,\"created_at\":\"2026-01-01T00:00:00Z\",\"updated_at\":\"%s\"}"
        .formatted(number, updatedAt);
  }

  private static void givenOneChange() {
    givenChanges(null, list("[" + change(1, "2026-01-01T00:00:00.000Z") + "]", 1));
  }

  private static void givenChanges(
      @Nullable String updatedAfter, ResponseDefinitionBuilder answer) {
    SERVER.stubFor(
        api("/projects/7/merge_requests")
            .withQueryParam("scope", equalTo("all"))
            .withQueryParam("state", equalTo("all"))
            .withQueryParam(
                "updated_after", updatedAfter == null ? absent() : equalTo(updatedAfter))
            .atPriority(5)
            .willReturn(answer));
  }

  /** What the list shows in the order in which its rows were created. */
  private static void givenCreated(String rows, int total) {
    SERVER.stubFor(
        api("/projects/7/merge_requests")
            .withQueryParam("order_by", equalTo("created_at"))
            .atPriority(2)
            .willReturn(list("[" + rows + "]", total)));
  }

  private static void given(String path, ResponseDefinitionBuilder answer) {
    SERVER.stubFor(api(path).atPriority(5).willReturn(answer));
  }

  private static void given(String path, int page, ResponseDefinitionBuilder answer) {
    SERVER.stubFor(page(path, page).willReturn(answer));
  }

  private static void given(
      String path,
      int page,
      ResponseDefinitionBuilder answer,
      String scenario,
      String state,
      String next) {
    SERVER.stubFor(
        page(path, page)
            .inScenario(scenario)
            .whenScenarioStateIs(state)
            .willReturn(answer)
            .willSetStateTo(next));
  }

  /** A fault on the first request; one user after it. */
  private static void givenAtFirst(String path, ResponseDefinitionBuilder fault) {
    SERVER.stubFor(
        api(path)
            .inScenario("fault")
            .whenScenarioStateIs("Started")
            .atPriority(1)
            .willReturn(fault)
            .willSetStateTo("healthy"));
    given(path, list("[{\"id\":1}]", 1));
  }

  private static MappingBuilder page(String path, int page) {
    return api(path)
        .withQueryParam("page", page == 1 ? absent() : equalTo(Integer.toString(page)))
        .atPriority(1);
  }

  private static MappingBuilder api(String path) {
    return get(urlPathEqualTo("/api/v4" + path)).withHeader("PRIVATE-TOKEN", equalTo(TOKEN));
  }

  private static ResponseDefinitionBuilder list(String rows, int total) {
    return okJson(rows).withHeader("X-Total", Integer.toString(total));
  }

  private static ResponseDefinitionBuilder list(String rows, int total, int nextPage) {
    return list(rows, total).withHeader("X-Next-Page", Integer.toString(nextPage));
  }

  private static URI url() {
    return URI.create("http://localhost:" + SERVER.getPort());
  }

  private ConnectorException failureOfPull() {
    return failureOfPull(url());
  }

  private ConnectorException failureOfPull(URI url) {
    return catchThrowableOfType(ConnectorException.class, () -> pull(GitLabConfig.of(url, TOKEN)));
  }

  private void pull() throws ConnectorException {
    pull(GitLabConfig.of(url(), TOKEN));
  }

  private void pull(GitLabConfig config) throws ConnectorException {
    Patience patience =
        new Patience(3, Duration.ofSeconds(1), Duration.ofSeconds(10), () -> 0.5, waits::add);
    try (GitLabConnector connector =
        new GitLabConnector(config, patience, Clock.fixed(NOW, ZoneOffset.UTC))) {
      connector.pull(landing);
    }
  }
}
