package dev.counterweight.connectors.gitlab;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.gitlab.RawApi.Refusal;
import dev.counterweight.connectors.http.Limiter;
import dev.counterweight.connectors.http.Patience;
import dev.counterweight.connectors.http.ServerHeaders;
import dev.counterweight.connectors.http.Unreachable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks GitLab, with patience: rate limits, server errors, broken connections, bodies that are cut
 * short or no JSON are tried again; what cannot be mended becomes one sentence. Safe for several
 * threads.
 */
final class GitLabClient implements AutoCloseable {
  static final int ROWS_A_PAGE = 100; // the most that GitLab serves

  /** Something that is just being made, or a server behind others, may not be there at once. */
  private static final int ATTEMPTS_WHERE_ABSENT = 2;

  private final GitLabConfig config;
  private final Patience patience;
  private final RawApi api;
  private final Semaphore places;
  private final Map<Kind, Limiter> limiters;
  private final Set<String> forbidden;
  private final AtomicBoolean hasAnswered;
  private final LongAdder requests = new LongAdder();

  /** Kinds of requests that GitLab limits each for itself. */
  private enum Kind {
    PROJECTS,
    USERS,
    OTHERS;

    private static final Pattern PROJECT = Pattern.compile("projects(/[^/]+)?");

    static Kind of(String path) {
      if (path.equals("users")) {
        return USERS;
      }
      return PROJECT.matcher(path).matches() ? PROJECTS : OTHERS;
    }
  }

