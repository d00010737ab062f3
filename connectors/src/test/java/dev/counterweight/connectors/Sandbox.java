package dev.counterweight.connectors;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A test double of GitLab and Jira in a process of its own, on a free port. It stands in {@code
 * shared/sandbox} beside the project; where that folder or python3 is missing, the test that asks
 * for it is skipped.
 */
public final class Sandbox implements AutoCloseable {
  /** Sees everything in the sandbox's GitLab. */
  public static final String GITLAB_TOKEN = "glpat-sandbox-admin";

  public static final String JIRA_USER = "bot@example.test";
  public static final String JIRA_TOKEN = "jira-sandbox-token";

  private static final Pattern ADDRESS = Pattern.compile("http://[\\w.]+:\\d+");

  private final Process process;
  private final URI url;

  private Sandbox(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Serves a folder of data.
   *
   * @param arguments further options of the sandbox, {@code --jira-mode}, {@code dc}
   */
  public static Sandbox serve(Path data, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add("python3");
    command.add(shared("sandbox").resolve("sandbox.py").toString());
    command.addAll(List.of("--data", data.toString(), "--port", "0"));
    command.addAll(List.of(arguments));
    Process process = start(command);
    return new Sandbox(process, address(process));
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
    return url;
  }

  /**
   * Tells the sandbox to change: its data, its faults, its clock.
   *
   * @param action below {@code /__admin/}: mutate, faults, clock, reset
   * @return its answer
   */
  public String admin(String action, String json) {
    return send(request(action).POST(BodyPublishers.ofString(json)).build());
  }

  /** What the sandbox tells of itself: counters, faults, data. */
  public String admin(String action) {
    return send(request(action).GET().build());
  }

  private HttpRequest.Builder request(String action) {
    return HttpRequest.newBuilder(url.resolve("/__admin/" + action));
  }

  private static String send(HttpRequest request) {
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalArgumentException("the sandbox does not take it: " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static Process start(List<String> command) {
    try {
      return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      return abort("python3 does not start: " + e.getMessage());
    }
  }

  /** The first line that the sandbox prints names its port. */
  private static URI address(Process process) {
    try {
      BufferedReader output =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String line = Optional.ofNullable(output.readLine()).orElse("nothing");
      Matcher address = ADDRESS.matcher(line);
      if (!address.find()) {
        process.destroyForcibly();
        throw new IllegalStateException("the sandbox said " + line);
      }
      return URI.create(address.group());
    } catch (IOException e) {
      process.destroyForcibly();
      throw new UncheckedIOException(e);
    }
  }
}
