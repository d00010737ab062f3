package dev.counterweight.connectors.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.jira.JiraPager.Listing;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked of a Jira, however its deployment wants to be asked. */
interface JiraApi {
  /** Takes a listing page by page. */
  @FunctionalInterface
  interface Pages {
    void take(JiraPage page) throws ConnectorException, InterruptedException;
  }

  /** Markup of the texts it serves. */
  String dialect();

  /** The account that the token belongs to. */
  JsonNode myself() throws ConnectorException, InterruptedException;

  void projects(Pages pages) throws ConnectorException, InterruptedException;

  /** How many projects there are, by another question than {@link #projects}. */
  long countProjects() throws ConnectorException, InterruptedException;

  /** The catalogue of fields, those that a company made among them. */
  void fields(Pages pages) throws ConnectorException, InterruptedException;

  void users(Pages pages) throws ConnectorException, InterruptedException;

  /** How many users there are, by other pages than those of {@link #users}. */
  long countUsers() throws ConnectorException, InterruptedException;

  /**
   * The issues of one project, each with its comments and its changelog, whole or cut short.
   *
   * @param since only those changed at that time or later; null for all
   */
  void issues(String projectKey, @Nullable Instant since, Pages pages)
      throws ConnectorException, InterruptedException;

  /** The same, all of them, in another order. */
  void allIssues(String projectKey, Pages pages) throws ConnectorException, InterruptedException;

  /** The same, those with these ids that are in the project. */
  void issuesOf(String projectKey, Collection<String> ids, Pages pages)
      throws ConnectorException, InterruptedException;

  /**
   * Ids of all issues of a project with the key of each, by other questions than {@link #issues}:
   * two of them, since a search may not show the newest changes yet.
   */
  Map<String, String> issueKeys(String projectKey) throws ConnectorException, InterruptedException;

  /**
   * The key under which an issue goes now, asked of the issue itself and of no search; empty where
   * there is no such issue.
   */
  Optional<String> currentKey(String idOrKey) throws ConnectorException, InterruptedException;

  /** Whether an issue goes by this key now, asked once of the issue itself. */
  boolean goesBy(String key) throws ConnectorException, InterruptedException;

  /** All comments of one issue; empty where there is no such issue. */
  Optional<Listing> comments(String issueId, Pages pages)
      throws ConnectorException, InterruptedException;

  /** The whole changelog of one issue; empty where it cannot be had. */
  Optional<Listing> changelog(String issueId, Pages pages)
      throws ConnectorException, InterruptedException;
}
