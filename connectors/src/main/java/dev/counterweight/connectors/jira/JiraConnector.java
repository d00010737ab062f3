package dev.counterweight.connectors.jira;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.counterweight.connectors.Connector;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.Landing;
import dev.counterweight.connectors.http.Countdown;
import dev.counterweight.connectors.http.Json;
import dev.counterweight.connectors.http.Patience;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Reads one Jira, Cloud or Data Center.
 *
 * <p>Lands projects, users, the catalogue of fields and issues as they are served. Issues come with
 * their comments and their changelog; where a page cuts those short, all of them land as rows of
 * {@code comments} and {@code changelogs} as well.
 */
public final class JiraConnector implements Connector {
  private static final String SERVER_INFO = JiraDataCenter.ROOT + "/serverInfo"; // both have it

  private final JiraConfig config;
  private final JiraHttp http;
  private final JiraHttp counting;
  private final ExecutorService threads;

  /**
   * @param patience for requests that fail
   * @param clock tells how long a limit lasts that the server gives as a time
   */
  public JiraConnector(JiraConfig config, Patience patience, Clock clock) {
    this.config = config;
    this.http = new JiraHttp(config, patience, clock);
    this.counting = http.countedApart();
    this.threads = Executors.newFixedThreadPool(config.concurrency(), JiraConnector::daemon);
  }

  @Override
  public String name() {
    return JiraMapping.SOURCE;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<Entity> entities() {
    return List.of(
        new Entity(JiraMapping.SOURCE, JiraMapping.PROJECTS),
        new Entity(JiraMapping.SOURCE, JiraMapping.USERS),
        new Entity(JiraMapping.SOURCE, JiraMapping.FIELDS),
        new Entity(JiraMapping.SOURCE, JiraMapping.ISSUES),
        new Entity(JiraMapping.SOURCE, JiraMapping.COMMENTS),
        new Entity(JiraMapping.SOURCE, JiraMapping.CHANGELOGS));
  }

  @Override
  public void pull(Landing landing) throws ConnectorException {
    try {
      pullAll(landing);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ConnectorException.source("Reading Jira at " + http.host() + " was interrupted", e);
    }
  }

  private void pullAll(Landing landing) throws ConnectorException, InterruptedException {
    Countdown countdown = new Countdown();
    landing.observe(
        JiraMapping.SOURCE, () -> new Landing.Outlook(countdown.left(), http.waiting()));
    try {
      boolean isCloud = isCloud();
      JiraApi api = api(isCloud, http);
      JiraApi countingApi = api(isCloud, counting);
      requireAccount(api.myself());
      http.accountIsKnown();
      JiraLanding jira = new JiraLanding(landing, api.dialect());
      Set<String> projects = pullProjects(api, countingApi, jira);
      pullUsers(api, countingApi, jira);
      pullFields(api, countingApi, jira);
      new IssuePull(api, countingApi, jira, threads, countdown, config.censusEvery())
          .run(projects, http::serverTime);
    } finally {
      landing.requests(JiraMapping.SOURCE, http.requests(), counting.requests());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static JiraApi api(boolean isCloud, JiraHttp http) {
    return isCloud ? new JiraCloud(http) : new JiraDataCenter(http);
  }

  private boolean isCloud() throws ConnectorException, InterruptedException {
    return switch (config.deployment()) {
      case CLOUD -> true;
      case DATACENTER -> false;
      case AUTO ->
          http.get(SERVER_INFO, Map.of(), Json::read)
              .path("deploymentType")
              .asText()
              .equals("Cloud");
    };
  }

  /** Whoever is nobody is answered 200 and nothing, which would look like an empty Jira. */
  private void requireAccount(JsonNode myself) throws ConnectorException {
    if (JiraJson.accountKey(myself) == null) {
      throw ConnectorException.input(
          "Jira at "
              + http.host()
              + " does not know who asks; check jira.user and jira.token"
              + " (COUNTERWEIGHT_JIRA_USER, COUNTERWEIGHT_JIRA_TOKEN)",
          null);
    }
  }

  /** The keys of the projects to read. */
  private Set<String> pullProjects(JiraApi api, JiraApi counting, JiraLanding landing)
      throws ConnectorException, InterruptedException {
    Set<String> asked = new LinkedHashSet<>();
    config.projects().forEach(key -> asked.add(key.toUpperCase(ROOT)));
    Set<String> keys = new LinkedHashSet<>();
    api.projects(
        page -> {
          for (JiraPage.Row row : page.rows()) {
            String key = JiraJson.text(row.json().path("key"));
            if (asked.isEmpty() || (key != null && asked.contains(key.toUpperCase(ROOT)))) {
              landing.land(JiraMapping.PROJECTS, null, key, MissingNode.getInstance(), row, keys);
            }
          }
        });
    requireProjects(asked, keys);
    landing.listed(JiraMapping.PROJECTS, null, keys);
    landing.census(JiraMapping.PROJECTS, asked.isEmpty() ? counting.countProjects() : asked.size());
    return keys;
  }

  private void requireProjects(Set<String> asked, Set<String> visible) throws ConnectorException {
    for (String key : asked) {
      if (visible.stream().noneMatch(key::equalsIgnoreCase)) {
        throw ConnectorException.input(
            "Invalid jira.projects: '"
                + key
                + "' does not exist at "
                + http.host()
                + " or is hidden from the account of jira.token",
            null);
      }
    }
    if (visible.isEmpty()) {
      throw ConnectorException.input(
          "The account of jira.token sees no project at " + http.host(), null);
    }
  }

  private static void pullUsers(JiraApi api, JiraApi counting, JiraLanding landing)
      throws ConnectorException, InterruptedException {
    Set<String> keys = new LinkedHashSet<>();
    api.users(
        page -> {
          for (JiraPage.Row row : page.rows()) {
            String key = JiraJson.accountKey(row.json());
            landing.land(JiraMapping.USERS, null, key, MissingNode.getInstance(), row, keys);
          }
        });
    landing.listed(JiraMapping.USERS, null, keys);
    landing.census(JiraMapping.USERS, counting.countUsers());
  }

  /** What a company calls its own fields now; earlier names are earlier versions of the rows. */
  private static void pullFields(JiraApi api, JiraApi counting, JiraLanding landing)
      throws ConnectorException, InterruptedException {
    Set<String> keys = new LinkedHashSet<>();
    api.fields(
        page -> {
          for (JiraPage.Row row : page.rows()) {
            String key = JiraJson.text(row.json().path("id"));
            landing.land(JiraMapping.FIELDS, null, key, MissingNode.getInstance(), row, keys);
          }
        });
    landing.listed(JiraMapping.FIELDS, null, keys);
    Set<String> counted = new LinkedHashSet<>();
    counting.fields(
        page -> page.rows().forEach(row -> counted.add(row.json().path("id").asText())));
    landing.census(JiraMapping.FIELDS, counted.size());
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "jira");
    thread.setDaemon(true);
    return thread;
  }
}
