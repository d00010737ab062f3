package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;

import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RecordCodec;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.lake.Table;
import dev.counterweight.model.Handoff;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Draws handoffs for a person to read one by one; the same seed draws the same. */
public final class HandoffDraw {
  /**
   * A draw.
   *
   * @param byKind how many handoffs there are of each kind
   * @param crossTeamThreads conversations in which people of two teams or more wrote
   * @param drawn those to read
   * @param permalinks of the texts or subjects, by handoff
   */
  public record Draw(
      Map<String, Long> byKind,
      long crossTeamThreads,
      List<Handoff> drawn,
      Map<String, String> permalinks) {}

  private HandoffDraw() {}

  /** Draws without returning, each handoff as likely as the other. */
  public static Draw of(SparkSession spark, Lake lake, RunManifest run, long seed, int size) {
    RecordCodec<Handoff> codec = Tables.HANDOFFS.codec();
    List<Handoff> all = new ArrayList<>();
    read(spark, lake, run, Tables.HANDOFFS)
        .collectAsList()
        .forEach(row -> all.add(codec.fromRow(row)));
    all.sort(Comparator.comparing(Handoff::handoffId));
    Map<String, Long> byKind = new java.util.TreeMap<>();
    all.forEach(handoff -> byKind.merge(handoff.kind(), 1L, Long::sum));
    Collections.shuffle(all, new Random(seed));
    List<Handoff> drawn = List.copyOf(all.subList(0, Math.min(size, all.size())));
    return new Draw(
        byKind, crossTeamThreads(spark, lake, run), drawn, permalinks(spark, lake, run, drawn));
  }

  private static long crossTeamThreads(SparkSession spark, Lake lake, RunManifest run) {
    Map<String, Set<String>> teams = new HashMap<>();
    for (Row row :
        read(spark, lake, run, Tables.THREAD_MEMBERS)
            .select("thread_id", "team_ids")
            .collectAsList()) {
      teams.computeIfAbsent(row.getString(0), t -> new HashSet<>()).addAll(row.getList(1));
    }
    return teams.values().stream().filter(names -> names.size() > 1).count();
  }

  private static Map<String, String> permalinks(
      SparkSession spark, Lake lake, RunManifest run, List<Handoff> drawn) {
    Object[] texts = drawn.stream().map(Handoff::textId).toArray();
    Map<String, String> found = new HashMap<>();
    read(spark, lake, run, Tables.COMMENTS)
        .filter(col("comment_id").isin(texts))
        .select("comment_id", "permalink")
        .collectAsList()
        .forEach(row -> found.put(row.getString(0), row.getString(1)));
    return found;
  }

  private static Dataset<Row> read(SparkSession spark, Lake lake, RunManifest run, Table<?> table) {
    String path =
        run.tables().stream()
            .filter(made -> made.table().equals(table.path()))
            .map(RunManifest.TableRun::path)
            .findFirst()
            .orElseThrow();
    return spark
        .read()
        .schema(table.codec().schema())
        .parquet(new Path(lake.root(), path).toString());
  }
}
