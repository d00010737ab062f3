package dev.counterweight.connectors.jira;

import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.http.HttpGet;
import dev.counterweight.connectors.http.HttpGet.Answer;
import dev.counterweight.connectors.http.Limiter;
import dev.counterweight.connectors.http.Patience;
import dev.counterweight.connectors.http.ServerHeaders;
import dev.counterweight.connectors.http.Unreachable;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * Requests to one Jira. An answer counts only when it is whole and reads as what was asked for; a
 * limit, a failing server, a lost connection, a page cut short or a page that is no JSON are tried
 * again with {@link Patience}. No message holds the token.
 */
final class JiraHttp {
  /** Reads an answer's body, and fails where it is not what was asked for. */
  @FunctionalInterface
  interface Body<T> {
    T read(byte[] body) throws IOException;
  }

  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int LONGEST_DETAIL = 300;

  /** What a server behind others does not show at once it shows the second time. */
  private static final int ATTEMPTS_WHERE_ABSENT = 2;

  private final JiraConfig config;
  private final Patience patience;
  private final HttpGet client;
  private final Map<Kind, Limiter> limiters;
  private final LongAdder requests = new LongAdder();

  /**
   * Whether the host ever answered: until then a host that cannot be reached is a wrong address.
   */
  private final AtomicBoolean hasAnswered;

  /** Whether the token ever worked: one that then is refused has expired. */
  private final AtomicBoolean knowsAccount;

  /** Kinds of requests that Jira limits each for itself. */
  private enum Kind {
    SEARCH,
    ISSUE,
    OTHER;

    static Kind of(String path) {
      if (path.contains("/search")) {
        return SEARCH;
      }
      return path.contains("/issue/") ? ISSUE : OTHER;
    }
  }

