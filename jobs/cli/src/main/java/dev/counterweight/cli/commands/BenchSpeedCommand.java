package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.cli.Console;
import dev.counterweight.cli.ExitCodes;
import dev.counterweight.connectors.SandboxServer;
import dev.counterweight.connectors.gitlab.GitLabConfig;
import dev.counterweight.connectors.http.HttpGet;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Lake;
import dev.counterweight.steps.SpeedBench;
import dev.counterweight.steps.SpeedBench.Round;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a pull against a bare loop of its own requests. */
@Command(
    name = "speed",
    description = "Time a first pull against a bare loop that sends the same requests again.")
final class BenchSpeedCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;

  @Option(
      names = "--sandbox",
      paramLabel = "DIR",
      required = true,
      description = "folder of sandbox.py, the server to pull from")
  private Path sandbox = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "what it serves (default: data-tiny in its folder)")
  private @Nullable Path data;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "pulls, each followed by its loop (default: ${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--latency",
      paramLabel = "MILLISECONDS",
      defaultValue = "0",
      description = "wait of the server before every answer (default: ${DEFAULT-VALUE})")
  private int latencyMillis;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "0",
      description = "requests a minute that its GitLab allows (default: no limit)")
  private int limit;

  @Option(names = "--json", description = "one JSON object on standard output, nothing else")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Path served = data == null ? sandbox.resolve("data-tiny") : data;
    if (!Files.isRegularFile(sandbox.resolve("sandbox.py")) || !Files.isDirectory(served)) {
      throw new InputException(
          "--sandbox is '%s' (must hold sandbox.py, and --data or data-tiny)".formatted(sandbox));
    }
    Path folder = Files.createTempDirectory("counterweight-bench");
    Console console = new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    Path log = folder.resolve("requests.jsonl");
    try (SandboxServer server =
        SandboxServer.serve(
            sandbox,
            served,
            "--requests-log",
            log.toString(),
            "--gitlab-rate-limit",
            Integer.toString(limit))) {
      if (latencyMillis > 0) {
        server.admin(
            "faults",
            "{\"rules\":[{\"kind\":\"stall\",\"seconds\":%s}]}".formatted(latencyMillis / 1e3));
      }
      return answer(console, measure(server, log, folder, console));
    } finally {
      Lake lake = new Lake(folder.toString(), new Configuration());
      lake.delete(lake.root());
    }
  }

  private List<Round> measure(SandboxServer server, Path log, Path folder, Console console)
      throws Exception {
    int[] lakes = new int[1];
    SpeedBench bench =
        new SpeedBench(
            () -> BenchCommand.Connectors.connectors(server),
            () -> taken(server, log),
            () -> new Lake(folder.resolve("lake" + lakes[0]++).toString(), new Configuration()),
            Clock.systemUTC(),
            bare(),
            GitLabConfig.DEFAULT_CONCURRENCY);
    List<Round> measured = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      measured.add(bench.run(() -> refused(server)));
      console.progress("round %d of %d".formatted(round, rounds));
    }
    return measured;
  }

  /** What the server wrote down since the last time; the file is emptied. */
  private static List<URI> taken(SandboxServer server, Path log) throws IOException {
    List<URI> requests = new ArrayList<>();
    for (String line : Files.readAllLines(log, StandardCharsets.UTF_8)) {
      JsonNode request = JSON.readTree(line);
      if (request.path("status").asInt() != 429) {
        requests.add(address(server, request));
      }
    }
    Files.newByteChannel(log, java.nio.file.StandardOpenOption.WRITE).truncate(0).close();
    return requests;
  }

  private static URI address(SandboxServer server, JsonNode logged) {
    String query = logged.path("query").asText();
    return server
        .url()
        .resolve(logged.path("path").asText() + (query.isEmpty() ? "" : "?" + query));
  }

  /** The loop's requests, with the credentials of both products. */
  private static HttpGet bare() {
    String basic =
        Base64.getEncoder()
            .encodeToString(
                (SandboxServer.JIRA_USER + ":" + SandboxServer.JIRA_TOKEN)
                    .getBytes(StandardCharsets.UTF_8));
    return new HttpGet(
        GitLabConfig.DEFAULT_CONNECT_TIMEOUT,
        GitLabConfig.DEFAULT_REQUEST_TIMEOUT,
        Map.of("PRIVATE-TOKEN", SandboxServer.GITLAB_TOKEN, "Authorization", "Basic " + basic));
  }

  private static long refused(SandboxServer server) {
    try {
      long refused = 0;
      for (JsonNode endpoint : JSON.readTree(server.admin("counters")).path("endpoints")) {
        refused += endpoint.path("statuses").path("429").asLong();
      }
      return refused;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int answer(Console console, List<Round> rounds) {
    console.say(
        "%5s %9s %6s %8s %8s %8s %8s %10s %7s"
            .formatted(
                "Round",
                "Requests",
                "429s",
                "Pull s",
                "CPU s",
                "Loop s",
                "CPU s",
                "A minute",
                "Ratio"));
    ObjectNode summary =
        JsonNodeFactory.instance
            .objectNode()
            .put("command", "bench speed")
            .put("exit_code", ExitCodes.DONE);
    ArrayNode list = summary.putArray("rounds");
    for (int i = 0; i < rounds.size(); i++) {
      Round round = rounds.get(i);
      double perMinute = round.requests() / round.pullSeconds() * 60;
      console.say(
          "%5d %,9d %6d %8.2f %8.2f %8.2f %8.2f %,10.0f %6.0f%%%s"
              .formatted(
                  i + 1,
                  round.requests(),
                  round.refused(),
                  round.pullSeconds(),
                  round.pullCpuSeconds(),
                  round.loopSeconds(),
                  round.loopCpuSeconds(),
                  perMinute,
                  100 * round.ratio(),
                  round.isWhole() ? "" : " INCOMPLETE"));
      list.addObject()
          .put("requests", round.requests())
          .put("refused", round.refused())
          .put("pull_seconds", round.pullSeconds())
          .put("loop_seconds", round.loopSeconds())
          .put("ratio", round.ratio())
          .put("complete", round.isWhole());
    }
    console.say(
        "Time of the first round holds the loading of classes; start-up of the JVM is in none.");
    console.answer(summary);
    return ExitCodes.DONE;
  }
}
