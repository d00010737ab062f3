package dev.counterweight.cli.commands;

import dev.counterweight.cli.ExitCodes;
import dev.counterweight.cli.config.Settings;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.steps.Audience;
import dev.counterweight.steps.Compute;
import dev.counterweight.steps.ComputeSettings;
import dev.counterweight.steps.PackJob;
import dev.counterweight.steps.PackRequest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes what one audience may see into a folder that can be handed on. */
@Command(
    name = "pack",
    description = {
      "Write what one audience may see of the current run into one folder: pages, Parquet, CSV, XLSX.",
      "Nobody else is named in it: not on a page, not in a table, not in an address."
    })
final class PackCommand extends LakeCommand {
  @Option(
      names = "--audience",
      paramLabel = "AUDIENCE",
      description = "subject, manager, calibrator, hr, auditor or organisation")
  private String audience = "";

  @Option(
      names = "--person",
      paramLabel = "PERSON",
      split = ",",
      description = "person_id, for subject (one), calibrator and hr (several)")
  private List<String> persons = new ArrayList<>();

  @Option(
      names = "--people",
      paramLabel = "FILE",
      description = "the same from a file, one person_id a line")
  private @Nullable Path people;

  @Option(
      names = "--manager",
      paramLabel = "PERSON",
      description = "person_id of the manager, for manager")
  private String manager = "";

  @Option(
      names = "--quarter",
      paramLabel = "QUARTER",
      description = "only this quarter, 2026Q3; for auditor the audit of it")
  private String quarter = "";

  @Option(
      names = "--meeting",
      paramLabel = "DATE",
      description = "day of the meeting, for calibrator")
  private @Nullable String meeting;

  @Option(names = "--after", description = "for calibrator: the meeting has been")
  private boolean after;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "day of the pack, on which the reporting line is read (default: today)")
  private @Nullable String date;

  @Option(
      names = "--keep-until",
      paramLabel = "DATE",
      description = "last day it may be kept (default: packs.keep-days of the configuration)")
  private @Nullable String keepUntil;

  @Option(
      names = "--contest",
      paramLabel = "ADDRESS",
      description = "whom to write to (default: packs.contest of the configuration)")
  private @Nullable String contest;

  @Option(
      names = "--again",
      paramLabel = "MANIFEST",
      description = "make the pack of this manifest.json once more, byte for byte")
  private @Nullable Path again;

  @Option(names = "--out", paramLabel = "DIR", description = "new or empty folder for the pack")
  private @Nullable Path out;

  @Override
  public Integer call() throws Exception {
    Settings settings = settings();
    if (out == null) {
      throw new InputException("--out: not given (must be a new or empty folder)");
    }
    Path folder = out;
    existing(settings);
    return writing(settings, lake -> write(lake, settings, folder));
  }

  private int write(Lake lake, Settings settings, Path folder) throws IOException {
    PackJob job = job(lake, settings);
    PackRequest request = again == null ? request(settings) : job.again(again);
    Optional<RunManifest> run = Compute.current(lake);
    boolean withheld = run.isPresent() && !run.get().isComplete();
    if (withheld && request.audience() != Audience.ORGANISATION) {
      console().say("INCOMPLETE: packs on single persons are withheld; see status.");
      console().answer(summary().put("exit_code", ExitCodes.INCOMPLETE).put("complete", false));
      return ExitCodes.INCOMPLETE;
    }
    PackJob.Result result = job.write(request, folder);
    Path start = result.folder().resolve("index.html");
    console().say("Pack for %s: %s".formatted(request.audience().word(), start));
    console()
        .answer(
            summary()
                .put("exit_code", ExitCodes.DONE)
                .put("audience", request.audience().word())
                .put("people", result.people())
                .put("run", result.run())
                .put("keep_until", request.keepUntil().toString())
                .put("pack", start.toString()));
    return ExitCodes.DONE;
  }

  private PackJob job(Lake lake, Settings settings) throws IOException {
    boolean isDemo = Compute.current(lake).filter(RunManifest::isDemo).isPresent();
    return new PackJob(
        lake,
        new ComputeSettings(
            settings.organisation(),
            settings.audience(),
            settings.inputs(),
            settings.jiraWebUrl(),
            settings.estimates(),
            isDemo,
            main().codeVersion()));
  }

  private PackRequest request(Settings settings) throws IOException {
    LocalDate today = LocalDate.ofInstant(main().clock().instant(), ZoneOffset.UTC);
    LocalDate made = date == null ? today : day("--date", date);
    return new PackRequest(
        audience(),
        persons(),
        manager,
        quarter,
        meeting == null ? null : day("--meeting", meeting),
        after,
        made,
        keepUntil == null
            ? made.plusDays(settings.packs().keepDays())
            : day("--keep-until", keepUntil),
        contest == null ? settings.packs().contest() : contest);
  }

  private Audience audience() {
    return Arrays.stream(Audience.values())
        .filter(one -> one.word().equals(audience))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    audience.isEmpty()
                        ? "--audience: not given (must be one of %s)".formatted(Audience.words())
                        : "--audience: '%s' (must be one of %s)"
                            .formatted(audience, Audience.words())));
  }

  private List<String> persons() throws IOException {
    List<String> all = new ArrayList<>(persons);
    if (people != null) {
      if (!Files.isRegularFile(people)) {
        throw new InputException("--people: '%s' (must be a file)".formatted(people));
      }
      try {
        Files.readAllLines(people).stream()
            .map(line -> line.split(",", 2)[0].replace("\ufeff", "").strip())
            .filter(id -> !id.isEmpty() && !id.equals("person_id"))
            .forEach(all::add);
      } catch (CharacterCodingException notText) {
        throw new InputException("--people: '%s' (must be UTF-8 text)".formatted(people));
      }
    }
    return all.stream().distinct().sorted().toList();
  }

  private static LocalDate day(String option, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException wrong) {
      throw new InputException("%s: '%s' (must be a day as 2026-07-16)".formatted(option, value));
    }
  }
}
