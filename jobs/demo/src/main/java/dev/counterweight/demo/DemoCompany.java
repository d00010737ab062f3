package dev.counterweight.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The invented company: the same configuration tells the same year, byte for byte. */
public final class DemoCompany {
  private final Year year;
  private final DemoStories stories;

  /**
   * What was written.
   *
   * @param comments by people and the bot, on merge requests and incidents
   * @param systemNotes written by GitLab itself
   * @param rows by file without its ending, {@code gitlab/merge_requests}
   */
  public record Summary(
      int people,
      long mergeRequests,
      long discussions,
      long comments,
      long systemNotes,
      long approvals,
      long incidents,
      long releases,
      long tickets,
      long ticketComments,
      int cases,
      Map<String, Long> rows) {}

  public DemoCompany(DemoConfig config) {
    year = Planner.plan(config, Staff.hire(config));
    stories = new DemoStories(year);
  }

  /** The company's name, as people see it. */
  public static String name() {
    return Company.NAME;
  }

  /** Where the situations are that the method asks for. */
  public DemoStories stories() {
    return stories;
  }

  /** Writes the archive: {@code gitlab/}, {@code jira/}, and the tables of people beside them. */
  public Summary writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    writePeople(folder.resolve("people.csv"));
    writeOrganisation(folder.resolve("org.csv"));
    new HumanInputs(year, stories).writeTo(folder);
    int cases = writeCases(folder.resolve("cases.csv"));
    ArchiveFolder archive = new ArchiveFolder(folder, year);
    try (Recorder recorder = new BackgroundRecorder(archive)) {
      tell(recorder);
    }
    return summary(archive, cases);
  }

  private Summary summary(ArchiveFolder archive, int cases) {
    Map<String, Long> rows = archive.rows();
    return new Summary(
        year.staff().people().size(),
        rows.getOrDefault("gitlab/merge_requests", 0L),
        rows.getOrDefault("gitlab/discussions", 0L),
        archive.notes(),
        archive.systemNotes(),
        rows.getOrDefault("gitlab/approvals", 0L),
        rows.getOrDefault("gitlab/issues", 0L),
        rows.getOrDefault("gitlab/releases", 0L),
        rows.getOrDefault("jira/issues", 0L),
        archive.ticketComments(),
        cases,
        rows);
  }

  /**
   * Writes what texts were meant to say: {@code text_id,person_id,aspect,value}. No part of an
   * archive. Aspects are concern, concern-class, outcome, rollback, detection, staged, goal,
   * handoff, decision, question, slip, prevention and late-surprise.
   */
  public void writeTruth(Path file) throws IOException {
    try (TruthTable truth = new TruthTable(file)) {
      tell(truth);
    }
  }

  /**
   * Writes what managers decided when they read what rules proposed, a table per manager; no part
   * of an archive.
   */
  public void writeReviews(Path folder) throws IOException {
    try (ReviewTable reviews = new ReviewTable(year, folder)) {
      tell(reviews);
    }
  }

  /** Writes what is true of people: {@code person_id,team,function,trait,value}. */
  public void writeTraits(Path file) throws IOException {
    try (Csv csv = new Csv(file, "person_id", "team", "function", "trait", "value")) {
      for (Employee person : year.staff().people()) {
        Traits traits = person.traits();
        trait(csv, person, "changes-per-week", traits.changesPerWeek());
        trait(csv, person, "concern", traits.concern());
        trait(csv, person, "rollback", traits.rollback());
        trait(csv, person, "detection", traits.detection());
        trait(csv, person, "handoff", traits.handoff());
        trait(csv, person, "decision", traits.decision());
        trait(csv, person, "candor", traits.candor());
      }
    }
  }

  private static void trait(Csv csv, Employee person, String name, double value)
      throws IOException {
    String number = String.format(Locale.ROOT, "%.6f", value);
    csv.row(person.personId(), person.team().name(), person.function().words, name, number);
  }

  private void tell(Recorder recorder) throws IOException {
    new Teller(year, stories).tell(recorder);
  }

  private void writePeople(Path file) throws IOException {
    try (Csv csv =
        new Csv(
            file,
            "person_id",
            "display_name",
            "gitlab_username",
            "jira_account_id",
            "team",
            "is_bot",
            "email")) {
      for (Employee person : year.staff().people()) {
        person(csv, person);
      }
      person(csv, year.staff().bot());
    }
  }

  private static void person(Csv csv, Employee is) throws IOException {
    csv.row(
        is.personId(),
        is.displayName(),
        is.login(),
        is.jiraAccountId(),
        is.team().name(),
        is.isBot(),
        is.isBot() ? "" : is.personId() + "@wayfarrow.example");
  }

  private void writeOrganisation(Path file) throws IOException {
    try (Csv csv =
        new Csv(file, "person_id", "team", "function", "level", "manager_id", "valid_from")) {
      for (Employee person : year.staff().people()) {
        Employee manager = year.staff().of(person.team()).get(0);
        String managerId = manager.equals(person) ? "" : manager.personId();
        csv.row(
            person.personId(),
            person.team().name(),
            person.function().words,
            person.level(),
            managerId,
            year.config().from());
      }
    }
  }

  private int writeCases(Path file) throws IOException {
    int count = 0;
    try (Csv csv =
        new Csv(
            file,
            "person_id",
            "from_role",
            "to_role",
            "considered_on",
            "decided_on",
            "outcome",
            "rationale")) {
      for (Cases.Case one : new Cases(year, new Words(year)).all()) {
        csv.row(
            one.person().personId(),
            one.fromRole(),
            one.toRole(),
            one.consideredOn(),
            one.decidedOn(),
            one.outcome(),
            one.rationale());
        count++;
      }
    }
    return count;
  }
}
