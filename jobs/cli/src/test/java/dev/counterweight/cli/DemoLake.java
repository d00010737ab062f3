package dev.counterweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.cli.Cli.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lake of the demo, made once for all tests of this module that read it. */
final class DemoLake {
  private static @Nullable DemoLake made;

  private final Path folder;
  private final Answer answer;

  private DemoLake(Path folder, Answer answer) {
    this.folder = folder;
    this.answer = answer;
  }

  /** Runs the demo where nobody has yet. */
  static synchronized DemoLake make() throws IOException {
    if (made == null) {
      Path folder = Files.createTempDirectory("counterweight-demo");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      Answer answer = new Cli(Map.of()).run("demo", "--out", folder.toString(), "--json");
      assertThat(answer.exitCode()).as(answer.err()).isZero();
      made = new DemoLake(folder, answer);
    }
    return made;
  }

  Path folder() {
    return folder;
  }

  /** What the command said. */
  Answer answer() {
    return answer;
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
