package dev.counterweight.steps;

import dev.counterweight.growth.GrowthFolder;
import dev.counterweight.growth.Shipped;
import dev.counterweight.growth.files.Problem;
import dev.counterweight.growth.files.Problems;
import dev.counterweight.growth.page.GrowthPages;
import dev.counterweight.growth.record.EvidenceLine;
import dev.counterweight.growth.record.RunRecord;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RecordRows;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.model.Person;
import dev.counterweight.reports.DocumentFiles;
import dev.counterweight.reports.view.DocumentPack;
import dev.counterweight.reports.view.DocumentView;
import dev.counterweight.reports.view.RunFacts;
import dev.counterweight.signals.SignalCard;
import dev.counterweight.signals.Signals;
import dev.counterweight.signals.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What people wrote about plans, cases and checks, read against the current run and published to
 * {@code growth/}. Needs no Spark.
 */
public final class Growth {
  /** What the pages that are there were made of. */
  private static final String MADE = "growth.txt";

  private static final List<String> ENDINGS = List.of(".yaml", ".csv", ".md");

  private final Lake lake;
  private final RunManifest manifest;
  private final RunRecord record;
  private final GrowthFolder folder;
  private final SortedMap<String, String> files;

  private Growth(
      Lake lake,
      RunManifest manifest,
      RunRecord record,
      GrowthFolder folder,
      SortedMap<String, String> files) {
    this.files = files;
    this.lake = lake;
    this.manifest = manifest;
    this.record = record;
    this.folder = folder;
  }

  /**
   * Reads a folder against the current run of a lake.
   *
   * @throws InputException naming everything wrong with the files, or that there is no run
   */
  public static Growth read(Lake lake, Path inputs) throws IOException {
    RunManifest manifest = manifest(lake);
    RunRecord record = published(lake, manifest);
    Problems problems = new Problems();
    SortedMap<String, String> files = files(inputs, problems);
    GrowthFolder folder = GrowthFolder.read(files, record, problems);
    refuse(problems);
    return new Growth(lake, manifest, record, folder, files);
  }

  /**
   * What is wrong with a folder.
   *
   * @param problems one sentence each
   * @param people who have files in it
   * @param run whether ids of evidence were looked up in the current run; else nobody could
   */
  public record Checked(List<String> problems, int people, boolean run) {}

  /**
   * Reads a folder against the current run, or without one, and keeps nothing.
   *
   * @param lake empty where there is none yet
   * @param names by person id, where no run says who there is
   */
  public static Checked check(Path inputs, Optional<Lake> lake, Map<String, String> names)
      throws IOException {
    Optional<RunRecord> run = lake.isPresent() ? ofRun(lake.get()) : Optional.empty();
    Problems problems = new Problems();
    SortedMap<String, String> files = files(inputs, problems);
    GrowthFolder folder =
        GrowthFolder.read(files, run.orElseGet(() -> RunRecord.unread(names)), problems);
    return new Checked(
        problems.all().stream().map(Problem::toString).toList(),
        folder.people().size(),
        run.isPresent());
  }

  /** Empty where there is none, it is withheld, or another version made it. */
  private static Optional<RunRecord> ofRun(Lake lake) throws IOException {
    try {
      return Optional.of(record(lake));
    } catch (InputException none) {
      return Optional.empty();
    }
  }

