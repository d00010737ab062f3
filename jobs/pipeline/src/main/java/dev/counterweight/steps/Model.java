package dev.counterweight.steps;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables of the model that later steps read. */
record Model(
    Dataset<Row> people,
    Dataset<Row> projects,
    Dataset<Row> changes,
    Dataset<Row> comments,
    Dataset<Row> approvals,
    Dataset<Row> incidents,
    Dataset<Row> tickets,
    Dataset<Row> ticketEdits,
    Dataset<Row> releases,
    Dataset<Row> deployments,
    Dataset<Row> changeCommits,
    Dataset<Row> ticketLinks) {

  /** {@code project_id, default_branch}. */
  Dataset<Row> defaultBranches() {
    return projects.select("project_id", "default_branch");
  }
}
