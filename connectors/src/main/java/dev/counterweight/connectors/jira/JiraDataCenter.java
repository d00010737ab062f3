package dev.counterweight.connectors.jira;

import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.jira.JiraPager.Listing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Jira Data Center, version 2 of its interface. Searches are counted by their first row, and embed
 * the whole changelog.
 */
final class JiraDataCenter extends JiraRest {
  static final String ROOT = "/rest/api/2";

  /** By key, which holds still while issues change: pages are counted by their first row. */
  private static final Orders ORDERS =
      new Orders("key ASC", "key DESC", List.of("key DESC", "created ASC"), 1000);

  JiraDataCenter(JiraHttp http) {
    super(http, ROOT, ORDERS);
  }

  @Override
  public String dialect() {
    return RawRecord.WIKI;
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
    return http().get(ROOT + "/project", Map.of(), JiraPage::of);
  }

  /** A dot is how Data Center is asked for everybody; it may leave out those who left. */
  @Override
  void everybody(String pageSize, Pages pages) throws ConnectorException, InterruptedException {
    Map<String, String> query =
        Map.of("username", ".", "includeInactive", "true", "maxResults", pageSize);
    pager().byOffsetOf(ROOT + "/user/search", query, JiraPage::of, pages);
  }

  @Override
  void search(Map<String, String> query, Pages pages)
      throws ConnectorException, InterruptedException {
    pager().byOffsetOf(ROOT + "/search", query, body -> JiraPage.of(body, "issues"), pages);
  }

  /** There is no other way to a changelog than with its issue. */
  @Override
  public Optional<Listing> changelog(String issueId, Pages pages) {
    return Optional.empty();
  }
}
