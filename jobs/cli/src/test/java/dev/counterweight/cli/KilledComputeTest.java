package dev.counterweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Computations that are killed at some moment, and the next one on the same lake. Takes minutes:
 * {@code -Dkills=20}.
 */
@EnabledIfSystemProperty(named = "kills", matches = "\\d+")
class KilledComputeTest {
  private static final int KILLS = Integer.getInteger("kills", 1);

  @TempDir private Path folder;

  @Test
  void whatIsKilledIsFinishedByTheNextRunAndReadersNeverSeeHalfOfIt() throws Exception {
    Path demo = folder.resolve("demo");
    Cli cli = new Cli(Map.of());
    assertThat(cli.run("demo", "--people", "48", "--out", demo.toString()).exitCode()).isZero();
    Path data = archiveOf(demo);
    Path pulled = folder.resolve("pulled");
    pull(cli, data, pulled);
    Path whole = copied(pulled, folder.resolve("whole"));
    long start = System.nanoTime();
    assertThat(compute(data, whole).waitFor()).isZero();
    long wholeMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Map<String, Map<String, Long>> truth = new LakeTables(whole).rows();

    Random random = new Random(KILLS);
    for (int kill = 1; kill <= KILLS; kill++) {
      Path lake = copied(pulled, folder.resolve("killed" + kill));
      Process killed = compute(data, lake);
      if (!killed.waitFor(random.nextLong(wholeMillis), TimeUnit.MILLISECONDS)) {
        killed.destroyForcibly().waitFor();
      }
      if (Files.exists(lake.resolve("runs/current.json"))) {
        assertThat(new LakeTables(lake).rows()).as("seen after kill " + kill).isEqualTo(truth);
      }

      Cli.Answer rerun = cli.run("compute", "--inputs", data.toString(), "--lake", lake.toString());

      assertThat(rerun.exitCode()).as(rerun.err()).isZero();
      assertThat(new LakeTables(lake).rows()).as("after kill " + kill).isEqualTo(truth);
    }
  }

  private static void pull(Cli cli, Path data, Path lake) {
    Cli.Answer answer = cli.run("pull", "--archive", data.toString(), "--lake", lake.toString());
    assertThat(answer.exitCode()).as(answer.err()).isZero();
  }

  /** The folder of a demo that holds what its company's servers would have said. */
  private static Path archiveOf(Path demo) throws IOException {
    try (Stream<Path> folders = Files.walk(demo, 3)) {
      return folders
          .filter(path -> Files.isDirectory(path.resolve("gitlab")))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Path copied(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
    return to;
  }

  private Process compute(Path data, Path lake) throws IOException {
    List<String> line =
        new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
    line.addAll(Arrays.asList(JavaModuleOptions.defaultModuleOptionArray()));
    line.addAll(List.of("-Xmx2g", "-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC", "-cp"));
    line.add(System.getProperty("java.class.path"));
    line.addAll(List.of(Main.class.getName(), "compute"));
    line.addAll(List.of("--inputs", data.toString(), "--lake", lake.toString()));
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("compute.log").toFile())
        .start();
  }
}
