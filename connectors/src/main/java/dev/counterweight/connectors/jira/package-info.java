/**
 * Jira Cloud and Data Center, from requests to the model.
 *
 * <p>{@link dev.counterweight.connectors.jira.JiraConnector} asks through a {@code JiraApi}, one
 * for each deployment; {@code JiraPager} follows the pages, {@code JiraHttp} sends the requests and
 * has patience; {@code IssuePull} lands issues and what their pages cut short. {@link
 * dev.counterweight.connectors.jira.JiraMapping} turns the rows into tickets, comments and edits;
 * {@code AdfText} reads the documents of Cloud.
 */
@NullMarked
package dev.counterweight.connectors.jira;

import org.jspecify.annotations.NullMarked;