  GitLabClient(GitLabConfig config, Patience patience, Clock clock) {
    this.config = config;
    this.patience = patience;
    this.api = new RawApi(config);
    this.places = new Semaphore(config.concurrency());
    this.limiters = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      limiters.put(kind, new Limiter(clock, patience.sleeper()));
    }
    this.forbidden = ConcurrentHashMap.newKeySet();
    this.hasAnswered = new AtomicBoolean();
  }

  private GitLabClient(GitLabClient other) {
    this.config = other.config;
    this.patience = other.patience;
    this.api = other.api;
    this.places = other.places;
    this.limiters = other.limiters;
    this.forbidden = other.forbidden;
    this.hasAnswered = other.hasAnswered;
  }

  /** The same client, whose requests are counted apart. */
  GitLabClient countedApart() {
    return new GitLabClient(this);
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

  /** Whether the server refused a path because of rights: hidden, switched off, another edition. */
  boolean forbids(String path) {
    return forbidden.contains(path);
  }

  /** The server's clock. */
  Instant serverTime() {
    return limiter(Kind.OTHERS).serverTime();
  }

  /**
   * One page of a list, of 100 rows where the query does not say otherwise.
   *
   * @return empty where the server refuses for good: hidden, gone, switched off, not in its edition
   */
  Optional<Page> page(String path, Map<String, String> query) throws ConnectorException {
    Map<String, String> asked = new HashMap<>(query);
    asked.putIfAbsent("per_page", Integer.toString(ROWS_A_PAGE));
    return patiently(path, heard -> api.page(path, asked, heard));
  }

  /** One object; empty under the same conditions as {@link #page}. */
  Optional<String> object(String path) throws ConnectorException {
    return patiently(path, heard -> api.object(path, heard));
  }

  /** One project, by its path or its id. */
  Optional<String> project(String pathOrId) throws ConnectorException {
    return patiently(
        "projects/" + pathOrId, heard -> api.object("projects/" + RawApi.encoded(pathOrId), heard));
  }

  @Override
  public void close() {
    api.close();
  }

  private interface Request<T> {
    T send(Consumer<ServerHeaders> heard) throws IOException;
  }

  private <T> Optional<T> patiently(String path, Request<T> request) throws ConnectorException {
    try {
      for (int attempt = 1; ; attempt++) {
        try {
          T answer = sent(path, request);
          hasAnswered.set(true);
          return Optional.of(answer);
        } catch (Refusal e) {
          if (isForGood(e, attempt)) {
            noteRights(e, path);
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

  private <T> T sent(String path, Request<T> request) throws IOException, InterruptedException {
    Limiter limiter = limiter(Kind.of(path));
    AtomicBoolean wasHeard = new AtomicBoolean();
    Consumer<ServerHeaders> heard =
        headers -> {
          wasHeard.set(true);
          limiter.heard(headers);
        };
    places.acquire();
    try {
      limiter.acquire();
      requests.increment();
      try {
        return request.send(heard);
      } finally {
        if (!wasHeard.get()) {
          limiter.lost();
        }
      }
    } finally {
      places.release();
    }
  }

  private Limiter limiter(Kind kind) {
    return Objects.requireNonNull(limiters.get(kind));
  }

  private boolean isForGood(Refusal e, int attempt) {
    if (!hasAnswered.get()) {
      return false;
    }
    return (e.status() == 404 && attempt >= ATTEMPTS_WHERE_ABSENT)
        || e.status() == 405
        || (e.status() == 403 && !e.lacksScope());
  }

  private void noteRights(Refusal e, String path) {
    if (e.status() != 404) {
      forbidden.add(path);
    }
  }

  private void waitOrGiveUp(int attempt, String path, Refusal e)
      throws ConnectorException, InterruptedException {
    failAtOnce(e, path);
    if (attempt >= patience.attempts()) {
      throw exhausted(path, attempt, status(e), null);
    }
    if (e.status() == 429) {
      Limiter limiter = limiter(Kind.of(path));
      limiter.pause(
          e.headers().retryAfter(limiter.serverTime()).orElseGet(() -> patience.jittered(attempt)));
    } else {
      patience.await(attempt, e.headers().asked());
    }
  }

  private void waitOrGiveUp(int attempt, String path, IOException e)
      throws ConnectorException, InterruptedException {
    if (!hasAnswered.get() && Unreachable.is(e)) {
      throw input("cannot be reached (" + words(e) + "): check gitlab.url", e);
    }
    if (attempt >= patience.attempts()) {
      boolean isNoJson = e instanceof JsonProcessingException;
      throw exhausted(
          path, attempt, isNoJson ? "an answer that is no JSON, or cut short" : words(e), e);
    }
    patience.await(attempt, Optional.empty());
  }

  /** Failures that no patience mends. */
  private void failAtOnce(Refusal e, String path) throws ConnectorException {
    int status = e.status();
    if (status == 401 && hasAnswered.get()) {
      throw ConnectorException.source(
          "GitLab at %s no longer takes the token (401) at %s: renew gitlab.token and pull again"
              .formatted(config.host(), path),
          null);
    }
    if (status == 401) {
      throw input("refuses the token (401): check gitlab.token (COUNTERWEIGHT_GITLAB_TOKEN)", null);
    }
    if (status == 403 && e.lacksScope()) {
      throw input(
          "says that the token lacks a scope (403): gitlab.token (COUNTERWEIGHT_GITLAB_TOKEN) needs"
              + " read_api",
          null);
    }
    if (status >= 300 && status < 400) {
      throw input(
          "sends "
              + path
              + " to another address ("
              + status
              + "): set gitlab.url to the one that"
              + " answers itself; the token goes nowhere else",
          null);
    }
    if (!hasAnswered.get() && status >= 400 && status < 500 && status != 429 && status != 408) {
      throw input("has no API to read there (" + status(e) + "): check gitlab.url", null);
    }
    if (status >= 400 && status < 500 && status != 404 && status != 429 && status != 408) {
      throw ConnectorException.source(
          "GitLab at " + config.host() + " does not take a request of ours (" + status(e) + ")",
          null);
    }
  }

  private ConnectorException input(String problem, @Nullable Exception cause) {
    return ConnectorException.input("GitLab at " + config.host() + " " + problem, cause);
  }

  private ConnectorException exhausted(
      String path, int attempts, String problem, @Nullable Exception cause) {
    String message =
        "GitLab at %s failed %d times at %s, last with %s"
            .formatted(config.host(), attempts, path, problem);
    return hasAnswered.get()
        ? ConnectorException.source(message, cause)
        : ConnectorException.input(message + ": check gitlab.url", cause);
  }

  private static String status(Refusal e) {
    return "status " + e.status();
  }

  private static String words(IOException e) {
    return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
  }
}
