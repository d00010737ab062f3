package dev.counterweight.growth;

import dev.counterweight.growth.files.CsvFile;
import dev.counterweight.growth.files.Entry;
import dev.counterweight.growth.files.Place;
import dev.counterweight.growth.files.Problem;
import dev.counterweight.growth.files.Problems;
import dev.counterweight.growth.files.Schema;
import dev.counterweight.growth.files.YamlFile;
import dev.counterweight.growth.ladder.Ladder;
import dev.counterweight.growth.ladder.LadderFile;
import dev.counterweight.growth.record.AiAssessment;
import dev.counterweight.growth.record.Candidate;
import dev.counterweight.growth.record.CaseFile;
import dev.counterweight.growth.record.CheckIn;
import dev.counterweight.growth.record.Citations;
import dev.counterweight.growth.record.Competencies;
import dev.counterweight.growth.record.GrowthPlan;
import dev.counterweight.growth.record.PersonFolder;
import dev.counterweight.growth.record.PromotionCase;
import dev.counterweight.growth.record.QuickCheck;
import dev.counterweight.growth.record.RunRecord;
import dev.counterweight.growth.record.Schemas;
import dev.counterweight.growth.record.Shared;
import dev.counterweight.growth.record.SharedFiles;
import dev.counterweight.growth.record.Win;
import dev.counterweight.growth.record.WinLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything people wrote, read against the record of a run.
 *
 * @param ladderChanges what the overlay changed, one line each
 * @param people by person id
 */
