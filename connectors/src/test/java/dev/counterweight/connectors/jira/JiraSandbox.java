package dev.counterweight.connectors.jira;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.counterweight.connectors.http.Patience;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Jira test double that stands in {@code shared/sandbox} above the project. A test that needs
 * it is skipped where it, its data or python3 is missing.
 */
final class JiraSandbox implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://[\\w.]+:\\d+");

  private final Process process;
  private final URI url;

  private JiraSandbox(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /** Serves a folder of {@code shared} in one mode: cloud or dc. */
  static JiraSandbox serve(String data, String mode) throws IOException {
    Path shared = shared(data);
    ProcessBuilder command =
        new ProcessBuilder(
            "python3",
            shared.resolve("sandbox/sandbox.py").toString(),
            "--data",
            shared.resolve(data).toString(),
            "--port",
            "0",
            "--jira-mode",
            mode);
    Process process = start(command.redirectErrorStream(true));
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = output.readLine();
    Matcher address = ADDRESS.matcher(line == null ? "" : line);
    assumeTrue(address.find(), "the sandbox did not start: " + line);
    return new JiraSandbox(process, URI.create(address.group()));
  }

  /** The file or folder of that name in {@code shared}; skips the test where there is none. */
  static Path file(String name) {
    return shared(name).resolve(name);
  }

  JiraConfig config() {
    return JiraConfig.of(url, JiraConfig.Deployment.AUTO, "bot@example.test", "jira-sandbox-token");
  }

  JiraConnector connector() {
    return new JiraConnector(config(), patience());
  }

  /** From now on the server fails by these rules. */
  void fail(String rules) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve("/__admin/faults"))
            .POST(BodyPublishers.ofString(rules))
            .build();
    HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
  }

  /** Waits as long as it is asked to, and briefly otherwise. */
  static Patience patience() {
    return new Patience(
        8,
        Duration.ofMillis(50),
        Duration.ofSeconds(1),
        () -> 0.5,
        wait -> Thread.sleep(wait.toMillis()));
  }

  @Override
  public void close() {
    process.destroy();
  }

  private static Path shared(String needed) {
    @Nullable Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("shared/sandbox/sandbox.py"))) {
      folder = folder.getParent();
    }
    assumeTrue(folder != null, "no folder above has shared/sandbox");
    Path shared = Objects.requireNonNull(folder).resolve("shared");
    assumeTrue(Files.exists(shared.resolve(needed)), "no " + needed + " in the shared folder");
    return shared;
  }

  private static Process start(ProcessBuilder command) {
    try {
      return command.start();
    } catch (IOException e) {
      assumeTrue(false, "python3 is missing: " + List.of(command.command().get(0)));
      throw new IllegalStateException(e);
    }
  }
}
