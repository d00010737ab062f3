package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RecordCodec;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.model.Person;
import dev.counterweight.reports.HtmlPack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Estimates and evidence to {@code reports/} and {@code report/}: prepared aside, then put in the
 * place of the run before. What is about single persons is withheld while anything is missing.
 */
final class Publish {
  private final SparkSession spark;
  private final Lake lake;
  private final ComputeSettings settings;
  private final Consumer<String> progress;

  Publish(SparkSession spark, Lake lake, ComputeSettings settings, Consumer<String> progress) {
    this.spark = spark;
    this.lake = lake;
    this.settings = settings;
    this.progress = progress;
  }

  void publish(Flow.Result result, Completeness completeness, RunManifest manifest)
      throws IOException {
    lake.delete(lake.staging(""));
    List<Person> people = people(result);
    List<PersonEvidence> evidence = evidence(result);
    if (completeness.isWhole()) {
      table("person_evidence", PersonEvidence.class, evidence, manifest);
      table("person_rates", PersonRate.class, result.personRates(), manifest);
      table("coverage_grid", CoverageCell.class, result.grid(), manifest);
    } else {
      lake.delete(lake.report("person_evidence"));
      lake.delete(lake.report("person_rates"));
      lake.delete(lake.report("coverage_grid"));
    }
    table("team_rates", TeamRate.class, result.teamRates(), manifest);
    table("clean_up_patterns", PatternRow.class, result.patterns(), manifest);
    table("volume_dependence", VolumeDependenceRow.class, result.volumeDependence(), manifest);
    table("coverage", CoverageRow.class, CoverageRow.all(completeness), manifest);
    Published published = Published.of(result, people, evidence);
    pages(PackViews.ofTheLake(settings, published, result.span(), completeness, manifest));
  }

  private static List<Person> people(Flow.Result result) {
    RecordCodec<Person> codec = Tables.PEOPLE.codec();
    return result.model().people().collectAsList().stream().map(codec::fromRow).toList();
  }

  /** Items with the names people know, oldest first. */
  private static List<PersonEvidence> evidence(Flow.Result result) {
    Dataset<Row> names = result.model().people().select("person_id", "display_name", "team_id");
    Dataset<Row> subjects =
        subject(result.model().changes(), "change_id")
            .unionByName(subject(result.model().tickets(), "ticket_id"));
    RecordCodec<PersonEvidence> codec = RecordCodec.of(PersonEvidence.class);
    Column[] columns =
        Arrays.stream(codec.schema().fieldNames()).map(functions::col).toArray(Column[]::new);
    Dataset<Row> named =
        Joins.manyToOne(
            Joins.manyToOne(result.items(), names, "person_id"), subjects, "subject_id");
    return AfterConcern.joined(named, result.concernCourses())
        .select(columns)
        .collectAsList()
        .stream()
        .map(codec::fromRow)
        .sorted(
            Comparator.comparing(PersonEvidence::personId)
                .thenComparing(PersonEvidence::writtenAt)
                .thenComparing(PersonEvidence::evidenceId))
        .toList();
  }

  private static Dataset<Row> subject(Dataset<Row> subjects, String id) {
    return subjects.select(col(id).as("subject_id"), col("reference"), col("title"));
  }

  private <R extends Record> void table(
      String name, Class<R> record, List<R> rows, RunManifest manifest) throws IOException {
    RecordCodec<R> codec = RecordCodec.of(record);
    org.apache.hadoop.fs.Path staged = lake.staging("reports/" + name);
    spark.sparkContext().setJobGroup("reports/" + name, "publish reports/" + name, false);
    spark
        .createDataFrame(rows.stream().map(codec::toRow).toList(), codec.schema())
        .coalesce(1)
        .withColumn("run_id", lit(manifest.id()))
        .write()
        .mode("overwrite")
        .parquet(staged.toString());
    lake.replace(staged, lake.report(name));
    progress.accept("%-28s %,12d rows  published".formatted("reports/" + name, rows.size()));
  }

  private void pages(PackViews views) throws IOException {
    Path local = Files.createTempDirectory("counterweight-pages");
    try {
      HtmlPack.write(views.pack(), local.resolve("report"));
      lake.copyIn(local.resolve("report"), lake.staging("report"));
      lake.replace(lake.staging("report"), lake.pages());
      lake.delete(lake.staging(""));
    } finally {
      deleteAll(local);
    }
    progress.accept("%-28s %s".formatted("report", lake.pages() + "/index.html"));
  }

  static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
