package dev.counterweight.connectors.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.http.Json;
import dev.counterweight.connectors.jira.JiraPager.Listing;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What Cloud and Data Center have in common, each below a root of its own. */
abstract class JiraRest implements JiraApi {
  private final JiraHttp http;
  private final JiraPager pager;
  private final String root;
  private final Orders orders;

  /**
   * In which order issues are asked for.
   *
   * @param changed those that changed
   * @param again the same once more, from another end
   * @param counting bare ids, in two orders: a search may not show the newest changes yet
   * @param idsAPage that a page holds where only ids are asked for
   */
  record Orders(String changed, String again, List<String> counting, int idsAPage) {}

  JiraRest(JiraHttp http, String root, Orders orders) {
    this.http = http;
    this.pager = new JiraPager(http);
    this.root = root;
    this.orders = orders;
  }

  /** Pages of a search, in the way that this deployment leads from one to the next. */
  abstract void search(Map<String, String> query, Pages pages)
      throws ConnectorException, InterruptedException;

  /** Every user there is. */
  abstract void everybody(String pageSize, Pages pages)
      throws ConnectorException, InterruptedException;

  JiraHttp http() {
    return http;
  }

  JiraPager pager() {
    return pager;
  }

  @Override
  public JsonNode myself() throws ConnectorException, InterruptedException {
    return http.get(root + "/myself", Map.of(), Json::read);
  }

  @Override
  public void fields(Pages pages) throws ConnectorException, InterruptedException {
    pages.take(http.get(root + "/field", Map.of(), JiraPage::of));
  }

  @Override
  public void users(Pages pages) throws ConnectorException, InterruptedException {
    everybody("200", pages);
  }

  @Override
  public long countUsers() throws ConnectorException, InterruptedException {
    AccountCount count = new AccountCount();
    everybody("1000", count);
    return count.accounts();
  }

  @Override
  public void issues(String projectKey, @Nullable Instant since, Pages pages)
      throws ConnectorException, InterruptedException {
    wholeIssues(Jql.changedSince(projectKey, since) + " ORDER BY " + orders.changed, pages);
  }

  @Override
  public void allIssues(String projectKey, Pages pages)
      throws ConnectorException, InterruptedException {
    wholeIssues(Jql.project(projectKey) + " ORDER BY " + orders.again, pages);
  }

  @Override
  public void issuesOf(String projectKey, Collection<String> ids, Pages pages)
      throws ConnectorException, InterruptedException {
    wholeIssues(Jql.ofIds(projectKey, ids) + " ORDER BY " + orders.again, pages);
  }

  private void wholeIssues(String jql, Pages pages)
      throws ConnectorException, InterruptedException {
    search(Map.of("jql", jql, "fields", "*all", "expand", "changelog", "maxResults", "100"), pages);
  }

  @Override
  public Map<String, String> issueKeys(String projectKey)
      throws ConnectorException, InterruptedException {
    Map<String, String> keys = new TreeMap<>();
    for (String order : orders.counting) {
      bareIds(projectKey, order, page -> keys.putAll(page.keysById()));
    }
    return keys;
  }

  private void bareIds(String projectKey, String order, Pages pages)
      throws ConnectorException, InterruptedException {
    String jql = Jql.project(projectKey) + " ORDER BY " + order;
    String size = Integer.toString(orders.idsAPage);
    search(Map.of("jql", jql, "fields", "key", "maxResults", size), pages);
  }

  @Override
  public Optional<String> currentKey(String idOrKey)
      throws ConnectorException, InterruptedException {
    return http.find(root + "/issue/" + idOrKey, Map.of("fields", "key"), Json::read)
        .map(issue -> JiraJson.text(issue.path("key")));
  }

  @Override
  public boolean goesBy(String key) throws ConnectorException, InterruptedException {
    return http.findAtOnce(root + "/issue/" + key, Map.of("fields", "key"), Json::read)
        .filter(issue -> issue.path("key").asText().equals(key))
        .isPresent();
  }

  @Override
  public Optional<Listing> comments(String issueId, Pages pages)
      throws ConnectorException, InterruptedException {
    return pager.byOffset(
        root + "/issue/" + issueId + "/comment",
        Map.of("maxResults", "100", "orderBy", "created"), // or else Data Center sends all at once
        body -> JiraPage.of(body, "comments"),
        pages);
  }
}
