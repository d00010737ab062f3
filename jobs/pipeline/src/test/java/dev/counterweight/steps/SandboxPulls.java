package dev.counterweight.steps;

import dev.counterweight.connectors.Connector;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.Sandbox;
import dev.counterweight.connectors.gitlab.GitLabConfig;
import dev.counterweight.connectors.gitlab.GitLabConnector;
import dev.counterweight.connectors.http.Patience;
import dev.counterweight.connectors.jira.JiraConfig;
import dev.counterweight.connectors.jira.JiraConnector;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.PullManifest;
import dev.counterweight.lake.RawContents;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** Pulls from both servers of a sandbox into lakes below one folder. */
final class SandboxPulls {
  private static final Patience HURRIED =
      new Patience(
          12,
          Duration.ofMillis(5),
          Duration.ofMillis(50),
          () -> 0.5,
          wait -> Thread.sleep(wait.toMillis()));

  private final URI url;
  private final Path folder;
  private final Clock clock;
  private int lakes;
  private List<String> gitlabProjects = List.of();
  private List<String> jiraProjects = List.of();
  private Duration censusEvery = Duration.ZERO;

  SandboxPulls(URI url, Path folder, Clock clock) {
    this.url = url;
    this.folder = folder;
    this.clock = clock;
  }

  /** The lake that all pulls go to. */
  Lake lake() throws IOException {
    return lake("lake");
  }

  /** A lake that nothing was pulled to yet. */
  Lake emptyLake() throws IOException {
    return lake("empty" + lakes++);
  }

  private Lake lake(String name) throws IOException {
    return new Lake(folder.resolve(name).toString(), new Configuration());
  }

  PullManifest pull() throws IOException, ConnectorException {
    return pull(lake());
  }

  private PullManifest pull(Lake lake) throws IOException, ConnectorException {
    List<Connector> connectors = connectors();
    try {
      return new Pull(lake, clock).run(connectors);
    } finally {
      connectors.forEach(Connector::close);
    }
  }

  RawContents landed() throws IOException {
    return RawContents.of(lake());
  }

  /** What a first pull of what is there now lands. */
  RawContents truth() throws IOException, ConnectorException {
    Lake lake = emptyLake();
    pull(lake);
    return RawContents.of(lake);
  }

  List<Connector> connectors() {
    GitLabConfig gitlab = GitLabConfig.of(url, Sandbox.GITLAB_TOKEN);
    JiraConfig jira =
        JiraConfig.of(url, JiraConfig.Deployment.AUTO, Sandbox.JIRA_USER, Sandbox.JIRA_TOKEN);
    return List.of(
        new GitLabConnector(
            new GitLabConfig(
                gitlab.url(),
                gitlab.token(),
                gitlabProjects,
                gitlab.concurrency(),
                gitlab.connectTimeout(),
                gitlab.requestTimeout(),
                censusEvery),
            HURRIED,
            clock),
        new JiraConnector(
            new JiraConfig(
                jira.url(),
                jira.deployment(),
                jira.user(),
                jira.token(),
                jiraProjects,
                jira.concurrency(),
                jira.connectTimeout(),
                jira.requestTimeout(),
                censusEvery),
            HURRIED,
            clock));
  }

  /** From now on only these projects are asked for; none of a product means all of it. */
  void narrowTo(List<String> ofGitlab, List<String> ofJira) {
    gitlabProjects = ofGitlab;
    jiraProjects = ofJira;
  }

  /** From now on a census is made that seldom. */
  void countEvery(Duration age) {
    censusEvery = age;
  }
}
