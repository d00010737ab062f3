package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.connectors.Sandbox;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RawContents;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is long, and what is much, pulled in a process with little memory. More of it: {@code
 * -Dheap.rows=mrs=20000,notes=500000,issues=20000}.
 */
class SmallHeapTest {
  private static final String HEAP = System.getProperty("heap", "512m");
  private static final String ROWS =
      System.getProperty("heap.rows", "giant_thread=3000,notes=2000,issues=500");

  private static final int LONG_NOTE = 5 << 20;

  @TempDir private Path folder;

  @Test
  void longThreadsLongNotesAndManyRowsNeedLittleMemory() throws Exception {
    try (Sandbox sandbox = Sandbox.serve(Sandbox.shared("sandbox/data-tiny"), "--generate", ROWS)) {
      sandbox.admin(
          "mutate",
          """
          {"target": "gitlab/discussions",
           "match": {"id": "8611389f952d506d221dc8385f476c3f28903cdd"},
           "push": {"notes": {"id": 990001, "body": "%s"}}}
          """
              .formatted("Long. ".repeat(LONG_NOTE / 6)));

      int exit = pull(sandbox).waitFor();

      assertThat(exit).isZero();
      RawContents landed =
          RawContents.of(new Lake(folder.resolve("small/lake").toString(), new Configuration()));
      RawContents truth =
          new SandboxPulls(sandbox.url(), folder.resolve("large"), Clock.systemUTC()).truth();
      assertThat(landed.differences(truth)).isZero();
      assertThat(landed.repeated()).isZero();
    }
  }

  private Process pull(Sandbox sandbox) throws Exception {
    return new ProcessBuilder(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx" + HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                KilledPull.class.getName(),
                sandbox.url().toString(),
                folder.resolve("small").toString()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
