package dev.counterweight.steps;

import dev.counterweight.exposure.Periods;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Json;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RecordRows;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.model.Membership;
import dev.counterweight.privacy.OutsiderNames;
import dev.counterweight.reports.HtmlPack;
import dev.counterweight.reports.view.CalibrationView;
import dev.counterweight.reports.view.Pack;
import dev.counterweight.reports.view.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a pack: one folder for one audience, made of the current run, that holds no more than this
 * audience may see. Needs no Spark.
 *
 * <pre>
 * index.html, coverage.html, people/   pages that open from disk
 * tables/NAME.parquet, NAME.csv, tables.xlsx
 * manifest.json                        what it was made of; the same manifest gives the same bytes
 * </pre>
 */
public final class PackJob {
  static final String MANIFEST = "manifest.json";
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final Lake lake;
  private final ComputeSettings settings;

  public PackJob(Lake lake, ComputeSettings settings) {
    this.lake = lake;
    this.settings = settings;
  }

  /** What was written. */
  public record Result(Path folder, int people, String run) {}

  /**
   * Writes a pack into a folder that is not there yet or empty.
   *
   * @throws InputException when nothing like it can be made
   */
  public Result write(PackRequest request, Path out) throws IOException {
    requireEmpty(out);
    RunManifest run =
        Compute.current(lake)
            .orElseThrow(
                () ->
                    new InputException(
                        "The lake %s has no run yet: run first".formatted(lake.root())));
    Path aside = Files.createTempDirectory("counterweight-pack");
    try {
      Path pack = Files.createDirectories(aside.resolve("pack"));
      int people = make(request, run, pack);
      copy(pack, out);
      return new Result(out, people, run.id());
    } catch (RecordRows.OtherVersionException other) {
      throw new InputException(
          "The run %s was made by another version of the program (%s): run again"
              .formatted(run.id(), other.getMessage()));
    } finally {
      Publish.deleteAll(aside);
    }
  }