  JiraHttp(JiraConfig config, Patience patience, Clock clock) {
    this.config = config;
    this.patience = patience;
    this.hasAnswered = new AtomicBoolean();
    this.knowsAccount = new AtomicBoolean();
    this.limiters = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      limiters.put(kind, new Limiter(clock, patience.sleeper()));
    }
    this.client =
        new HttpGet(
            config.connectTimeout(),
            config.requestTimeout(),
            Map.of(
                "Authorization",
                authorization(config),
                "Accept",
                "application/json",
                "User-Agent",
                "counterweight"));
  }

  private JiraHttp(JiraHttp other) {
    this.config = other.config;
    this.patience = other.patience;
    this.client = other.client;
    this.limiters = other.limiters;
    this.hasAnswered = other.hasAnswered;
    this.knowsAccount = other.knowsAccount;
  }

  /** The same Jira, with requests that are counted apart. */
  JiraHttp countedApart() {
    return new JiraHttp(this);
  }

  /** How long requests will wait for a limit; zero where none waits. */
  Duration waiting() {
    return limiters.values().stream()
        .map(Limiter::waiting)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  /** Requests sent so far, each attempt counted. */
  long requests() {
    return requests.sum();
  }

  /** From now on a token that is refused is one that worked before. */
  void accountIsKnown() {
    knowsAccount.set(true);
  }

  /** The server's clock. */
  Instant serverTime() {
    return limiter(Kind.SEARCH).serverTime();
  }

  private Limiter limiter(Kind kind) {
    return Objects.requireNonNull(limiters.get(kind));
  }

  /** The answer to a GET; empty where there is no such thing (404). */
  <T> Optional<T> find(String path, Map<String, String> query, Body<T> body)
      throws ConnectorException, InterruptedException {
    return find(path, query, body, ATTEMPTS_WHERE_ABSENT);
  }

  /** The same, of something that hardly is there: a 404 is believed at once. */
  <T> Optional<T> findAtOnce(String path, Map<String, String> query, Body<T> body)
      throws ConnectorException, InterruptedException {
    return find(path, query, body, 1);
  }

  private <T> Optional<T> find(
      String path, Map<String, String> query, Body<T> body, int attemptsWhereAbsent)
      throws ConnectorException, InterruptedException {
    URI address = address(path, query);
    for (int attempt = 1; ; attempt++) {
      int tried = attempt;
      try {
        return Optional.of(read(body, answer(address, path)));
      } catch (NotThere e) {
        if (attempt >= attemptsWhereAbsent) {
          return Optional.empty();
        }
        patience.await(attempt, Optional.empty());
      } catch (Busy e) {
        failForGood(e, attempt, path);
        if (e.isLimit) {
          limiter(Kind.of(path)).pause(e.wait.orElseGet(() -> patience.jittered(tried)));
        } else {
          patience.await(attempt, e.wait);
        }
      } catch (IOException e) {
        failForGood(e, attempt, path);
        patience.await(attempt, Optional.empty());
      }
    }
  }

  /** The answer to a GET of something that must be there. */
  <T> T get(String path, Map<String, String> query, Body<T> body)
      throws ConnectorException, InterruptedException {
    return find(path, query, body).orElseThrow(() -> notThere(path));
  }

  /** What a 404 means where every Jira has an answer. */
  ConnectorException notThere(String path) {
    return ConnectorException.input(
        "No such Jira answers at "
            + config.url()
            + ": "
            + path
            + " is not there (404); check jira.url and jira.deployment",
        null);
  }

  /** Host and port, for messages. */
  String host() {
    return config.url().getRawAuthority();
  }

  private URI address(String path, Map<String, String> query) {
    String parameters =
        query.entrySet().stream()
            .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
            .sorted()
            .collect(Collectors.joining("&"));
    return URI.create(config.url() + path + (parameters.isEmpty() ? "" : "?" + parameters));
  }

  private byte[] answer(URI address, String path)
      throws IOException, ConnectorException, InterruptedException {
    Answer answer = send(address, limiter(Kind.of(path)));
    hasAnswered.set(true);
    int status = answer.status();
    if (status == OK) {
      return answer.body();
    }
    if (status == UNAUTHORIZED || status == FORBIDDEN) {
      throw refused(status, path);
    }
    if (status == NOT_FOUND) {
      throw new NotThere();
    }
    if (status >= 300 && status < 400) {
      throw redirected(status, path);
    }
    if (status == 408 || status == 429 || status >= 500) {
      ServerHeaders headers = answer.headers();
      boolean isLimit = status == 429;
      throw new Busy(
          "answered " + status,
          isLimit,
          isLimit ? headers.retryAfter(serverTime()) : headers.asked());
    }
    throw ConnectorException.source(
        "Jira at " + host() + " answered " + status + " to " + path + ": " + detail(answer), null);
  }

  private static <T> T read(Body<T> body, byte[] bytes) throws IOException {
    try {
      return body.read(bytes);
    } catch (IOException e) {
      boolean isWebPage = bytes.length > 0 && bytes[0] == '<';
      throw new IOException(
          isWebPage ? "a web page came instead of JSON" : "the JSON is cut short or another", e);
    }
  }

  private Answer send(URI address, Limiter limiter) throws IOException, InterruptedException {
    limiter.acquire();
    requests.increment();
    boolean wasHeard = false;
    try {
      Answer answer = client.send(address);
      limiter.heard(answer.headers());
      wasHeard = true;
      return answer;
    } finally {
      if (!wasHeard) {
        limiter.lost();
      }
    }
  }

  /** Ends the attempts when they are used up, or when no attempt can help. */
  private void failForGood(IOException failure, int attempt, String path)
      throws ConnectorException {
    if (attempt < patience.attempts() && (hasAnswered.get() || !Unreachable.is(failure))) {
      return;
    }
    if (!hasAnswered.get()) {
      throw ConnectorException.input(
          "Jira cannot be reached at "
              + config.url()
              + " ("
              + reason(failure)
              + "); check jira.url",
          failure);
    }
    throw ConnectorException.source(
        "Jira at "
            + host()
            + " did not serve "
            + path
            + " in "
            + attempt
            + " attempts: "
            + reason(failure),
        failure);
  }

  private ConnectorException refused(int status, String path) {
    if (knowsAccount.get()) {
      return ConnectorException.source(
          "Jira at "
              + host()
              + " no longer takes the token at "
              + path
              + " ("
              + status
              + "): renew jira.token and pull again",
          null);
    }
    return ConnectorException.input(
        "Jira at "
            + host()
            + " refused "
            + path
            + " ("
            + status
            + "); check jira.user and jira.token"
            + " (COUNTERWEIGHT_JIRA_USER, COUNTERWEIGHT_JIRA_TOKEN)"
            + " and what this account may see",
        null);
  }

  private ConnectorException redirected(int status, String path) {
    return ConnectorException.input(
        "Jira at "
            + host()
            + " sends "
            + path
            + " elsewhere ("
            + status
            + "); set jira.url to the address that answers itself",
        null);
  }

  /** What a server says of itself; cut, since it may be a whole page. */
  private static String detail(Answer answer) {
    String text = new String(answer.body(), StandardCharsets.UTF_8).strip();
    return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
  }

  private static String reason(IOException failure) {
    if (failure instanceof UnknownHostException) {
      return "unknown host";
    }
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }

  private static String authorization(JiraConfig config) {
    if (config.user().isEmpty()) {
      return "Bearer " + config.token();
    }
    byte[] pair = (config.user() + ":" + config.token()).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The server cannot answer now, and may say when to ask again. */
  private static final class Busy extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean isLimit;
    private final transient Optional<Duration> wait;

    Busy(String message, boolean isLimit, Optional<Duration> wait) {
      super(message);
      this.isLimit = isLimit;
      this.wait = wait;
    }
  }

  private static final class NotThere extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
