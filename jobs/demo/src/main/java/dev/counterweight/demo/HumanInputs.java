package dev.counterweight.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What people of the company would enter by hand beside people and org: files of the inputs. */
final class HumanInputs {
  private final Year year;
  private final DemoStories stories;

  HumanInputs(Year year, DemoStories stories) {
    this.year = year;
    this.stories = stories;
  }

  /** Launches that people remember, and how far each was felt. */
  private record Launch(StoryChange change, String id, String name, int impactTier) {}

  private static final List<Launch> LAUNCHES =
      List.of(
          new Launch(StoryChange.CHECKOUT_UPDATE, "checkout-update", "Checkout update", 3),
          new Launch(StoryChange.CHECKOUT_ASKED_FIRST, "checkout-second", "Checkout, again", 3),
          new Launch(StoryChange.THREE_GAPS, "barrier-check-in", "Check-in at the barrier", 2),
          new Launch(StoryChange.NO_GAPS, "move-arrival", "Move the arrival", 2),
          new Launch(StoryChange.BILLING_CAREFUL, "billing-careful", "Billing renewals", 4));

  /** Writes {@code identities.csv}, {@code launches.csv} and {@code ai_adoption.csv}. */
  void writeTo(Path folder) throws IOException {
    writeIdentities(folder.resolve("identities.csv"));
    writeLaunches(folder.resolve("launches.csv"));
    writeAdoption(folder.resolve("ai_adoption.csv"));
  }

  /** Names that people sign in to Jira with, where it is not the GitLab login. */
  private void writeIdentities(Path file) throws IOException {
    try (Csv csv = new Csv(file, "person_id", "source", "login")) {
      for (Employee person : year.staff().people()) {
        if (!person.jiraName().equals(person.login())) {
          csv.row(person.personId(), "jira", person.jiraName());
        }
      }
    }
  }

  private void writeLaunches(Path file) throws IOException {
    try (Csv csv =
        new Csv(
            file,
            "launch_id",
            "name",
            "launched_on",
            "impact_tier",
            "owner_id",
            "teams",
            "project",
            "changes")) {
      for (Launch launch : LAUNCHES) {
        PlannedChange change = stories.planned(launch.change());
        String project = change.team().projectPath();
        csv.row(
            launch.id(),
            launch.name(),
            LocalDate.ofInstant(change.endsAt(), ZoneOffset.UTC),
            launch.impactTier(),
            change.author().personId(),
            change.team().name(),
            project,
            project + "!" + change.iid());
      }
    }
  }

  private void writeAdoption(Path file) throws IOException {
    DemoStories.Adoption adoption = stories.adoption();
    try (Csv csv = new Csv(file, "team", "tool", "started_on", "trained_on")) {
      LocalDate on = adoption.on();
      csv.row(adoption.team(), "code assistant", on, on.plusDays(7) + ";" + on.plusDays(14));
    }
  }
}
