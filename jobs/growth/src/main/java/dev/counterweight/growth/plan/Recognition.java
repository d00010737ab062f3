package dev.counterweight.growth.plan;

import dev.counterweight.growth.GrowthFolder;
import dev.counterweight.growth.record.AiAssessment;
import dev.counterweight.growth.record.EvidenceLine;
import dev.counterweight.growth.record.PersonFolder;
import dev.counterweight.growth.record.RunRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Drafts of recognition in five formats (R13; METHOD Z1 to Z10), only for people who said yes, only
 * of items that somebody confirmed: the person accepted the win, or a reader the item. Giving it is
 * a person's.
 */
public final class Recognition {
  /** The formats, with whom they reach and how often (Z6 to Z10). */
  public enum Format {
    STANDUP("standup", "Said in the standup, as it happens, to the team"),
    CHANNEL("channel", "Written in the team's channel, weekly, to team and organisation"),
    REVIEW("review", "Kept for the review, quarterly, for the person and the manager"),
    AWARD("award", "Nomination for an award, as warranted, in the organisation"),
    SPONSORSHIP("sponsorship", "Sponsoring a talk or a publication, as warranted, outside");

    private final String id;
    private final String words;

    Format(String id, String words) {
      this.id = id;
      this.words = words;
    }

    public String id() {
      return id;
    }

    /** When and for whom. */
    public String words() {
      return words;
    }
  }

  private static final Set<String> PREVENTION = Set.of("PV1", "PV2", "RO1", "RO2", "RO3");
  private static final int QUARTER_DAYS = 92;

  private Recognition() {}

  /**
   * One draft.
   *
   * @param behaviour id of {@code recognition.csv}
   * @param evidenceId what it rests on; empty where it rests on people's word
   */
  public record Draft(
      String person,
      LocalDate on,
      String behaviour,
      String words,
      String evidenceId,
      String link) {}

  /** Drafts of the last quarter, by person and day. */
  public static List<Draft> drafts(GrowthFolder folder, RunRecord record) {
    LocalDate from = record.asOf().minusDays(QUARTER_DAYS);
    List<Draft> drafts = new ArrayList<>();
    for (PersonFolder person : folder.people()) {
      if (person.plan().map(plan -> plan.recognition()).orElse(false)) {
        prevented(person, record, from).forEach(drafts::add);
        mentored(person, folder, from).forEach(drafts::add);
      }
    }
    drafts.removeIf(draft -> isGiven(draft, folder));
    return List.copyOf(drafts);
  }

  private static List<Draft> prevented(PersonFolder person, RunRecord record, LocalDate from) {
    return record.of(person.person(), from, record.asOf()).stream()
        .filter(line -> line.present() && PREVENTION.contains(line.signal()))
        .filter(line -> person.isLogged(line) || line.standing().equals("Confirmed"))
        .map(line -> draft(person, line))
        .toList();
  }

  private static Draft draft(PersonFolder person, EvidenceLine line) {
    boolean security = line.label().contains("security");
    return new Draft(
        person.person(),
        line.on(),
        security ? "quality-catch" : "prevention",
        "%s, %s: %s".formatted(line.signalName(), line.reference(), line.title()),
        line.id(),
        line.permalink());
  }

  /** A colleague went up a level and named who helped (Z4); both said yes. */
  private static List<Draft> mentored(PersonFolder mentor, GrowthFolder folder, LocalDate from) {
    List<Draft> drafts = new ArrayList<>();
    for (PersonFolder colleague : folder.people()) {
      boolean agreed = colleague.plan().map(plan -> plan.recognition()).orElse(false);
      Map<String, Integer> before = new TreeMap<>();
      for (AiAssessment assessment : colleague.assessments()) {
        boolean rose =
            assessment.levels().entrySet().stream()
                .anyMatch(
                    e -> before.containsKey(e.getKey()) && e.getValue() > before.get(e.getKey()));
        if (agreed
            && rose
            && assessment.mentor().equals(mentor.person())
            && !assessment.on().isBefore(from)) {
          drafts.add(
              new Draft(
                  mentor.person(),
                  assessment.on(),
                  "mentoring",
                  "A colleague went up a level and named them as the one who helped",
                  "",
                  ""));
        }
        before.putAll(assessment.levels());
      }
    }
    return drafts;
  }

  private static boolean isGiven(Draft draft, GrowthFolder folder) {
    return folder.shared().recognised().stream()
        .anyMatch(
            given ->
                given.person().equals(draft.person())
                    && !draft.evidenceId().isEmpty()
                    && given.evidenceId().equals(draft.evidenceId()));
  }

  /** The words of a draft in a format; the name is the reader's to say. */
  public static String text(Format format, Draft draft, String name) {
    return switch (format) {
      case STANDUP ->
          "%s: %s. Anything to add from those who were there?".formatted(name, draft.words());
      case CHANNEL ->
          "This week %s kept something from going wrong. %s. %s"
              .formatted(name, draft.words(), draft.link())
              .strip();
      case REVIEW -> "%s, %s. %s".formatted(draft.on(), name, draft.words());
      case AWARD ->
          "Nomination of %s. What was done: %s. What would have happened otherwise: to be filled in by who nominates."
              .formatted(name, draft.words());
      case SPONSORSHIP ->
          "A talk or text by %s about: %s. What others could learn: to be filled in with them."
              .formatted(name, draft.words());
    };
  }
}
