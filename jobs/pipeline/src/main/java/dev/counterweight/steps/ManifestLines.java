package dev.counterweight.steps;

import dev.counterweight.lake.PullManifest;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.reports.view.RunFacts;
import dev.counterweight.reports.view.RunFacts.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a page was made of, as every page says it. */
final class ManifestLines {
  private ManifestLines() {}

  /** The facts of a run. */
  static RunFacts of(RunManifest run, Completeness completeness) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("run", run.id() + ", fingerprint " + run.fingerprint()));
    lines.add(new Line("started", run.startedAt()));
    lines.add(new Line("window", window(run)));
    completeness.entities().forEach(entity -> lines.add(source(entity)));
    lines.add(new Line("complete", completeness.isWhole() ? "yes, every census matches" : "no"));
    lines.add(new Line("inputs", run.inputHash()));
    lines.add(new Line("ladder", Objects.requireNonNullElse(run.ladder(), "not recorded")));
    lines.add(new Line("config", run.configHash()));
    lines.add(new Line("code", run.codeVersion()));
    lines.add(new Line("rules", String.join(", ", run.ruleVersions())));
    return new RunFacts(run.id(), Instant.parse(run.startedAt()), lines, run.isDemo());
  }

  private static String window(RunManifest run) {
    String since = Objects.requireNonNullElse(run.since(), "the first record");
    return since + " to " + Objects.requireNonNullElse(run.asOf(), "the last record");
  }

  private static Line source(PullManifest.Entity entity) {
    String census =
        entity.census() == null
            ? "not counted"
            : String.format(Locale.ENGLISH, "%,d in the census", entity.census());
    return new Line(
        entity.source() + " " + entity.entity(),
        String.format(Locale.ENGLISH, "%,d read, %s", entity.rows(), census));
  }
}
