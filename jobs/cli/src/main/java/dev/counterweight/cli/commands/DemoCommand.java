package dev.counterweight.cli.commands;

import dev.counterweight.cli.config.Settings;
import dev.counterweight.demo.DemoCompany;
import dev.counterweight.demo.DemoConfig;
import dev.counterweight.demo.DemoGrowth;
import dev.counterweight.growth.record.RunRecord;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.steps.Compute;
import dev.counterweight.steps.Growth;
import dev.counterweight.steps.Reviews;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Invents a company and runs the whole pipeline on its records. */
@Command(name = "demo", description = "Invent a company and run the whole pipeline on its records.")
final class DemoCommand extends SourcesCommand {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "demo",
      description = "where the records and the lake go (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("demo");

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "another seed is another company (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--people",
      defaultValue = "60",
      description = "how many people (default: ${DEFAULT-VALUE})")
  private int people;

  private static final int TEAMS = 6;
  private static final LocalDate FROM = LocalDate.of(2025, 7, 1);
  private static final int DAYS = 365;

  @Override
  Map<String, String> overrides() {
    Map<String, String> values = super.overrides();
    values.put("archive.folder", out.resolve("archive").toString());
    values.put("inputs", out.resolve("archive").toString());
    values.put("lake", out.toString());
    values.put("organisation", DemoCompany.name());
    return values;
  }

  @Override
  public Integer call() throws Exception {
    refuseARealLake();
    DemoCompany company;
    try {
      company = new DemoCompany(new DemoConfig(seed, people, TEAMS, FROM, DAYS));
      company.writeTo(out.resolve("archive"));
      company.writeReviews(out.resolve("reviews"));
    } catch (IllegalArgumentException wrong) {
      throw new InputException(String.valueOf(wrong.getMessage()));
    } catch (IOException unwritable) {
      throw new InputException("--out %s: cannot write there".formatted(out));
    }
    console().progress("Invented " + DemoCompany.name() + ": " + people + " people, one year");
    Settings settings = settings();
    return writing(
        settings,
        lake -> {
          pull(settings, lake);
          Reviews.bring(lake, out.resolve("reviews"), main().clock().instant());
          Compute.Outcome outcome = compute(lake, settings, Optional.empty(), true).run();
          writeGrowth(company, lake);
          return conclude(lake, outcome);
        });
  }

  /** What people there wrote about growth cites what the run found. */
  private void writeGrowth(DemoCompany company, Lake lake) throws IOException {
    RunRecord record = Growth.record(lake);
    List<DemoGrowth.Item> items =
        record.evidence().stream()
            .map(
                line ->
                    new DemoGrowth.Item(
                        line.id(),
                        line.personId(),
                        line.signal(),
                        line.present(),
                        line.on(),
                        line.reference()))
            .toList();
    company.writeGrowth(out.resolve("archive"), items, record.asOf());
  }

  /** The invented company must not take the place of a real one. */
  private void refuseARealLake() throws IOException {
    if (Lake.exists(out.toString(), new Configuration())) {
      Optional<RunManifest> run = Compute.current(new Lake(out.toString(), new Configuration()));
      if (run.isPresent() && !run.get().isDemo()) {
        throw new InputException(
            "--out %s: holds the lake of %s, not of a demo"
                .formatted(out, run.get().organisation()));
      }
    }
  }
}