  /**
   * The ladder in force: its version, and a fingerprint where a file of the inputs changes it.
   *
   * @param inputs folder of what people enter, if there is one
   */
  static String ladder(Optional<Path> inputs) throws IOException {
    Optional<Path> file = inputs.map(folder -> folder.resolve("ladder.yaml"));
    if (file.isEmpty() || !Files.isRegularFile(file.get())) {
      return Shipped.ladder(Optional.empty(), new Problems()).ladder().version() + ", as shipped";
    }
    String text = new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8);
    String version = Shipped.ladder(Optional.of(text), new Problems()).ladder().version();
    return version + ", file " + Fingerprint.of(text);
  }

  /** What the current run published. */
  public static RunRecord record(Lake lake) throws IOException {
    return published(lake, manifest(lake));
  }

  private static RunManifest manifest(Lake lake) throws IOException {
    RunManifest manifest =
        Compute.current(lake)
            .orElseThrow(
                () ->
                    new InputException(
                        "The lake %s has no run yet: run first".formatted(lake.root())));
    if (!manifest.isComplete()) {
      throw new InputException(
          "The run %s is incomplete: what is about single persons is withheld; see status"
              .formatted(manifest.id()));
    }
    return manifest;
  }

  /** Takes away what an earlier run published. */
  public static void withdraw(Lake lake) throws IOException {
    lake.deleteManifest(MADE);
    lake.delete(lake.growth());
  }

  /** Whether a folder holds anything of this. */
  public static boolean isIn(Path inputs) {
    return Files.isDirectory(inputs.resolve("people"));
  }

  /**
   * The texts of a folder by path below it: those at its top and those of persons.
   *
   * @param problems takes files that are no text
   */
  public static SortedMap<String, String> files(Path inputs, Problems problems) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(inputs, 3)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String path = inputs.relativize(file).toString().replace('\\', '/');
        boolean mine = !path.contains("/") || path.startsWith("people/");
        if (mine && ENDINGS.stream().anyMatch(path::endsWith)) {
          text(file, path, problems).ifPresent(text -> texts.put(path, text));
        }
      }
    }
    return texts;
  }

  private static Optional<String> text(Path file, String path, Problems problems)
      throws IOException {
    try {
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      problems.add(new Problem(path, 0, 0, "", "not UTF-8 text", "Save it as UTF-8"));
      return Optional.empty();
    }
  }

  /** Refuses the input if anything is wrong with it. */
  public static void refuse(Problems problems) {
    if (!problems.isEmpty()) {
      throw new InputException(problems.all().stream().map(Problem::toString).toList());
    }
  }

  public GrowthFolder folder() {
    return folder;
  }

  public RunRecord record() {
    return record;
  }

  private static RunRecord published(Lake lake, RunManifest manifest) throws IOException {
    try {
      return record(lake, manifest);
    } catch (RecordRows.OtherVersionException other) {
      throw new InputException(
          "The run %s was made by another version of the program (%s): run again"
              .formatted(manifest.id(), other.getMessage()));
    }
  }

  /** What a run published, as growth reads it. */
  private static RunRecord record(Lake lake, RunManifest manifest) throws IOException {
    Map<String, String> names = new HashMap<>();
    Map<String, String> teams = new HashMap<>();
    for (RunManifest.TableRun table : manifest.tables()) {
      if (table.table().endsWith("people")) {
        for (Person person : RecordRows.read(lake, lake.tableOf(table), Person.class)) {
          names.put(person.personId(), person.displayName());
          teams.put(person.personId(), person.teamId());
        }
      }
    }
    List<EvidenceLine> evidence =
        RecordRows.read(lake, lake.report("person_evidence"), PersonEvidence.class).stream()
            .filter(item -> Standing.valueOf(item.standing()) != Standing.REJECTED)
            .map(Growth::line)
            .sorted(
                Comparator.comparing(EvidenceLine::personId)
                    .thenComparing(EvidenceLine::on)
                    .thenComparing(EvidenceLine::id))
            .toList();
    List<RunRecord.Exposure> exposures =
        RecordRows.read(lake, lake.report("person_rates"), PersonRate.class).stream()
            .map(
                rate ->
                    new RunRecord.Exposure(
                        rate.personId(),
                        rate.signal(),
                        rate.period(),
                        rate.successes(),
                        rate.opportunities()))
            .toList();
    List<RunRecord.SignalInfo> signals =
        Signals.cards().stream().filter(card -> !card.contextOnly()).map(Growth::signal).toList();
    Instant asOf = Instant.parse(Objects.requireNonNullElse(manifest.asOf(), manifest.startedAt()));
    return new RunRecord(day(asOf), evidence, exposures, names, teams, signals);
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private static EvidenceLine line(PersonEvidence item) {
    SignalCard card = Signals.card(item.signal());
    String where = item.textId().contains(":comment:") ? ", comment" : ", description";
    return new EvidenceLine(
        item.evidenceId(),
        item.personId(),
        item.signal(),
        card.name(),
        words(card.family().name()),
        words(card.phase().name()),
        item.state().equals("PRESENT"),
        item.label(),
        item.excerpt(),
        item.subjectKind() + ":" + item.reference(),
        item.reference() + where,
        item.title(),
        item.permalink(),
        words(item.standing()),
        day(item.writtenAt()));
  }

  private static RunRecord.SignalInfo signal(SignalCard card) {
    return new RunRecord.SignalInfo(
        card.id(),
        card.name(),
        words(card.family().name()),
        words(card.phase().name()),
        card.occasions(),
        card.fewerIsBetter(),
        card.cannotKnow());
  }

  private static String words(String constant) {
    String words = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /**
   * Writes pages and texts in the place of those of the run before, unless the same run and files
   * made them already.
   *
   * @param codeVersion of this program, which may be another than that of the run
   * @return how many pages there are
   */
  public int publish(String audience, String codeVersion) throws IOException {
    List<DocumentView> pages = GrowthPages.pages(folder, record);
    String print =
        Fingerprint.of(
            manifest.id(), manifest.fingerprint(), audience, codeVersion, files.toString());
    if (lake.readManifest(MADE).filter(print::equals).isEmpty()) {
      lake.deleteManifest(MADE);
      write(pages, audience);
      lake.writeManifest(MADE, print);
    }
    return pages.size();
  }

  private void write(List<DocumentView> pages, String audience) throws IOException {
    RunFacts facts = ManifestLines.of(manifest, Compute.completeness(lake));
    DocumentPack pack =
        new DocumentPack(manifest.organisation(), audience, facts, "../report/", pages);
    Path local = Files.createTempDirectory("counterweight-growth");
    try {
      Path out = local.resolve("growth");
      DocumentFiles.write(pack, out);
      for (Map.Entry<String, String> text : GrowthPages.texts(folder, record).entrySet()) {
        Path file = out.resolve(text.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.getValue());
      }
      lake.delete(lake.staging(""));
      lake.copyIn(out, lake.staging("growth"));
      lake.replace(lake.staging("growth"), lake.growth());
      lake.delete(lake.staging(""));
    } finally {
      deleteAll(local);
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(files::add);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
