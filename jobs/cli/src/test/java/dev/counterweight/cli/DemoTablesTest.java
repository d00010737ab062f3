package dev.counterweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

/** What DuckDB reads in the published tables is what Spark reads. */
class DemoTablesTest {

  @Test
  void duckDbReadsEveryPublishedTableAsSparkDoes() throws IOException, SQLException {
    DemoLake.run();
    List<Path> tables = published();
    assertThat(tables).hasSizeGreaterThanOrEqualTo(5);
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:")) {
      for (Path table : tables) {
        assertThat(counts(duckDb, table)).as(table.toString()).isEqualTo(counts(table));
      }
    }
  }

  @Test
  void anAnalystsQuestionNeedsNoSpark() throws IOException, SQLException {
    DemoLake.run();
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement ask = duckDb.createStatement();
        ResultSet answer =
            ask.executeQuery(
                "SELECT count(*) FROM '%s/team_rates/*.parquet' WHERE period = 'all' AND state = 'ESTIMATED' AND NOT (low <= estimate AND estimate <= high)"
                    .formatted(DemoLake.FOLDER.resolve("reports")))) {
      assertThat(answer.next()).isTrue();
      assertThat(answer.getInt(1)).isZero();
    }
  }

  private static List<Path> published() throws IOException {
    try (Stream<Path> tables = Files.list(DemoLake.FOLDER.resolve("reports"))) {
      return tables.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** Rows, and values that are there, by column in order. */
  private static Map<String, Long> counts(Connection duckDb, Path table) throws SQLException {
    try (Statement ask = duckDb.createStatement()) {
      List<String> columns = new ArrayList<>();
      String from = " FROM '" + table + "/*.parquet'";
      try (ResultSet described = ask.executeQuery("DESCRIBE SELECT *" + from)) {
        while (described.next()) {
          columns.add(described.getString(1));
        }
      }
      StringBuilder select = new StringBuilder("SELECT count(*)");
      columns.forEach(column -> select.append(", count(\"").append(column).append("\")"));
      Map<String, Long> counts = new TreeMap<>();
      try (ResultSet row = ask.executeQuery(select + from)) {
        assertThat(row.next()).isTrue();
        counts.put("", row.getLong(1));
        for (int at = 0; at < columns.size(); at++) {
          counts.put(columns.get(at), row.getLong(at + 2));
        }
      }
      return counts;
    }
  }

  private static Map<String, Long> counts(Path table) {
    Dataset<Row> rows = LakeTables.read(table);
    String[] columns = rows.columns();
    org.apache.spark.sql.Column[] counted = new org.apache.spark.sql.Column[columns.length];
    for (int at = 0; at < columns.length; at++) {
      counted[at] = functions.count(columns[at]);
    }
    Row row = rows.agg(functions.count(functions.lit(1)), counted).first();
    Map<String, Long> counts = new TreeMap<>();
    counts.put("", row.getLong(0));
    for (int at = 0; at < columns.length; at++) {
      counts.put(columns[at], row.getLong(at + 1));
    }
    return counts;
  }
}
