package dev.counterweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.connectors.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same program under spark-submit on a standalone cluster of own processes gives the tables of
 * a local run, though a worker dies midway. Takes minutes: {@code -Dcluster=data/ledger-2018}.
 */
@EnabledIfSystemProperty(named = "cluster", matches = ".+")
class ClusterTest {
  @TempDir private Path folder;

  @Test
  void aRunThatLosesAWorkerGivesTheTablesOfALocalRun() throws Exception {
    Path data = Sandbox.shared(System.getProperty("cluster"));
    Path local = folder.resolve("local");
    Cli.Answer answer =
        new Cli(Map.of()).run("run", "--archive", data.toString(), "--lake", local.toString());
    assertThat(answer.exitCode()).as(answer.err()).isZero();

    Path remote = folder.resolve("remote");
    try (SparkCluster cluster = SparkCluster.start(folder.resolve("spark"), 2)) {
      Process run =
          cluster.submit("run", "--archive", data.toString(), "--lake", remote.toString());
      await(cluster.log("driver"), "model/changes");
      cluster.killWorker(1);

      assertThat(run.waitFor()).as(Files.readString(cluster.log("driver"))).isZero();
      assertThat(Files.readString(cluster.log("driver")))
          .as("the driver noticed the loss")
          .containsIgnoringCase("lost executor");
    }

    Map<String, Map<String, Long>> expected = new LakeTables(local).rows();
    Map<String, Map<String, Long>> found = new LakeTables(remote).rows();
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    expected.forEach((table, rows) -> assertThat(found.get(table)).as(table).isEqualTo(rows));
  }

  private static void await(Path log, String text) throws IOException, InterruptedException {
    for (int tries = 0; tries < 6_000; tries++) {
      if (Files.exists(log) && Files.readString(log).contains(text)) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("'" + text + "' never appeared in\n" + Files.readString(log));
  }
}
