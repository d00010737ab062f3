package dev.counterweight.steps;

import dev.counterweight.identity.Decision;
import dev.counterweight.inputs.IdentityJournal;
import dev.counterweight.inputs.InputException;
import dev.counterweight.inputs.InputFolder;
import dev.counterweight.inputs.Inputs;
import dev.counterweight.lake.Json;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.PullManifest;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.lake.Table;
import dev.counterweight.lake.Versions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * From raw rows to reports: decides what must be made, has it made, and moves what readers see when
 * all of it is done. The same raw rows, inputs, settings and program find everything made already.
 */
public final class Compute {
  private static final String CURRENT = "current.json";

  private final Supplier<SparkSession> sparkWhenNeeded;
  private final Lake lake;
  private final ComputeSettings settings;
  private final Clock clock;
  private final Consumer<String> progress;

  /**
   * A computation over a lake.
   *
   * @param sparkWhenNeeded starts Spark; not asked when nothing changed
   * @param progress takes a line per table
   */
  public Compute(
      Supplier<SparkSession> sparkWhenNeeded,
      Lake lake,
      ComputeSettings settings,
      Clock clock,
      Consumer<String> progress) {
    this.sparkWhenNeeded = sparkWhenNeeded;
    this.lake = lake;
    this.settings = settings;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * What a run came to.
   *
   * @param changed false when the current run had everything already
   */
  public record Outcome(RunManifest manifest, Completeness completeness, boolean changed) {}

  /** What went into a run, by name. */
  private record Prints(
      String inputs, String model, String evidence, String estimates, String run) {}

  /** The run that readers see, if there is one. */
  public static Optional<RunManifest> current(Lake lake) throws IOException {
    return lake.readManifest(CURRENT).map(text -> Json.read(text, RunManifest.class));
  }

  /** How complete the raw rows of a lake are. */
  public static Completeness completeness(Lake lake) throws IOException {
    return Completeness.of(RawLayer.pulls(lake));
  }

  /**
   * Computes what is not there yet.
   *
   * @throws InputException when there is nothing to compute from, or the inputs are broken
   */
  public Outcome run() throws IOException {
    return run(false);
  }

  /** Computes what is not there yet and writes the reports, even if nothing changed. */
  public Outcome again() throws IOException {
    return run(true);
  }

  private Outcome run(boolean again) throws IOException {
    List<PullManifest> pulls = RawLayer.pulls(lake);
    if (pulls.isEmpty()) {
      throw new InputException(
          "The lake %s holds no raw rows yet: pull first".formatted(lake.root()));
    }
    Optional<RunManifest> current = current(lake);
    String inputHash = inputHash();
    boolean forgets = inputHash.equals(RunManifest.NO_INPUTS);
    if (forgets && current.isPresent() && current.get().hasInputs()) {
      throw new InputException(
          "The current run %s knows people from a people file, and none is given now: give --inputs"
                  .formatted(current.get().id())
              + " or --config as before");
    }
    Optional<Path> folder = settings.inputs();
    Inputs inputs = folder.isPresent() ? InputFolder.read(folder.get()) : Inputs.NONE;
    List<Decision> journal =
        folder.isPresent() ? new IdentityJournal(folder.get()).read() : List.of();
    Completeness completeness = Completeness.of(pulls);
    Prints prints = prints(pulls, completeness, inputHash);
    if (!again && current.isPresent() && current.get().fingerprint().equals(prints.run)) {
      return new Outcome(current.get(), completeness, false);
    }
    String pull = pulls.get(pulls.size() - 1).id();
    return new Outcome(make(inputs, journal, completeness, prints, pull), completeness, true);
  }

  /** Of every file that people keep, and of no file beside them. */
  private String inputHash() throws IOException {
    if (settings.inputs().isEmpty()) {
      return RunManifest.NO_INPUTS;
    }
    List<String> parts = new ArrayList<>();
    for (Path file : InputFolder.files(settings.inputs().get())) {
      parts.add(String.valueOf(file.getFileName()));
      parts.add(Fingerprint.ofFile(file));
    }
    return parts.isEmpty() ? RunManifest.NO_INPUTS : Fingerprint.of(parts.toArray(String[]::new));
  }

  private Prints prints(List<PullManifest> pulls, Completeness completeness, String inputs)
      throws IOException {
    // the raw layer is another only after a pull that landed or buried something
    List<String> changes =
        pulls.stream().filter(PullManifest::changedAnything).map(PullManifest::id).toList();
    String model =
        Fingerprint.of(
            settings.codeVersion(),
            changes.toString(),
            inputs,
            settings.jiraWebUrl(),
            settings.launches().toString());
    String evidence = Fingerprint.of(model, Reviews.fingerprint(lake));
    String estimates = Fingerprint.of(evidence, settings.estimates().toString());
    String run = Fingerprint.of(estimates, settings.text(), completeness.text());
    return new Prints(inputs, model, evidence, estimates, run);
  }

  private RunManifest make(
      Inputs inputs, List<Decision> journal, Completeness completeness, Prints prints, String pull)
      throws IOException {
    String id = lake.nextName("run");
    String startedAt = clock.instant().toString();
    SparkSession spark = sparkWhenNeeded.get();
    Versions versions = new Versions(spark, lake, progress);
    Flow.Result result =
        new Flow(spark, lake, versions, settings, inputs, journal)
            .run(prints.model, prints.evidence, prints.estimates);
    List<RunManifest.Accounts> accounts = accounts(result);
    accounts.forEach(matched -> progress.accept(matched.text()));
    RunManifest manifest =
        new RunManifest(
            id,
            prints.run,
            startedAt,
            clock.instant().toString(),
            pull,
            completeness.isWhole(),
            text(result.span().from()),
            text(result.span().until()),
            settings.organisation(),
            settings.isDemo(),
            settings.codeVersion(),
            Fingerprint.of(settings.text()),
            prints.inputs,
            Growth.ladder(settings.inputs()),
            result.ruleVersions(),
            accounts,
            inOrder(versions.tables()),
            result.reach());
    // until the new reports stand whole, no run may pass for current
    lake.deleteManifest(CURRENT);
    new Publish(spark, lake, settings, progress).publish(result, completeness, manifest);
    lake.writeManifest(id + ".json", Json.write(manifest));
    lake.writeManifest(CURRENT, Json.write(manifest));
    lake.keepOnly(versions.paths());
    return manifest;
  }

  /** Tables are made beside each other; a manifest names them as {@link Tables} does. */
  private static List<RunManifest.TableRun> inOrder(List<RunManifest.TableRun> made) {
    List<String> names = Tables.all().stream().map(Table::path).toList();
    return made.stream()
        .sorted(Comparator.comparingInt(table -> names.indexOf(table.table())))
        .toList();
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  private static List<RunManifest.Accounts> accounts(Flow.Result result) {
    return result.matched().stream()
        .map(
            m ->
                new RunManifest.Accounts(
                    m.source(), m.accounts(), m.matched(), m.bots(), m.unresolved()))
        .toList();
  }
}
