package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterweight.lake.SharedSpark;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class JoinsTest {
  private static Dataset<Row> rows(String values, String columns) {
    return SharedSpark.session().sql("select * from values " + values + " as t(" + columns + ")");
  }

  private static final String LEFT = "('a', 1), ('a', 2), ('b', 3), ('c', 4)";

  @Test
  void givesEveryLeftRowItsOneRightRow() {
    Dataset<Row> right = rows("('a', 'x'), ('b', null)", "key, word");

    List<String> inner = text(Joins.manyToOne(rows(LEFT, "key, number"), right, "key"));
    List<String> left = text(Joins.manyToOptional(rows(LEFT, "key, number"), right, "key"));

    assertThat(inner).containsExactlyInAnyOrder("[a,1,x]", "[a,2,x]", "[b,3,null]");
    assertThat(left).containsExactlyInAnyOrder("[a,1,x]", "[a,2,x]", "[b,3,null]", "[c,4,null]");
  }

  @Test
  void failsAndNamesTheKeyThatStandsTwice() {
    Dataset<Row> right = rows("('a', 'x'), ('b', 'y'), ('b', 'z')", "key, word");

    assertThatThrownBy(
            () -> Joins.manyToOne(rows(LEFT, "key, number"), right, "key").collectAsList())
        .hasStackTraceContaining("More than one row for key = b, where one was declared");
    assertThatThrownBy(
            () -> Joins.manyToOptional(rows(LEFT, "key, number"), right, "key").collectAsList())
        .hasStackTraceContaining("More than one row for key = b, where one was declared");
  }

  private static List<String> text(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).toList();
  }
}