  /**
   * The request that a manifest was made by.
   *
   * @throws InputException when it is none, or when run or program are others by now
   */
  public PackRequest again(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          "--again: '%s' (must be the manifest.json of a pack)".formatted(file));
    }
    PackManifest manifest;
    try {
      manifest = Json.read(Files.readString(file), PackManifest.class);
    } catch (RuntimeException broken) {
      throw new InputException(
          "--again: '%s' is not the manifest.json of a pack".formatted(file.getFileName()));
    }
    String run = Compute.current(lake).map(RunManifest::fingerprint).orElse("none");
    if (!run.equals(manifest.runFingerprint())) {
      throw new InputException(
          "--again: made of %s, fingerprint %s (the current run is %s)"
              .formatted(manifest.run(), manifest.runFingerprint(), run));
    }
    if (!settings.codeVersion().equals(manifest.program())) {
      throw new InputException(
          "--again: made by the program %s (this one is %s)"
              .formatted(manifest.program(), settings.codeVersion()));
    }
    return new PackRequest(
        Audience.valueOf(manifest.audience().toUpperCase(Locale.ROOT)),
        manifest.persons(),
        manifest.manager(),
        manifest.quarter(),
        manifest.meeting() == null ? null : LocalDate.parse(manifest.meeting()),
        manifest.after(),
        LocalDate.parse(manifest.madeOn()),
        LocalDate.parse(manifest.keepUntil()),
        manifest.contest());
  }

  private static void requireEmpty(Path out) throws IOException {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new InputException("--out: '%s' (must be a folder)".formatted(out));
    }
    if (Files.isDirectory(out)) {
      try (Stream<Path> content = Files.list(out)) {
        if (content.findAny().isPresent()) {
          throw new InputException("--out: '%s' (must be empty or not there)".formatted(out));
        }
      }
    }
  }

  private int make(PackRequest request, RunManifest run, Path pack) throws IOException {
    if (request.audience() == Audience.AUDITOR) {
      audit(request, run, pack);
      return 0;
    }
    Published published = Published.read(lake, run);
    PackSpan span = PackSpan.of(request, run, published);
    List<Membership> memberships = Published.memberships(lake, run);
    PackScope scope = PackScope.of(request, published, memberships);
    Published seen = seen(request, run, scope, span, published, memberships);
    Pack view = pack(request, run, scope, span, seen);
    String scores = "";
    String examples = "";
    if (request.audience() == Audience.CALIBRATOR) {
      CalibrationSources sources = CalibrationSources.read(lake, settings.inputs());
      scores = sources.scoresPrint();
      examples = sources.examplesPrint();
      HtmlPack.write(view, meeting(request, run, scope, span, published, seen, sources), pack);
    } else {
      HtmlPack.write(view, pack);
    }
    tables(request, scope, span, seen, pack.resolve("tables"));
    manifest(request, run, scores, examples, pack);
    return scope.persons().size();
  }

  /**
   * The frozen audit of a quarter as it stands in the lake, with a page that says on what terms.
   */
  private void audit(PackRequest request, RunManifest run, Path pack) throws IOException {
    String quarter = request.quarter();
    String cases =
        lake.audits().contains(quarter)
            ? lake.readText(lake.audit(quarter, "report/cases.csv")).orElse("")
            : "";
    if (cases.isEmpty()) {
      throw new InputException(
          "--quarter: '%s' (must be a quarter that was audited: audit --quarter 2026Q3 --cases FILE)"
              .formatted(quarter));
    }
    lake.copyOut(lake.audit(quarter, "report"), pack);
    Files.delete(pack.resolve("cases.csv")); // in tables/, safe for spreadsheets
    Published published = Published.read(lake, run);
    PackScope scope = PackScope.of(request, published, List.of());
    PackSpan span = new PackSpan(Periods.ALL, request.madeOn(), request.madeOn());
    HtmlPack.writeAbout(
        pack(request, run, scope, span, published.with(List.of(), List.of(), Map.of())),
        pack.resolve("about.html"));
    PackTables tables = new PackTables(pack.resolve("tables"));
    tables.add("cases", PackCase.class, PackCase.read(cases));
    tables.finish(request.madeOn().atStartOfDay().toInstant(ZoneOffset.UTC));
    manifest(request, run, "", "", pack);
  }

  private CalibrationView meeting(
      PackRequest request,
      RunManifest run,
      PackScope scope,
      PackSpan span,
      Published published,
      Published seen,
      CalibrationSources sources)
      throws IOException {
    PackScope nobody = new PackScope("", Set.of(), Set.of(), "");
    OutsiderNames everybody = nobody.outsiders(published, Published.accounts(lake, run));
    CalibrationExamples examples =
        new CalibrationExamples(published.evidence(), scope.persons(), everybody);
    return new CalibrationViews(request, scope, seen, sources, examples.pairs(sources), everybody)
        .view(span.period());
  }

  /** What of a run this audience may see. */
  private Published seen(
      PackRequest request,
      RunManifest run,
      PackScope scope,
      PackSpan span,
      Published published,
      List<Membership> memberships)
      throws IOException {
    OutsiderNames outsiders = scope.outsiders(published, Published.accounts(lake, run));
    List<PersonEvidence> evidence =
        published.evidence().stream()
            .filter(item -> scope.persons().contains(item.personId()))
            .filter(item -> span.holds(item.writtenAt()))
            .map(item -> PackEvidence.without(outsiders, scope.insiders(), item))
            .toList();
    return published.with(
        evidence, teamRates(request, scope, span, published, memberships), states(run, scope));
  }

  private List<TeamRate> teamRates(
      PackRequest request,
      PackScope scope,
      PackSpan span,
      Published published,
      List<Membership> memberships) {
    return switch (request.audience()) {
      case SUBJECT, CALIBRATOR, AUDITOR -> List.of();
      case MANAGER, HR ->
          scope.teamRates(
              published, memberships, span.period(), settings.estimates().minimumGroup());
      case ORGANISATION -> published.teamRates();
    };
  }

  /** Occasions of those in the pack; where it names nobody, of all. */
  private Map<String, Map<String, Long>> states(RunManifest run, PackScope scope)
      throws IOException {
    Map<String, Map<String, Long>> states = new TreeMap<>();
    for (Published.Occasion occasion : Published.occasions(lake, run)) {
      if (scope.persons().isEmpty() || scope.persons().contains(occasion.personId())) {
        states
            .computeIfAbsent(occasion.signal(), signal -> new TreeMap<>())
            .merge(occasion.state(), 1L, Long::sum);
      }
    }
    return states;
  }

  private Pack pack(
      PackRequest request, RunManifest run, PackScope scope, PackSpan span, Published seen)
      throws IOException {
    Terms terms = PackTerms.of(request, run, scope, settings.estimates().minimumGroup());
    PackViews.Head head =
        new PackViews.Head(
            scope.reader(),
            span.period(),
            span.from(),
            span.until(),
            teams(request, scope, seen),
            terms,
            settings.estimates());
    return new PackViews(head, seen, scope.persons(), Compute.completeness(lake), run).pack();
  }

  /** Of a manager those of the people below; of others all that there are rates of. */
  private static Set<String> teams(PackRequest request, PackScope scope, Published seen) {
    if (request.audience() == Audience.MANAGER) {
      return seen.people().stream()
          .filter(person -> scope.persons().contains(person.personId()))
          .map(person -> person.teamId())
          .collect(Collectors.toSet());
    }
    return seen.teamRates().stream().map(TeamRate::teamId).collect(Collectors.toSet());
  }

  private static void tables(
      PackRequest request, PackScope scope, PackSpan span, Published seen, Path folder)
      throws IOException {
    PackTables tables = new PackTables(folder);
    if (!scope.persons().isEmpty()) {
      tables.add(
          "evidence", PackEvidence.class, seen.evidence().stream().map(PackEvidence::of).toList());
      tables.add("rates", PackRate.class, rates(scope, span, seen));
    }
    if (!seen.teamRates().isEmpty()) {
      Set<String> teams = teams(request, scope, seen);
      tables.add(
          "team_rates",
          TeamRate.class,
          seen.teamRates().stream().filter(rate -> teams.contains(rate.teamId())).toList());
    }
    tables.finish(request.madeOn().atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  private static List<PackRate> rates(PackScope scope, PackSpan span, Published seen) {
    Map<String, String> names =
        seen.people().stream().collect(Collectors.toMap(p -> p.personId(), p -> p.displayName()));
    return seen.personRates().stream()
        .filter(rate -> rate.period().equals(span.period()))
        .filter(rate -> scope.persons().contains(rate.personId()))
        .map(
            rate ->
                new PackRate(
                    rate.signal(),
                    rate.personId(),
                    names.getOrDefault(rate.personId(), ""),
                    rate.period(),
                    rate.successes(),
                    rate.opportunities(),
                    rate.state(),
                    rate.estimate(),
                    rate.low(),
                    rate.high()))
        .toList();
  }

  private void manifest(
      PackRequest request, RunManifest run, String scores, String examples, Path pack)
      throws IOException {
    PackManifest manifest =
        new PackManifest(
            request.audience().word(),
            request.persons(),
            request.manager(),
            request.quarter(),
            request.meeting() == null ? null : request.meeting().toString(),
            request.after(),
            request.madeOn().toString(),
            request.keepUntil().toString(),
            request.contest(),
            run.id(),
            run.fingerprint(),
            scores,
            examples,
            settings.codeVersion(),
            prints(pack));
    Files.writeString(pack.resolve(MANIFEST), Json.write(manifest));
  }

  private static List<String> prints(Path pack) throws IOException {
    List<String> prints = new ArrayList<>();
    try (Stream<Path> files = Files.walk(pack)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = pack.relativize(file).toString().replace('\\', '/');
        prints.add(name + " " + Fingerprint.ofFile(file));
      }
    }
    return prints;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted().toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
