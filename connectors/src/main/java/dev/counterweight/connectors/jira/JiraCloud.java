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
 * Jira Cloud, version 3 of its interface. Searches go from page to page by a token, and embed at
 * most 20 comments and 40 changelog entries of an issue.
 */
final class JiraCloud implements JiraApi {
  static final String ROOT = "/rest/api/3";
  private static final String SEARCH = ROOT + "/search/jql";
  private static final String PROJECTS = ROOT + "/project/search";
  private static final String USERS = ROOT + "/users/search";

  private final JiraHttp http;
  private final JiraPager pager;

  JiraCloud(JiraHttp http) {
    this.http = http;
    this.pager = new JiraPager(http);
  }

  @Override
  public String dialect() {
    return RawRecord.ADF;
  }

  @Override
  public JsonNode myself() throws ConnectorException, InterruptedException {
    return http.get(ROOT + "/myself", Map.of(), Json::read);
  }

  @Override
  public void projects(Pages pages) throws ConnectorException, InterruptedException {
    pager.byOffsetOf(
        PROJECTS, Map.of("maxResults", "50"), body -> JiraPage.of(body, "values"), pages);
  }

  /** The total that a page of one project tells. */
  @Override
  public long countProjects() throws ConnectorException, InterruptedException {
    return http.get(PROJECTS, Map.of("maxResults", "1"), body -> JiraPage.of(body, "values"))
        .requiredTotal(http, PROJECTS);
  }

  @Override
  public void users(Pages pages) throws ConnectorException, InterruptedException {
    pager.byOffsetOf(USERS, Map.of("maxResults", "200"), JiraPage::of, pages);
  }

  @Override
  public long countUsers() throws ConnectorException, InterruptedException {
    AccountCount count = new AccountCount();
    pager.byOffsetOf(USERS, Map.of("maxResults", "1000"), JiraPage::of, count);
    return count.accounts();
  }

  /** Oldest change first: an issue that changes meanwhile comes again at the end. */
  @Override
  public void issues(String projectKey, @Nullable Instant since, Pages pages)
      throws ConnectorException, InterruptedException {
    search(Jql.changedSince(projectKey, since) + " ORDER BY updated ASC", pages);
  }

  @Override
  public void allIssues(String projectKey, Pages pages)
      throws ConnectorException, InterruptedException {
    search(Jql.project(projectKey) + " ORDER BY created DESC", pages);
  }

  @Override
  public void issuesOf(String projectKey, Collection<String> ids, Pages pages)
      throws ConnectorException, InterruptedException {
    search(Jql.ofIds(projectKey, ids) + " ORDER BY created DESC", pages);
  }

  private void search(String jql, Pages pages) throws ConnectorException, InterruptedException {
    Map<String, String> query =
        Map.of("jql", jql, "fields", "*all", "expand", "changelog", "maxResults", "100");
    pager.byToken(SEARCH, query, body -> JiraPage.of(body, "issues"), pages);
  }

  /** 5,000 bare ids a page, since Cloud's own count is approximate; in two orders. */
  @Override
  public Set<String> issueIds(String projectKey) throws ConnectorException, InterruptedException {
    Set<String> ids = new HashSet<>();
    for (String order : List.of("created DESC", "key ASC")) {
      Map<String, String> query =
          Map.of(
              "jql", Jql.project(projectKey) + " ORDER BY " + order,
              "fields", "id",
              "maxResults", "5000");
      pager.byToken(
          SEARCH, query, body -> JiraPage.of(body, "issues"), page -> ids.addAll(page.ids()));
    }
    return ids;
  }

  @Override
  public boolean comments(String issueId, Pages pages)
      throws ConnectorException, InterruptedException {
    return pager.byOffset(
        ROOT + "/issue/" + issueId + "/comment",
        Map.of("maxResults", "100", "orderBy", "created"),
        body -> JiraPage.of(body, "comments"),
        pages);
  }

  @Override
  public boolean changelog(String issueId, Pages pages)
      throws ConnectorException, InterruptedException {
    return pager.byOffset(
        ROOT + "/issue/" + issueId + "/changelog",
        Map.of("maxResults", "100"),
        body -> JiraPage.of(body, "values"),
        pages);
  }
}
