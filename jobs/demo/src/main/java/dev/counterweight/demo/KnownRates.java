package dev.counterweight.demo;

import dev.counterweight.demo.PlannedChange.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what was written as it was meant, with the rate it was drawn with; stories aside. */
final class KnownRates implements Recorder {
  private static final List<String> SIGNALS = List.of("RO1", "RO2", "RO3", "CL1", "DS1");

  private static final Meaning CONCERN = new Meaning("concern", "material");

  private final Map<Employee, long[]> volumes = new HashMap<>();
  private final Map<Employee, long[][]> counts = new HashMap<>();

  /** All people in order of their numbers. */
  List<DemoCompany.KnownPerson> of(List<Employee> people) {
    List<DemoCompany.KnownPerson> known = new ArrayList<>();
    for (Employee person : people) {
      Traits is = person.traits();
      double[] rates = {is.concern(), is.rollback(), is.detection(), is.handoff(), is.decision()};
      List<DemoCompany.KnownRate> ofPerson = new ArrayList<>();
      for (int s = 0; s < rates.length; s++) {
        long[] count = counts(person)[s];
        ofPerson.add(
            new DemoCompany.KnownRate(SIGNALS.get(s), rates[s], count[0], count[1], count[2]));
      }
      long[] did = volumes(person);
      known.add(
          new DemoCompany.KnownPerson(
              person.personId(),
              person.team().name(),
              Map.of("changes", did[0], "comments", did[1], "tickets", did[2], "lines", did[3]),
              ofPerson));
    }
    return known;
  }

  @Override
  public void change(MergeRequest change) {
    PlannedChange plan = change.plan();
    volumes(plan.author())[0]++;
    volumes(plan.author())[3] += change.size().additions() + change.size().deletions();
    for (Discussion discussion : change.discussions()) {
      discussion.notes().stream()
          .filter(note -> !note.isSystem())
          .forEach(note -> comment(note.author(), note.text()));
    }
    if (plan.story() != null) {
      return;
    }
    if (plan.kind() == Kind.FEATURE) {
      count(plan.author(), 1, grade(change.description(), "rollback") >= 2);
      count(plan.author(), 2, grade(change.description(), "detection") >= 2);
    }
    if (plan.kind().hasWeight()) {
      for (Employee reviewer : change.reviewers()) {
        count(reviewer, 0, namesConcern(change, reviewer));
      }
    }
  }

  private static boolean namesConcern(MergeRequest change, Employee reviewer) {
    return change.discussions().stream()
        .flatMap(discussion -> discussion.notes().stream())
        .filter(note -> note.author().equals(reviewer))
        .anyMatch(note -> note.text().meanings().contains(CONCERN));
  }

  private void comment(Employee author, Text text) {
    volumes(author)[1]++;
    for (Meaning meaning : text.meanings()) {
      switch (meaning.aspect()) {
        case "concern" -> counts(author)[0][2] += meaning.equals(CONCERN) ? 1 : 0;
        case "handoff" -> counts(author)[3][2]++;
        case "decision" -> counts(author)[4][2]++;
        default -> {
          // no signal here rests on it
        }
      }
    }
  }

  private static int grade(Text description, String aspect) {
    return description.meanings().stream()
        .filter(meaning -> meaning.aspect().equals(aspect))
        .mapToInt(meaning -> Integer.parseInt(meaning.value()))
        .findFirst()
        .orElse(0);
  }

  @Override
  public void incident(Incident incident) {
    // no rate is drawn for what people say in incidents
  }

  @Override
  public void ticket(Ticket ticket) {
    volumes(ticket.plan().reporter())[2]++;
    for (Ticket.Comment comment : ticket.comments()) {
      comment(comment.author(), comment.text());
      if (ticket.plan().story() == null) {
        comment.text().meanings().forEach(meaning -> count(comment.author(), meaning));
      }
    }
  }

  private void count(Employee author, Meaning meaning) {
    if (meaning.aspect().equals("handoff")) {
      count(author, 3, meaning.value().equals(String.join("+", TicketTexts.HANDOFF_PARTS)));
    } else if (meaning.aspect().equals("decision")) {
      count(author, 4, meaning.value().equals("options+reason+cost"));
    }
  }

  private void count(Employee person, int signal, boolean seen) {
    counts(person)[signal][0] += seen ? 1 : 0;
    counts(person)[signal][1]++;
  }

  private long[] volumes(Employee person) {
    return volumes.computeIfAbsent(person, p -> new long[4]);
  }

  private long[][] counts(Employee person) {
    return counts.computeIfAbsent(person, p -> new long[SIGNALS.size()][3]);
  }

  @Override
  public void close() {
    // nothing is open
  }
}
