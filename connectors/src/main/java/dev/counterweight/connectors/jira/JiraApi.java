package dev.counterweight.connectors.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.ConnectorException;

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

  /** The issues of one project, each with its comments and its changelog, whole or cut short. */
  void issues(String projectKey, Pages pages) throws ConnectorException, InterruptedException;

  /** How many issues a project has, by another question than {@link #issues}. */
  long countIssues(String projectKey) throws ConnectorException, InterruptedException;

  /** All comments of one issue; false where there is no such issue. */
  boolean comments(String issueId, Pages pages) throws ConnectorException, InterruptedException;

  /** The whole changelog of one issue; false where it cannot be had. */
  boolean changelog(String issueId, Pages pages) throws ConnectorException, InterruptedException;
}
