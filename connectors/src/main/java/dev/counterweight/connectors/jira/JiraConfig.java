package dev.counterweight.connectors.jira;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Which Jira to read, and as whom.
 *
 * @param url where Jira answers, with its context path if it has one
 * @param deployment Cloud or Data Center; AUTO asks the server
 * @param user Cloud: the e-mail address that the token belongs to; empty for a personal access
 *     token of Data Center
 * @param token never printed
 * @param projects keys of the projects to read; empty for all that the token sees
 * @param concurrency requests for single issues at the same time
 * @param connectTimeout until a connection stands
 * @param requestTimeout longest silence of the server during an answer
 * @param censusEvery how old the last census may be before another one is made; zero for one in
 *     each pull
 */
public record JiraConfig(
    URI url,
    Deployment deployment,
    String user,
    String token,
    List<String> projects,
    int concurrency,
    Duration connectTimeout,
    Duration requestTimeout,
    Duration censusEvery) {
  public static final int DEFAULT_CONCURRENCY = 4;
  public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(20);

  /** A page of a hundred long issues takes a busy server a while. */
  public static final Duration DEFAULT_REQUEST_TIMEOUT = Duration.ofMinutes(2);

  private static final int MOST_CONCURRENCY = 64;

  /** The two products that are called Jira, as their interfaces differ. */
  public enum Deployment {
    AUTO,
    CLOUD,
    DATACENTER
  }

  public JiraConfig {
    url = withoutTrailingSlash(url);
    check(!hasAccount(url), "Invalid jira.url (must hold no user or password)");
    check(isWeb(url), "Invalid jira.url: '" + url + "' (must be http:// or https:// and a host)");
    check(
        url.getRawQuery() == null && url.getRawFragment() == null,
        "Invalid jira.url: '" + url + "' (must end with the path)");
    check(isOneLine(user), "Invalid jira.user (must be one line of text)");
    check(
        !token.isBlank() && isOneLine(token),
        "Missing jira.token (set COUNTERWEIGHT_JIRA_TOKEN; one line of text)");
    projects = List.copyOf(projects);
    check(
        projects.stream().noneMatch(String::isBlank),
        "Invalid jira.projects: " + projects + " (no key may be empty)");
    check(
        concurrency >= 1 && concurrency <= MOST_CONCURRENCY,
        "Invalid jira.concurrency: " + concurrency + " (must be 1 to " + MOST_CONCURRENCY + ")");
    check(
        isPositive(connectTimeout),
        "Invalid jira.connect-timeout: " + connectTimeout + " (must be > 0)");
    check(
        isPositive(requestTimeout),
        "Invalid jira.request-timeout: " + requestTimeout + " (must be > 0)");
    check(
        !censusEvery.isNegative(),
        "Invalid jira.census-every: " + censusEvery + " (must be 0 or more)");
  }

  /** All projects, with the default limits. */
  public static JiraConfig of(URI url, Deployment deployment, String user, String token) {
    return new JiraConfig(
        url,
        deployment,
        user,
        token,
        List.of(),
        DEFAULT_CONCURRENCY,
        DEFAULT_CONNECT_TIMEOUT,
        DEFAULT_REQUEST_TIMEOUT,
        Duration.ZERO);
  }

  @Override
  public String toString() {
    return "JiraConfig[url=" + url + ", deployment=" + deployment + ", projects=" + projects + "]";
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /** True of every address that may hold a password, also of one that is otherwise wrong. */
  private static boolean hasAccount(URI url) {
    return url.getRawAuthority() != null && url.getRawAuthority().contains("@");
  }

  private static boolean isWeb(URI url) {
    return url.getHost() != null
        && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
  }

  private static boolean isOneLine(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isZero() && !duration.isNegative();
  }

  private static URI withoutTrailingSlash(URI url) {
    String text = url.toString();
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
  }
}
