package dev.counterweight.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The same questions answered in DuckDB by hand-written SQL, run as its authors run it: two
 * threads, their limits of memory. Its sources lie beside the data, not in this project.
 */
public final class DuckDbPeer {
  private static final List<String> SCRIPTS = List.of("pipeline.sql", "cues.tsv");
  private static final List<String> TABLES =
      List.of("discussions", "merge_requests", "jira_issues");
  private static final int WALL = 4; // columns of its results
  private static final int CPU = 5;

  private final Path sources;
  private final String classPath;

  private DuckDbPeer(Path sources, String classPath) {
    this.sources = sources;
    this.classPath = classPath;
  }

  /** What it took, its start-up left out by itself. */
  public record Cost(double seconds, double cpuSeconds) {}

  /**
   * The peer, where its sources and the jar of DuckDB are.
   *
   * @param jar of DuckDB; where none is given, the newest in the local Maven repository
   * @param classPath with Jackson on it
   */
  public static Optional<DuckDbPeer> find(Path sources, Optional<Path> jar, String classPath)
      throws IOException {
    Optional<Path> found = jar.isPresent() ? jar : inTheRepository();
    boolean isThere = Files.isRegularFile(sources.resolve("Pipe.java"));
    return isThere
        ? found.map(duckdb -> new DuckDbPeer(sources, duckdb + File.pathSeparator + classPath))
        : Optional.empty();
  }

  private static Optional<Path> inTheRepository() throws IOException {
    Path folder =
        Path.of(
            System.getProperty("user.home"), ".m2", "repository", "org", "duckdb", "duckdb_jdbc");
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .max(Comparator.comparing(Path::toString));
    }
  }

  /**
   * Runs it on raw tables of a lake.
   *
   * @param lake where they lie, each in one file
   * @param people the people file
   * @param work a folder for all that it writes
   * @param java the program
   */
  public Cost run(Path lake, Path people, Path work, Path java) throws IOException {
    Path data = Files.createDirectories(work.resolve("data"));
    Files.createDirectories(work.resolve("tmp"));
    for (String script : SCRIPTS) {
      Files.copy(sources.resolve(script), work.resolve(script));
    }
    Files.copy(people, data.resolve("people.csv"));
    for (String table : TABLES) {
      String source = table.startsWith("jira_") ? table : "gitlab_" + table;
      Path link = data.resolve("raw_" + table + ".parquet");
      Files.createSymbolicLink(link, onlyFile(lake.resolve("raw").resolve(source)));
    }
    compile(work, java);
    WatchedProcess.run(
        List.of(
            java.toString(),
            "-Xmx512m",
            "-cp",
            "classes" + File.pathSeparator + classPath,
            "Pipe",
            "data",
            "parquet",
            "out",
            "bench",
            "2",
            "16GB"),
        work,
        work.resolve("peer.log"));
    return total(Files.readAllLines(work.resolve("results.csv")));
  }

  private void compile(Path work, Path java) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(java.resolveSibling("javac").toString(), "-cp", classPath));
    command.addAll(List.of("-d", Files.createDirectories(work.resolve("classes")).toString()));
    for (String source : List.of("Gen", "Pipe", "Q")) {
      command.add(sources.resolve(source + ".java").toString());
    }
    WatchedProcess.run(command, work, work.resolve("javac.log"));
  }

  private static Path onlyFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".parquet")).toList();
      if (found.size() != 1) {
        throw new IOException(
            "%s has %d files; the peer reads one".formatted(folder, found.size()));
      }
      return found.get(0).toAbsolutePath();
    }
  }

  private static Cost total(List<String> results) {
    String[] total =
        results.stream()
            .filter(line -> line.contains(",TOTAL,"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the peer says no total"))
            .split(",");
    return new Cost(Double.parseDouble(total[WALL]), Double.parseDouble(total[CPU]));
  }
}
