package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.connectors.archive.ArchiveConfig;
import dev.counterweight.connectors.archive.ArchiveConnector;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.lake.SharedSpark;
import dev.counterweight.lake.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small cases, written by hand from raw JSON to estimates: {@code golden/<case>/README.md} tells
 * the story, {@code expected/<table>.txt} the rows that follow from it. The header of an
 * expectation says which columns it is about.
 */
class GoldenFlowTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);
  static final Path CASES = Path.of("src/test/resources/golden");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> everyTableIsAsWorkedOutByHand() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path golden : listed(CASES)) {
      Path lake = folder.resolve(String.valueOf(golden.getFileName()));
      RunManifest run = run(golden.resolve("archive"), lake);
      for (Path expectation : listed(golden.resolve("expected"))) {
        tests.add(
            DynamicTest.dynamicTest(
                golden.getFileName() + "/" + expectation.getFileName(),
                () -> check(expectation, lake, run)));
      }
      tests.add(
          DynamicTest.dynamicTest(
              golden.getFileName() + "/keys", () -> everyKeyStandsOnce(lake, run)));
    }
    return tests.stream();
  }

  static RunManifest run(Path archive, Path folder) throws Exception {
    Lake lake = new Lake(folder.toString(), new Configuration());
    try (ArchiveConnector connector = new ArchiveConnector(ArchiveConfig.of(archive))) {
      new Pull(lake, NOON).run(List.of(connector));
    }
    Path reviews = archive.resolveSibling("reviews");
    if (Files.isDirectory(reviews)) {
      Reviews.bring(lake, reviews, NOON.instant());
    }
    ComputeSettings settings =
        new ComputeSettings(
            "Golden",
            "test readers",
            Optional.of(archive),
            "",
            EstimateSettings.DEFAULT,
            false,
            "test");
    return new Compute(SharedSpark::session, lake, settings, NOON, line -> {}).run().manifest();
  }

  private static void check(Path expectation, Path lake, RunManifest run) throws IOException {
    List<String> lines = Files.readAllLines(expectation);
    String[] columns = lines.get(0).split(" \\| ");
    String name = String.valueOf(expectation.getFileName()).replace(".txt", "");

    List<String> rows =
        read(lake, run, name)
            .select(Arrays.stream(columns).map(functions::col).toArray(Column[]::new))
            .collectAsList()
            .stream()
            .map(row -> row.mkString(" | "))
            .toList();

    assertThat(rows).containsExactlyInAnyOrderElementsOf(lines.subList(1, lines.size()));
  }

  private static void everyKeyStandsOnce(Path lake, RunManifest run) {
    for (Table<?> table : Tables.all()) {
      Dataset<Row> rows = read(lake, run, table.name());
      String[] keys = table.keys().toArray(new String[0]);

      assertThat(rows.dropDuplicates(keys).count()).as(table.path()).isEqualTo(rows.count());
    }
  }

  private static Dataset<Row> read(Path lake, RunManifest run, String table) {
    String path =
        run.tables().stream()
            .filter(made -> made.table().endsWith("/" + table))
            .map(RunManifest.TableRun::path)
            .findFirst()
            .orElseThrow();
    return SharedSpark.session().read().parquet(lake.resolve(path).toString());
  }

  private static List<Path> listed(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
