package dev.counterweight.connectors.jira;

import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.jira.JiraPager.Listing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Jira Cloud, version 3 of its interface. Searches go from page to page by a token, and embed at
 * most 20 comments and 40 changelog entries of an issue.
 */
final class JiraCloud extends JiraRest {
  static final String ROOT = "/rest/api/3";
  private static final String PROJECTS = ROOT + "/project/search";

  /** Oldest change first: an issue that changes meanwhile comes again at the end. */
  private static final Orders ORDERS =
      new Orders("updated ASC", "created DESC", List.of("created DESC", "key ASC"), 5000);

  JiraCloud(JiraHttp http) {
    super(http, ROOT, ORDERS);
  }

  @Override
  public String dialect() {
    return RawRecord.ADF;
  }

  @Override
  public void projects(Pages pages) throws ConnectorException, InterruptedException {
    pager()
        .byOffsetOf(
            PROJECTS, Map.of("maxResults", "50"), body -> JiraPage.of(body, "values"), pages);
  }

  /** The total that a page of one project tells. */
  @Override
  public long countProjects() throws ConnectorException, InterruptedException {
    return http()
        .get(PROJECTS, Map.of("maxResults", "1"), body -> JiraPage.of(body, "values"))
        .requiredTotal(http(), PROJECTS);
  }

  @Override
  void everybody(String pageSize, Pages pages) throws ConnectorException, InterruptedException {
    pager().byOffsetOf(ROOT + "/users/search", Map.of("maxResults", pageSize), JiraPage::of, pages);
  }

  @Override
  void search(Map<String, String> query, Pages pages)
      throws ConnectorException, InterruptedException {
    pager().byToken(ROOT + "/search/jql", query, body -> JiraPage.of(body, "issues"), pages);
  }

  @Override
  public Optional<Listing> changelog(String issueId, Pages pages)
      throws ConnectorException, InterruptedException {
    return pager()
        .byOffset(
            ROOT + "/issue/" + issueId + "/changelog",
            Map.of("maxResults", "100"),
            body -> JiraPage.of(body, "values"),
            pages);
  }
}
