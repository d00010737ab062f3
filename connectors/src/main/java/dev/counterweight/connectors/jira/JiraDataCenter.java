package dev.counterweight.connectors.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.http.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Jira Data Center, version 2 of its interface. Searches are counted by their first row, and embed
 * the whole changelog.
 */
final class JiraDataCenter implements JiraApi {
  static final String ROOT = "/rest/api/2";
  private static final String SEARCH = ROOT + "/search";

  private final JiraHttp http;
  private final JiraPager pager;

  JiraDataCenter(JiraHttp http) {
    this.http = http;
    this.pager = new JiraPager(http);
  }

  @Override
  public String dialect() {
    return RawRecord.WIKI;
  }

  @Override
  public JsonNode myself() throws ConnectorException, InterruptedException {
    return http.get(ROOT + "/myself", Map.of(), Json::read);
  }

  /** All on one page. */
  @Override
  public void projects(Pages pages) throws ConnectorException, InterruptedException {
    pages.take(allProjects());
  }

  @Override
  public long countProjects() throws ConnectorException, InterruptedException {
    return allProjects().rows().size();
  }

  private JiraPage allProjects() throws ConnectorException, InterruptedException {
    return http.get(ROOT + "/project", Map.of(), JiraPage::of);
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

  /** A dot is how Data Center is asked for everybody; it may leave out those who left. */
  private void everybody(String pageSize, Pages pages)
      throws ConnectorException, InterruptedException {
    Map<String, String> query =
        Map.of("username", ".", "includeInactive", "true", "maxResults", pageSize);
    pager.byOffsetOf(ROOT + "/user/search", query, JiraPage::of, pages);
  }

  /** By key, which holds still while issues change: pages are counted by their first row. */
  @Override
  public void issues(String projectKey, @Nullable Instant since, Pages pages)
      throws ConnectorException, InterruptedException {
    search(Jql.changedSince(projectKey, since) + " ORDER BY key ASC", pages);
  }

  @Override
  public void allIssues(String projectKey, Pages pages)
      throws ConnectorException, InterruptedException {
    search(Jql.project(projectKey) + " ORDER BY key DESC", pages);
  }

  @Override
  public void issuesOf(String projectKey, Collection<String> ids, Pages pages)
      throws ConnectorException, InterruptedException {
    search(Jql.ofIds(projectKey, ids) + " ORDER BY key ASC", pages);
  }

  private void search(String jql, Pages pages) throws ConnectorException, InterruptedException {
    Map<String, String> query =
        Map.of("jql", jql, "fields", "*all", "expand", "changelog", "maxResults", "100");
    pager.byOffsetOf(SEARCH, query, body -> JiraPage.of(body, "issues"), pages);
  }

  /** 1,000 bare ids a page, in two orders. */
  @Override
  public Set<String> issueIds(String projectKey) throws ConnectorException, InterruptedException {
    Set<String> ids = new HashSet<>();
    for (String order : List.of("key DESC", "created ASC")) {
      Map<String, String> query =
          Map.of(
              "jql", Jql.project(projectKey) + " ORDER BY " + order,
              "fields", "id",
              "maxResults", "1000");
      pager.byOffsetOf(
          SEARCH, query, body -> JiraPage.of(body, "issues"), page -> ids.addAll(page.ids()));
    }
    return ids;
  }

  @Override
  public boolean comments(String issueId, Pages pages)
      throws ConnectorException, InterruptedException {
    return pager.byOffset(
        ROOT + "/issue/" + issueId + "/comment",
        Map.of("maxResults", "100"), // or else all come at once
        body -> JiraPage.of(body, "comments"),
        pages);
  }

  /** There is no other way to a changelog than with its issue. */
  @Override
  public boolean changelog(String issueId, Pages pages) {
    return false;
  }
}
