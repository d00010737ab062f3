package dev.counterweight.connectors.gitlab;

import dev.counterweight.connectors.Connector;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.Landing;
import dev.counterweight.connectors.http.Patience;
import java.time.Clock;
import java.util.List;

/**
 * Reads a GitLab server: projects, users, and of every project its releases, deployments, merge
 * requests and incidents, with the discussions and events on them and who approves. Only reads;
 * needs {@code read_api}.
 */
public final class GitLabConnector implements Connector {
  private final GitLabConfig config;
  private final GitLabClient client;

  /**
   * @param patience for requests that fail
   * @param clock tells how long a rate limit lasts that the server gives as a time
   */
  public GitLabConnector(GitLabConfig config, Patience patience, Clock clock) {
    this.config = config;
    this.client = new GitLabClient(config, patience, clock);
  }

  @Override
  public String name() {
    return Table.SOURCE;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<Entity> entities() {
    return Table.entities();
  }

  @Override
  public void pull(Landing landing) throws ConnectorException {
    try (Crew crew = new Crew(config.concurrency())) {
      new GitLabPull(config, client, landing, crew).run();
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
