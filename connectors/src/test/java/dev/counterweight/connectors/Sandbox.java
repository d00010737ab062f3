package dev.counterweight.connectors;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The test double of GitLab and Jira that stands in {@code shared/sandbox} beside the project;
 * where that folder or python3 is missing, the test that asks for it is skipped.
 */
public final class Sandbox implements AutoCloseable {
  public static final String GITLAB_TOKEN = SandboxServer.GITLAB_TOKEN;
  public static final String JIRA_USER = SandboxServer.JIRA_USER;
  public static final String JIRA_TOKEN = SandboxServer.JIRA_TOKEN;

  private final SandboxServer server;

  private Sandbox(SandboxServer server) {
    this.server = server;
  }

  /**
   * Serves a folder of data.
   *
   * @param arguments further options of the sandbox, {@code --jira-mode}, {@code dc}
   */
  public static Sandbox serve(Path data, String... arguments) {
    try {
      return new Sandbox(SandboxServer.serve(shared("sandbox"), data, arguments));
    } catch (IOException e) {
      return abort("the sandbox does not start: " + e.getMessage());
    }
  }

  /** A folder below {@code shared}, {@code sandbox/data-tiny}; skips the test without it. */
  public static Path shared(String folder) {
    Path here = Path.of("").toAbsolutePath();
    for (Path above = here; above != null; above = above.getParent()) {
      Path found = above.resolve("shared").resolve(folder);
      if (Files.isDirectory(found)) {
        return found;
      }
    }
    return abort("no folder shared/" + folder + " above " + here);
  }

  /** Address of both servers. */
  public URI url() {
    return server.url();
  }

  /** As {@link SandboxServer#admin(String, String)}. */
  public String admin(String action, String json) {
    try {
      return server.admin(action, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link SandboxServer#admin(String)}. */
  public String admin(String action) {
    try {
      return server.admin(action);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
