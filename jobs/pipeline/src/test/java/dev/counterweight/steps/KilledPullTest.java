package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.connectors.Sandbox;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.PullManifest;
import dev.counterweight.lake.RawContents;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pulls that are killed at some moment, and the next one on the same lake. More of it: {@code
 * -Dkills=20 -Dkills.data=data/ledger-2018}.
 */
class KilledPullTest {
  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final String DATA = System.getProperty("kills.data", "sandbox/data-tiny");

  @TempDir private Path folder;

  @Test
  void whatIsKilledGoesOnWithoutLossAndWithoutDuplicates() throws Exception {
    Random random = new Random(KILLS);
    try (Sandbox sandbox = Sandbox.serve(Sandbox.shared(DATA), "--generate", "mrs=300")) {
      long start = System.nanoTime();
      assertThat(start(sandbox, folder.resolve("whole")).waitFor()).isZero();
      long wholeMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      RawContents truth = contents(folder.resolve("whole/lake"));
      for (int kill = 1; kill <= KILLS; kill++) {
        Path killed = folder.resolve("killed" + kill);
        Process pull = start(sandbox, killed);
        if (!pull.waitFor(random.nextLong(wholeMillis), TimeUnit.MILLISECONDS)) {
          pull.destroyForcibly().waitFor();
        }

        PullManifest rerun = new SandboxPulls(sandbox.url(), killed, Clock.systemUTC()).pull();

        RawContents landed = contents(killed.resolve("lake"));
        assertThat(rerun.isWhole()).isTrue();
        assertThat(landed.differences(truth)).isZero();
        assertThat(landed.repeated()).isZero();
      }
    }
  }

  private static RawContents contents(Path lake) throws IOException {
    return RawContents.of(new Lake(lake.toString(), new org.apache.hadoop.conf.Configuration()));
  }

  private static Process start(Sandbox sandbox, Path folder) throws IOException {
    List<String> command =
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            KilledPull.class.getName(),
            sandbox.url().toString(),
            folder.toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
