package dev.counterweight.connectors.gitlab;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.http.Patience;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.gitlab4j.api.GitLabApiException;
import org.jspecify.annotations.Nullable;

/**
 * Asks GitLab, with patience: rate limits, server errors, broken connections, bodies that are cut
 * short or no JSON are tried again; what cannot be mended becomes one sentence. Safe for several
 * threads.
 */
final class GitLabClient implements AutoCloseable {
  static final int ROWS_A_PAGE = 100; // the most that GitLab serves

  /** A server that asks for more is down rather than busy. */
  private static final Duration LONGEST_ASKED = Duration.ofMinutes(15);

  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

  private final GitLabConfig config;
  private final Patience patience;
  private final Clock clock;
  private final RawApi api;
  private final Semaphore requests;
  private volatile boolean hasAnswered;

  GitLabClient(GitLabConfig config, Patience patience, Clock clock) {
    this.config = config;
    this.patience = patience;
    this.clock = clock;
    this.api = new RawApi(config);
    this.requests = new Semaphore(config.concurrency());
  }

  /**
   * One page of a list, of 100 rows where the query does not say otherwise.
   *
   * @return empty where the server refuses for good: hidden, gone, switched off, not in its edition
   */
  Optional<Page> page(String path, Map<String, String> query) throws ConnectorException {
    Map<String, String> asked = new HashMap<>(query);
    asked.putIfAbsent("per_page", Integer.toString(ROWS_A_PAGE));
    return patiently(path, () -> api.page(path, asked));
  }

  /** One object; empty under the same conditions as {@link #page}. */
  Optional<String> object(String path) throws ConnectorException {
    return patiently(path, () -> api.object(path));
  }

  /** One project, by its path or its id. */
  Optional<String> project(String pathOrId) throws ConnectorException {
    return patiently("projects/" + pathOrId, () -> api.object("projects/" + api.segment(pathOrId)));
  }

  @Override
  public void close() {
    api.close();
  }

  private interface Request<T> {
    T send() throws GitLabApiException, IOException;
  }

  private <T> Optional<T> patiently(String path, Request<T> request) throws ConnectorException {
    try {
      for (int attempt = 1; ; attempt++) {
        try {
          T answer = sent(request);
          hasAnswered = true;
          return Optional.of(answer);
        } catch (GitLabApiException e) {
          if (isRefusal(e)) {
            return Optional.empty();
          }
          waitOrGiveUp(attempt, path, e);
        } catch (IOException e) {
          waitOrGiveUp(attempt, path, e);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ConnectorException.source("reading GitLab at " + config.host() + " was cut off", e);
    }
  }

  private <T> T sent(Request<T> request)
      throws GitLabApiException, IOException, InterruptedException {
    requests.acquire();
    try {
      return request.send();
    } finally {
      requests.release();
    }
  }

  private boolean isRefusal(GitLabApiException e) {
    int status = e.getHttpStatus();
    return hasAnswered && (status == 404 || status == 405 || (status == 403 && !lacksScope(e)));
  }

  private void waitOrGiveUp(int attempt, String path, GitLabApiException e)
      throws ConnectorException, InterruptedException {
    failAtOnce(e);
    if (attempt >= patience.attempts()) {
      throw exhausted(path, attempt, e.getHttpStatus() == 0 ? rootOf(e) : status(e), e);
    }
    patience.await(attempt, asked(e));
  }

  private void waitOrGiveUp(int attempt, String path, IOException e)
      throws ConnectorException, InterruptedException {
    if (attempt >= patience.attempts()) {
      String problem =
          causeOf(e, JsonProcessingException.class) == null
              ? rootOf(e)
              : "an answer that is no JSON, or cut short";
      throw exhausted(path, attempt, problem, e);
    }
    patience.await(attempt, Optional.empty());
  }

  /** Failures that no patience mends. */
  private void failAtOnce(GitLabApiException e) throws ConnectorException {
    int status = e.getHttpStatus();
    if (status == 401) {
      throw input("refuses the token (401): check gitlab.token (COUNTERWEIGHT_GITLAB_TOKEN)", e);
    }
    if (status == 403 && lacksScope(e)) {
      throw input(
          "says that the token lacks a scope (403): gitlab.token (COUNTERWEIGHT_GITLAB_TOKEN) needs"
              + " read_api",
          e);
    }
    if (!hasAnswered && isUnreachable(e)) {
      throw input("cannot be reached (" + rootOf(e) + "): check gitlab.url", e);
    }
    if (!hasAnswered && status >= 400 && status < 500 && status != 429 && status != 408) {
      throw input("has no API to read there (" + status(e) + "): check gitlab.url", e);
    }
    if (status >= 400 && status < 500 && status != 429 && status != 408) {
      throw ConnectorException.source(
          "GitLab at " + config.host() + " does not take a request of ours (" + status(e) + ")",
          withoutAnswer(e));
    }
  }

  private ConnectorException input(String problem, Exception cause) {
    return ConnectorException.input(
        "GitLab at " + config.host() + " " + problem, withoutAnswer(cause));
  }

  private ConnectorException exhausted(String path, int attempts, String problem, Exception cause) {
    String message =
        "GitLab at %s failed %d times at %s, last with %s"
            .formatted(config.host(), attempts, path, problem);
    return hasAnswered
        ? ConnectorException.source(message, withoutAnswer(cause))
        : ConnectorException.input(message + ": check gitlab.url", withoutAnswer(cause));
  }

  /** The words of an answer may repeat anything, the token too: only its status is passed on. */
  private static @Nullable Exception withoutAnswer(Exception cause) {
    return cause instanceof GitLabApiException answer && answer.getHttpStatus() != 0 ? null : cause;
  }

  private static boolean lacksScope(GitLabApiException e) {
    return String.valueOf(e.getMessage()).contains("insufficient_scope");
  }

  private static boolean isUnreachable(GitLabApiException e) {
    return causeOf(e, UnknownHostException.class) != null
        || causeOf(e, ConnectException.class) != null
        || causeOf(e, NoRouteToHostException.class) != null
        || causeOf(e, SSLException.class) != null
        || rootOf(e).toLowerCase(Locale.ROOT).contains("connect timed out");
  }

  /** The wait that the server asks for, in either of its headers. */
  private Optional<Duration> asked(GitLabApiException e) {
    if (e.getHeaders() == null) {
      return Optional.empty();
    }
    return seconds(e.getHeaders().getFirst("Retry-After"))
        .or(
            () ->
                e.getHttpStatus() == 429
                    ? seconds(e.getHeaders().getFirst("RateLimit-Reset"))
                        .map(reset -> reset.minusSeconds(clock.instant().getEpochSecond()))
                    : Optional.empty())
        .filter(wait -> !wait.isNegative())
        .map(wait -> wait.compareTo(LONGEST_ASKED) < 0 ? wait : LONGEST_ASKED);
  }

  private static Optional<Duration> seconds(@Nullable String header) {
    return header != null && SECONDS.matcher(header).matches()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(header)))
        : Optional.empty();
  }

  private static String status(GitLabApiException e) {
    return "status " + e.getHttpStatus();
  }

  /** The innermost failure in its own words, without the stack of wrappers around it. */
  private static String rootOf(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName()
        + (root.getMessage() == null ? "" : ": " + root.getMessage());
  }

  private static <T extends Throwable> @Nullable T causeOf(Throwable e, Class<T> type) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }
}
