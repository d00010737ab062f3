package dev.counterweight.connectors.gitlab;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Which GitLab to read, and how.
 *
 * @param url of the server, {@code https://gitlab.example.com}; may have a path
 * @param token personal, group or project access token with the scope {@code read_api}; never shown
 * @param projects paths or numeric ids; empty for all that the token sees
 * @param concurrency how many requests may run at a time
 * @param requestTimeout longest silence of the server during an answer
 * @param censusEvery how old the last census may be before another one is made; zero for one in
 *     each pull
 */
public record GitLabConfig(
    URI url,
    String token,
    List<String> projects,
    int concurrency,
    Duration connectTimeout,
    Duration requestTimeout,
    Duration censusEvery) {
  /** As many requests at a time as a server hardly notices. */
  public static final int DEFAULT_CONCURRENCY = 4;

  public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);
  public static final Duration DEFAULT_REQUEST_TIMEOUT = Duration.ofSeconds(60);

  private static final int MOST_CONCURRENCY = 64;
  private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

  /** Checks every part; a message names the key, the value and the bound. */
  public GitLabConfig {
    projects = List.copyOf(projects);
    check(
        isServer(url),
        "gitlab.url is '%s' (must be http:// or https:// and a host, without user, query or fragment)"
            .formatted(shown(url)));
    check(
        !token.isEmpty() && token.chars().allMatch(c -> c > ' ' && c < 0x7f),
        "gitlab.token is empty or has blanks in it (set COUNTERWEIGHT_GITLAB_TOKEN)");
    check(
        projects.stream().noneMatch(String::isBlank),
        "gitlab.projects is %s (must hold paths such as group/project, or ids)"
            .formatted(projects));
    check(
        concurrency >= 1 && concurrency <= MOST_CONCURRENCY,
        "gitlab.concurrency is %d (must be from 1 to %d)".formatted(concurrency, MOST_CONCURRENCY));
    checkTimeout("gitlab.connect-timeout", connectTimeout);
    checkTimeout("gitlab.request-timeout", requestTimeout);
    check(
        !censusEvery.isNegative(),
        "gitlab.census-every is %s (must be 0 or more)".formatted(censusEvery));
  }

  /** All projects of a server, with the defaults. */
  public static GitLabConfig of(URI url, String token) {
    return new GitLabConfig(
        url,
        token,
        List.of(),
        DEFAULT_CONCURRENCY,
        DEFAULT_CONNECT_TIMEOUT,
        DEFAULT_REQUEST_TIMEOUT,
        Duration.ZERO);
  }

  /** Host, and port where it is not the usual one, to name the server in a message. */
  String host() {
    return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
  }

  /** Everything but the token. */
  @Override
  public String toString() {
    return "GitLabConfig[url=%s, projects=%s, concurrency=%s, connectTimeout=%s, requestTimeout=%s]"
        .formatted(url, projects, concurrency, connectTimeout, requestTimeout);
  }

  private static boolean isServer(URI url) {
    return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
        && url.getHost() != null
        && url.getRawUserInfo() == null
        && url.getRawQuery() == null
        && url.getRawFragment() == null;
  }

  /** A user, password or query in a URL may be a secret. */
  private static String shown(URI url) {
    return url.getRawUserInfo() == null && url.getRawQuery() == null
        ? url.toString()
        : url.getScheme() + "://…@" + url.getHost();
  }

  private static void checkTimeout(String key, Duration timeout) {
    check(
        timeout.compareTo(Duration.ZERO) > 0 && timeout.compareTo(LONGEST_TIMEOUT) <= 0,
        "%s is %s (must be above 0 and at most %s)".formatted(key, timeout, LONGEST_TIMEOUT));
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
