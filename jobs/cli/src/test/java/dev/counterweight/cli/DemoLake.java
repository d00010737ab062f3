package dev.counterweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.cli.Cli.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The demo, run once for all tests that look at what it leaves; stays in {@code target} to see. */
final class DemoLake {
  static final Path FOLDER = Path.of("target/demo-lake").toAbsolutePath();
  private static @Nullable Answer first;

  private DemoLake() {}

  /** What the first run answered. */
  static synchronized Answer run() throws IOException {
    if (first == null) {
      clear();
      first = new Cli(Map.of()).run("demo", "--out", FOLDER.toString(), "--json");
      assertThat(first.exitCode()).as(first.err()).isZero();
    }
    return first;
  }

  /** The same with the audit of its decisions. */
  static synchronized void audited() throws IOException {
    run();
    if (!Files.exists(FOLDER.resolve("audit/2026Q2/report/cases.csv"))) {
      String register = FOLDER.resolve("archive/cases.csv").toString();
      String[] audit = {
        "audit", "--quarter", "2026Q2", "--lake", FOLDER.toString(), "--cases", register, "--json"
      };
      Answer answer = new Cli(Map.of()).run(audit);
      assertThat(answer.exitCode()).as(answer.err()).isZero();
    }
  }

  private static void clear() throws IOException {
    if (Files.exists(FOLDER)) {
      try (Stream<Path> files = Files.walk(FOLDER)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
