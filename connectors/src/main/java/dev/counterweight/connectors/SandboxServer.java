package dev.counterweight.connectors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A test double of GitLab and Jira that fails on purpose, in a process of its own on a free port:
 * {@code sandbox.py}, which needs python3. For tests and benchmarks.
 */
public final class SandboxServer implements AutoCloseable {
  /** Sees everything in the sandbox's GitLab. */
  public static final String GITLAB_TOKEN = "glpat-sandbox-admin";

  public static final String JIRA_USER = "bot@example.test";
  public static final String JIRA_TOKEN = "jira-sandbox-token";

  private static final Pattern ADDRESS = Pattern.compile("http://[\\w.]+:\\d+");

  private final Process process;
  private final URI url;
  private final HttpClient http = HttpClient.newHttpClient();

  private SandboxServer(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Serves a folder of data.
   *
   * @param sandbox folder of {@code sandbox.py}
   * @param arguments further options of the sandbox, {@code --jira-mode}, {@code dc}
   * @throws IOException when it does not start
   */
  public static SandboxServer serve(Path sandbox, Path data, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add("python3");
    command.add(sandbox.resolve("sandbox.py").toString());
    command.addAll(List.of("--data", data.toString(), "--port", "0"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      return new SandboxServer(process, address(process));
    } catch (IOException e) {
      process.destroyForcibly();
      throw e;
    }
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
  public String admin(String action, String json) throws IOException {
    return send(request(action).POST(BodyPublishers.ofString(json)).build());
  }

  /** What the sandbox tells of itself: counters, faults, data. */
  public String admin(String action) throws IOException {
    return send(request(action).GET().build());
  }

  private HttpRequest.Builder request(String action) {
    return HttpRequest.newBuilder(url.resolve("/__admin/" + action));
  }

  private String send(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("the sandbox does not take it: " + answer.body());
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
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

  /** The first line that the sandbox prints names its port. */
  private static URI address(Process process) throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = Optional.ofNullable(output.readLine()).orElse("nothing");
    Matcher address = ADDRESS.matcher(line);
    if (!address.find()) {
      throw new IOException("the sandbox said " + line);
    }
    return URI.create(address.group());
  }
}