public record GrowthFolder(
    Ladder ladder,
    List<String> ladderChanges,
    Competencies competencies,
    Shared shared,
    List<PersonFolder> people) {
  private static final String PEOPLE = "people/";
  private static final Set<String> OF_A_PERSON =
      Set.of(
          "plan.yaml",
          "wins.md",
          "candidates.csv",
          "checkins.yaml",
          "case.yaml",
          "quickchecks.yaml",
          "ai.yaml");

  public GrowthFolder {
    ladderChanges = List.copyOf(ladderChanges);
    people = List.copyOf(people);
  }

  /**
   * Reads a folder.
   *
   * @param files text by path below the folder, {@code people/w1012/plan.yaml}; other files may be
   *     among them
   * @param problems takes everything that is wrong with them
   */
  public static GrowthFolder read(
      SortedMap<String, String> files, RunRecord record, Problems problems) {
    return new Reader(files, record, problems).folder();
  }

  /** The folder of a person. */
  public Optional<PersonFolder> person(String id) {
    return people.stream().filter(person -> person.person().equals(id)).findFirst();
  }

  private static final class Reader {
    private final SortedMap<String, String> files;
    private final RunRecord record;
    private final Problems problems;
    private final Ladder ladder;
    private final List<String> ladderChanges;
    private final Competencies competencies;

    Reader(SortedMap<String, String> files, RunRecord record, Problems problems) {
      this.files = new TreeMap<>(files);
      this.record = record;
      this.problems = problems;
      LadderFile.Overlaid overlaid =
          Shipped.ladder(Optional.ofNullable(files.get("ladder.yaml")), problems);
      ladder = overlaid.ladder();
      ladderChanges = overlaid.changes();
      competencies = Shipped.competencies();
    }

    GrowthFolder folder() {
      List<PersonFolder> people = new ArrayList<>();
      for (String person : persons()) {
        people.add(person(person));
      }
      Shared shared = SharedFiles.read(files, record, problems);
      return new GrowthFolder(ladder, ladderChanges, competencies, shared, people);
    }

    /** Folders below people/; a file that no schema knows is said, not passed over. */
    private Set<String> persons() {
      Set<String> persons = new TreeSet<>();
      for (String path : files.tailMap(PEOPLE).keySet()) {
        if (!path.startsWith(PEOPLE)) {
          break;
        }
        String[] parts = path.substring(PEOPLE.length()).split("/", -1);
        if (parts.length != 2 || !OF_A_PERSON.contains(parts[1])) {
          String known = String.join(", ", new TreeSet<>(OF_A_PERSON));
          problems.add(
              new Problem(
                  path, 0, 0, "", "is no file of this folder", "Known in people/PERSON: " + known));
        } else if (persons.add(parts[0]) && !record.knows(parts[0])) {
          problems.add(
              new Problem(
                  PEOPLE + parts[0],
                  0,
                  0,
                  "",
                  "nobody of this run has the id '%s'".formatted(parts[0]),
                  "Name the folder as in people.csv"));
        }
      }
      return persons;
    }

    private PersonFolder person(String person) {
      Optional<GrowthPlan> plan =
          one(person, "plan.yaml", Schemas.PLAN)
              .flatMap(entry -> GrowthPlan.of(entry, ladder, problems));
      List<CheckIn> checkIns =
          list(person, "checkins.yaml", Schemas.CHECK_INS).stream()
              .flatMap(entry -> CheckIn.of(entry).stream())
              .sorted(Comparator.comparing(CheckIn::on))
              .toList();
      checkContested(person, checkIns);
      List<Candidate> candidates = candidates(person);
      return new PersonFolder(
          person,
          plan,
          wins(person, plan, candidates),
          candidates,
          checkIns,
          one(person, "case.yaml", Schemas.CASE)
              .flatMap(entry -> CaseFile.read(entry, ladder, record, problems)),
          checks(person),
          assessments(person));
    }

    private Optional<Entry> one(String person, String name, Schema schema) {
      String path = PEOPLE + person + "/" + name;
      return Optional.ofNullable(files.get(path))
          .flatMap(text -> YamlFile.one(path, text, schema, problems))
          .filter(entry -> isOf(person, entry));
    }

    private boolean isOf(String person, Entry entry) {
      boolean same = entry.text("person").equals(person);
      if (!same && entry.has("person")) {
        problems.at(
            entry.place("person"),
            "person",
            "is %s, but the folder is of %s".formatted(entry.text("person"), person),
            "Write person: " + person);
      }
      return same;
    }

    private List<Entry> list(String person, String name, Schema schema) {
      String path = PEOPLE + person + "/" + name;
      String text = files.get(path);
      return text == null ? List.of() : YamlFile.all(path, text, schema, problems);
    }

    private List<Candidate> candidates(String person) {
      String path = PEOPLE + person + "/candidates.csv";
      String text = files.get(path);
      if (text == null) {
        return List.of();
      }
      List<Candidate> candidates = new ArrayList<>();
      for (Entry entry : CsvFile.read(path, text, Schemas.CANDIDATES, problems)) {
        own(person, entry.text("evidence_id"), entry.place("evidence_id"), "evidence_id");
        Candidate.of(entry, problems).ifPresent(candidates::add);
      }
      return candidates;
    }

    /** An id must be that of an item about the person, of whatever day. */
    private void own(String person, String id, Place place, String key) {
      new Citations(record, person, LocalDate.MIN, LocalDate.MAX, problems)
          .of(List.of(id), place, key);
    }

    private List<Win> wins(String person, Optional<GrowthPlan> plan, List<Candidate> candidates) {
      String path = PEOPLE + person + "/wins.md";
      List<Win> wins = new ArrayList<>(WinLog.read(path, files.getOrDefault(path, ""), problems));
      for (Win win : wins) {
        new Citations(record, person, LocalDate.MIN, LocalDate.MAX, problems)
            .of(win.cited(), win.place(), "links");
      }
      Place place = new Place(PEOPLE + person + "/candidates.csv", 0, 0);
      for (Candidate accepted : candidates) {
        record
            .item(accepted.evidenceId())
            .filter(line -> accepted.accepted())
            .ifPresent(line -> wins.add(win(accepted, line.on(), line.title(), place)));
      }
      plan.ifPresent(p -> wins.forEach(win -> checkFocus(win, p)));
      wins.sort(Comparator.comparing(Win::on).thenComparing(Win::what));
      return wins;
    }

    private static Win win(Candidate accepted, LocalDate on, String title, Place place) {
      return new Win(
          on,
          accepted.type(),
          accepted.focus(),
          accepted.words().isEmpty() ? title : accepted.words(),
          List.of(accepted.evidenceId()),
          true,
          place);
    }

    private void checkFocus(Win win, GrowthPlan plan) {
      List<String> known = plan.focus().stream().map(GrowthPlan.Focus::id).toList();
      if (!win.focus().isEmpty() && !known.contains(win.focus())) {
        problems.at(
            win.place(),
            "focus",
            "'%s' is no focus area of the plan".formatted(win.focus()),
            "Areas: " + String.join(", ", known) + ", or - for none");
      }
    }

    private void checkContested(String person, List<CheckIn> checkIns) {
      Place place = new Place(PEOPLE + person + "/checkins.yaml", 0, 0);
      checkIns.stream()
          .flatMap(checkIn -> checkIn.contested().stream())
          .forEach(contest -> own(person, contest.evidence(), place, "contested"));
    }

    private List<QuickCheck> checks(String person) {
      List<QuickCheck> checks = new ArrayList<>();
      for (Entry entry : list(person, "quickchecks.yaml", Schemas.QUICK_CHECKS)) {
        LocalDate until = entry.day("on").orElse(LocalDate.MAX);
        Citations citations = new Citations(record, person, LocalDate.MIN, until, problems);
        QuickCheck.of(entry, citations, problems).ifPresent(checks::add);
      }
      checks.sort(Comparator.comparing(QuickCheck::on));
      return checks;
    }

    private List<AiAssessment> assessments(String person) {
      return list(person, "ai.yaml", Schemas.AI).stream()
          .flatMap(entry -> AiAssessment.of(entry, competencies.ids()).stream())
          .sorted(Comparator.comparing(AiAssessment::on))
          .toList();
    }
  }

  /** Cases by person id, for whoever audits them. */
  public Map<String, PromotionCase> cases() {
    Map<String, PromotionCase> cases = new TreeMap<>();
    people.forEach(person -> person.promotion().ifPresent(c -> cases.put(person.person(), c)));
    return cases;
  }
}
