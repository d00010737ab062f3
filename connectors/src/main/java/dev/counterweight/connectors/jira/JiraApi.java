package dev.counterweight.connectors.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.ConnectorException;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
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
   * Ids of all issues of a project, by other questions than {@link #issues}: two of them, since a
   * search may not show the newest changes yet.
   */
  Set<String> issueIds(String projectKey) throws ConnectorException, InterruptedException;

  /** All comments of one issue; false where there is no such issue. */
  boolean comments(String issueId, Pages pages) throws ConnectorException, InterruptedException;

  /** The whole changelog of one issue; false where it cannot be had. */
  boolean changelog(String issueId, Pages pages) throws ConnectorException, InterruptedException;
}
