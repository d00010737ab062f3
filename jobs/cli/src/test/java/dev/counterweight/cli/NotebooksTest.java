package dev.counterweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cells of every notebook, one after the other in the JDK's own shell; what Jupyter adds is its
 * protocol ({@code counterweight notebooks}).
 */
class NotebooksTest {
  private static final Path NOTEBOOKS = Path.of("../../notebooks");

  static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(NOTEBOOKS)) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void isKeptWithoutOutput(Path notebook) throws IOException {
    for (JsonNode cell : cells(notebook)) {
      assertThat(cell.path("outputs")).isEmpty();
      assertThat(cell.path("execution_count").isNull()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void runsOnTheDemo(Path notebook) throws IOException {
    DemoLake.audited();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try (JShell shell =
        JShell.builder().executionEngine(new LocalExecutionControlProvider(), Map.of()).build()) {
      shell.addToClasspath(
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
      List<JsonNode> cells = cells(notebook);
      scala.Console.withOut(
          said, // Spark's show() says it there, wherever System.out leads by then
          () -> {
            cells.forEach(cell -> run(shell, source(cell)));
            return null;
          });
    } finally {
      System.setOut(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8).lines().count()).isGreaterThan(10);
  }

  private static List<JsonNode> cells(Path notebook) throws IOException {
    List<JsonNode> cells = new ArrayList<>();
    for (JsonNode cell : new ObjectMapper().readTree(Files.readString(notebook)).path("cells")) {
      if (cell.path("cell_type").asText().equals("code")) {
        cells.add(cell);
      }
    }
    return cells;
  }

  /** The session belongs to all tests here, so a notebook does not end it. */
  private static String source(JsonNode cell) {
    StringBuilder source = new StringBuilder();
    cell.path("source").forEach(line -> source.append(line.asText()));
    return source
        .toString()
        .replace("\"../demo\"", "\"" + DemoLake.FOLDER + "\"")
        .replace("spark.stop();", "");
  }

  private static void run(JShell shell, String source) {
    String rest = source;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      String snippet = Objects.requireNonNullElse(next.source(), rest);
      for (SnippetEvent event : shell.eval(snippet)) {
        assertThat(event.exception()).as(snippet).isNull();
        assertThat(event.status())
            .as(
                () ->
                    snippet
                        + shell
                            .diagnostics(event.snippet())
                            .map(d -> d.getMessage(java.util.Locale.ENGLISH))
                            .toList())
            .isEqualTo(Snippet.Status.VALID);
      }
      rest = next.remaining();
    }
  }
}
