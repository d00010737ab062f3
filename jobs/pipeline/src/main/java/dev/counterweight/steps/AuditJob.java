package dev.counterweight.steps;

import dev.counterweight.audit.Audit;
import dev.counterweight.audit.CaseReading;
import dev.counterweight.audit.Findings;
import dev.counterweight.audit.PromotionCase;
import dev.counterweight.audit.PromotionCase.Outcome;
import dev.counterweight.audit.Recorded;
import dev.counterweight.inputs.CaseFile;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Json;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RecordCodec;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.model.Membership;
import dev.counterweight.model.Person;
import dev.counterweight.model.TeamHistory;
import dev.counterweight.reports.HtmlPack;
import dev.counterweight.signals.Signals;
import dev.counterweight.statistics.audit.AcrossCases.Effort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * The audit of one quarter. The first time, what the run of that day knows and the case register
 * are set aside under {@code audit/2026Q3/inputs}; from then on the audit is made of those alone,
 * and the same program makes the same bytes again.
 */
public final class AuditJob {
  private static final String MANIFEST = "manifest.json";
  private static final String CONVERSATIONS = "inputs/conversations";
  private static final String PEOPLE = "inputs/people.json";
  private static final String TEAMS = "inputs/memberships";
  private static final String CASES = "inputs/cases.csv";
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})Q([1-4])");

  private final Supplier<SparkSession> spark;
  private final Lake lake;
  private final ComputeSettings settings;
  private final Clock clock;
  private final Consumer<String> progress;

  /**
   * An audit over a lake.
   *
   * @param progress takes a line per step
   */
  public AuditJob(
      Supplier<SparkSession> spark,
      Lake lake,
      ComputeSettings settings,
      Clock clock,
      Consumer<String> progress) {
    this.spark = spark;
    this.lake = lake;
    this.settings = settings;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * What an audit came to.
   *
   * @param frozen the inputs were set aside now, not found
   * @param same whether the output is that of the time before; true the first time
   * @param later cases of the register that were decided after the quarter
   */
  public record Result(
      AuditManifest manifest, boolean frozen, boolean same, int cases, int later, String report) {}

  /** Everybody, as set aside. */
  record Everybody(List<Person> people) {}

  /** Everybody an audit knows and who was in which team when. */
  record People(List<Person> people, List<Membership> memberships) {
    /** Whether anybody says since when somebody is in a team. */
    boolean areDated() {
      return memberships.stream().anyMatch(one -> one.validFrom() != null);
    }
  }

  /** All that an audit is made of. */
  private record Frozen(List<Recorded> records, People people, String cases) {}

  /**
   * Audits the decisions up to the end of a quarter.
   *
   * @param caseFile the register; not needed where one is frozen
   * @param replace sets inputs aside anew
   * @throws InputException when there is no register, or another than the frozen one
   */
  public Result run(String quarter, Optional<Path> caseFile, boolean replace) throws IOException {
    LocalDate end = endOf(quarter);
    Optional<AuditManifest> before =
        lake.readText(lake.audit(quarter, MANIFEST))
            .filter(text -> !replace)
            .map(text -> Json.read(text, AuditManifest.class));
    if (before.isPresent()) {
      refuseAnotherRegister(caseFile, before.get());
      return make(before.get(), read(before.get()), end, false);
    }
    if (caseFile.isEmpty()) {
      throw new InputException(
          "audit: no register of %s is frozen yet (give --cases FILE)".formatted(quarter));
    }
    Frozen frozen = freeze(quarter, caseFile.get());
    return make(manifest(quarter, frozen), frozen, end, true);
  }

  private static LocalDate endOf(String quarter) {
    Matcher parts = QUARTER.matcher(quarter);
    if (!parts.matches()) {
      throw new InputException(
          "--quarter: '%s' (must be a year and a quarter as 2026Q3)".formatted(quarter));
    }
    int year = Integer.parseInt(parts.group(1));
    return LocalDate.of(year, 3 * Integer.parseInt(parts.group(2)) - 2, 1).plusMonths(3);
  }

  private static void refuseAnotherRegister(Optional<Path> caseFile, AuditManifest before)
      throws IOException {
    if (caseFile.isPresent() && !Fingerprint.of(text(caseFile.get())).equals(before.cases())) {
      throw new InputException(
          "--cases: '%s' is another register than the one frozen for %s (give --replace to audit anew)"
              .formatted(caseFile.get().getFileName(), before.quarter()));
    }
  }

  private static String text(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException("--cases: '%s' (must be a file)".formatted(file));
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private RunManifest currentRun() throws IOException {
    return Compute.current(lake)
        .orElseThrow(
            () ->
                new InputException(
                    "The lake %s holds no run yet: compute first".formatted(lake.root())));
  }

  private Frozen freeze(String quarter, Path caseFile) throws IOException {
    RunManifest run = currentRun();
    String register = text(caseFile);
    AuditRecords source = new AuditRecords(spark.get(), lake, run);
    People people = new People(source.people(), source.memberships());
    cases(register, people); // before anything is set aside: a broken register leaves nothing
    boolean known = new RawLayer(spark.get(), lake).landed("gitlab_discussions");
    List<Recorded> records = AuditRecords.collected(source.conversations(known));
    lake.delete(lake.audit(quarter, ""));
    source.freeze(records, RecordCodec.of(Recorded.class), lake.audit(quarter, CONVERSATIONS));
    source.freeze(people.memberships, Tables.MEMBERSHIPS.codec(), lake.audit(quarter, TEAMS));
    lake.writeText(lake.audit(quarter, PEOPLE), Json.write(new Everybody(people.people)));
    lake.writeText(lake.audit(quarter, CASES), register);
    progress.accept("%-28s %,12d rows  frozen".formatted("audit/" + quarter, records.size()));
    return new Frozen(records, people, register);
  }

  private AuditManifest manifest(String quarter, Frozen frozen) throws IOException {
    RunManifest run = currentRun();
    return new AuditManifest(
        quarter,
        clock.instant().toString(),
        run.id(),
        String.valueOf(run.asOf()),
        run.isDemo(),
        run.organisation(),
        settings.codeVersion(),
        run.ruleVersions(),
        print(frozen.records),
        Fingerprint.of(frozen.people.toString()),
        Fingerprint.of(frozen.cases),
        settings.estimates().toString(),
        "");
  }

  private static String print(List<Recorded> records) {
    return Fingerprint.of(records.stream().map(Recorded::toString).toArray(String[]::new));
  }

  private Frozen read(AuditManifest manifest) throws IOException {
    String quarter = manifest.quarter();
    Frozen frozen =
        new Frozen(
            AuditRecords.frozen(spark.get(), lake.audit(quarter, CONVERSATIONS)),
            new People(
                Json.read(frozenText(quarter, PEOPLE), Everybody.class).people,
                AuditRecords.frozenMemberships(spark.get(), lake.audit(quarter, TEAMS))),
            frozenText(quarter, CASES));
    boolean whole =
        print(frozen.records).equals(manifest.conversations())
            && Fingerprint.of(frozen.people.toString()).equals(manifest.people())
            && Fingerprint.of(frozen.cases).equals(manifest.cases());
    if (!whole) {
      throw new InputException(
          "audit/%s/inputs: changed since they were frozen on %s (give --cases and --replace to audit anew)"
              .formatted(quarter, manifest.frozenAt()));
    }
    return frozen;
  }

  private String frozenText(String quarter, String name) throws IOException {
    return lake.readText(lake.audit(quarter, name))
        .orElseThrow(
            () -> new InputException("audit/%s/%s is not there any more".formatted(quarter, name)));
  }

  private static List<PromotionCase> cases(String register, People people) {
    Set<String> known = people.people.stream().map(Person::personId).collect(Collectors.toSet());
    return CaseFile.read("cases.csv", register, known);
  }

  /**
   * The cases of a frozen audit, replayed.
   *
   * @param seed from what went in
   */
  record Replayed(
      AuditManifest manifest, List<Person> people, List<CaseReading> readings, long seed) {}

  /**
   * The decisions of a frozen audit; needs no Spark.
   *
   * @param seed from what went in
   */
  record Register(List<PromotionCase> cases, long seed) {}

  static Register register(Lake lake, String quarter) throws IOException {
    AuditManifest manifest =
        Json.read(lake.readText(lake.audit(quarter, MANIFEST)).orElseThrow(), AuditManifest.class);
    People people =
        Json.read(lake.readText(lake.audit(quarter, PEOPLE)).orElseThrow(), People.class);
    String register = lake.readText(lake.audit(quarter, CASES)).orElseThrow();
    LocalDate end = endOf(quarter);
    return new Register(
        cases(register, people).stream().filter(one -> one.decidedOn().isBefore(end)).toList(),
        seed(manifest));
  }

  /** Replays a frozen audit without writing anything. */
  Replayed replay(String quarter) throws IOException {
    LocalDate end = endOf(quarter);
    AuditManifest manifest =
        lake.readText(lake.audit(quarter, MANIFEST))
            .map(text -> Json.read(text, AuditManifest.class))
            .orElseThrow(
                () ->
                    new InputException(
                        "audit: %s is not frozen yet (run audit --quarter %s --cases FILE first)"
                            .formatted(quarter, quarter)));
    Frozen frozen = read(manifest);
    List<PromotionCase> register =
        cases(frozen.cases, frozen.people).stream()
            .filter(one -> one.decidedOn().isBefore(end))
            .toList();
    return new Replayed(
        manifest, frozen.people.people, audit(frozen).read(register), seed(manifest));
  }

  /**
   * The fairness appendix of a frozen audit, as text; nothing of it is kept in the lake.
   *
   * @param groups of people, by id
   */
  public String fairness(String quarter, Map<String, String> groups) throws IOException {
    return FairnessAppendix.text(replay(quarter).readings(), groups);
  }

  private Audit audit(Frozen frozen) {
    return new Audit(
        frozen.records,
        new TeamHistory(frozen.people.memberships),
        Signals.all(),
        new Audit.Settings(
            settings.estimates().minimumOpportunities(), settings.estimates().prior()));
  }

  private Result make(AuditManifest manifest, Frozen frozen, LocalDate end, boolean isNew)
      throws IOException {
    List<PromotionCase> all = cases(frozen.cases, frozen.people);
    List<PromotionCase> register =
        all.stream().filter(one -> one.decidedOn().isBefore(end)).toList();
    if (register.isEmpty()) {
      throw new InputException(
          "--quarter: '%s' (must not end before the first decision of the register, %s)"
              .formatted(manifest.quarter(), all.get(0).decidedOn()));
    }
    Audit audit = audit(frozen);
    boolean asActive = register.stream().allMatch(PromotionCase::isPromoted);
    List<PromotionCase> cases = asActive ? withComparators(register, audit) : register;
    List<CaseReading> readings = audit.read(cases);
    Findings findings = Findings.of(readings, Effort.thorough(seed(manifest)));
    progress.accept("%,d cases replayed, each as of its day".formatted(readings.size()));
    AuditViews views =
        new AuditViews(manifest, frozen.people, frozen.records, readings, findings, asActive);
    return publish(manifest, views, readings, isNew, all.size() - register.size());
  }

  /** Bootstrap and permutations draw from what went in. */
  private static long seed(AuditManifest manifest) {
    return Long.parseUnsignedLong(
        Fingerprint.of(manifest.conversations(), manifest.people(), manifest.cases()), 16);
  }

  /** Where a register names promoted people only: everybody as active, who was never considered. */
  private static List<PromotionCase> withComparators(List<PromotionCase> register, Audit audit) {
    Set<String> named = register.stream().map(PromotionCase::personId).collect(Collectors.toSet());
    List<PromotionCase> cases = new ArrayList<>(register);
    for (PromotionCase one : register) {
      int number = 0;
      for (String person : audit.asActiveAs(one.personId(), one.decidedOn())) {
        if (!named.contains(person)) {
          number++;
          cases.add(comparator(one, person, number));
        }
      }
    }
    return cases;
  }

  private static PromotionCase comparator(PromotionCase one, String person, int number) {
    return new PromotionCase(
        "%s-%02d".formatted(one.caseId(), number),
        person,
        one.track(),
        one.fromRole(),
        one.toRole(),
        null,
        one.decidedOn(),
        Outcome.NEVER_CONSIDERED,
        "",
        "",
        List.of(),
        one.ladderVersion(),
        null);
  }

  private Result publish(
      AuditManifest manifest,
      AuditViews views,
      List<CaseReading> readings,
      boolean isNew,
      int later)
      throws IOException {
    Path local = Files.createTempDirectory("counterweight-audit");
    try {
      HtmlPack.write(views.audit(), local.resolve("report"));
      Files.writeString(local.resolve("report/cases.csv"), AuditTable.text(readings));
      String output = print(local.resolve("report"));
      boolean same = isNew || output.equals(manifest.output());
      lake.copyIn(local.resolve("report"), lake.staging("audit"));
      lake.replace(lake.staging("audit"), lake.audit(manifest.quarter(), "report"));
      AuditManifest made = manifest.with(output, settings.codeVersion());
      lake.writeText(lake.audit(manifest.quarter(), MANIFEST), Json.write(made));
      String report = lake.audit(manifest.quarter(), "report") + "/index.html";
      return new Result(made, isNew, same, readings.size(), later, report);
    } finally {
      Publish.deleteAll(local);
    }
  }

  /** Of every file, with its name. */
  private static String print(Path folder) throws IOException {
    Map<String, String> prints = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        prints.put(folder.relativize(file).toString(), Fingerprint.ofFile(file));
      }
    }
    return Fingerprint.of(prints.toString());
  }
}
