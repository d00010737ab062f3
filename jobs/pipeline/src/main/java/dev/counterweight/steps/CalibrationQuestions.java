package dev.counterweight.steps;

import dev.counterweight.audit.Score.ReasonCode;
import dev.counterweight.signals.SignalCard;
import dev.counterweight.signals.Signals;
import dev.counterweight.signals.Standing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a meeting should ask because the record does not say it. */
final class CalibrationQuestions {
  private static final int MOST = 3;

  private final Map<String, List<PersonRate>> rates;
  private final Map<String, List<PersonEvidence>> evidence;

  CalibrationQuestions(Published seen, String period) {
    this.rates =
        seen.personRates().stream()
            .filter(rate -> rate.period().equals(period))
            .filter(rate -> !Signals.card(rate.signal()).contextOnly())
            .collect(Collectors.groupingBy(PersonRate::personId));
    this.evidence =
        seen.evidence().stream().collect(Collectors.groupingBy(PersonEvidence::personId));
  }

  /** Questions that no record answers, for everybody. */
  static List<String> ofTheRoom(boolean after) {
    return after
        ? List.of(
            "Which sentence of the ladder has to change, who writes it, and by when?",
            "Which example of today goes into the bank, and who takes the names out?",
            "Who tells each person what was said about their evidence, and how to contest it?",
            "What do you look for in the next quarter that nobody could say today?")
        : List.of(
            "What does this person decide alone that others at the level still bring to somebody?",
            "Which failure was named before it happened, and what was done about it?",
            "Who outside the team can say who owned what after working with them, and who asks?",
            "What is in no record here, and who has seen it?");
  }

  /** What a disagreement of this kind asks. */
  static String asked(ReasonCode reason) {
    return switch (reason) {
      case LEVEL_UNCLEAR -> "What does the level ask for here?";
      case EVIDENCE_MISSING -> "Is there enough to tell?";
      case EVIDENCE_READ_DIFFERENTLY -> "What does this evidence show?";
      case WHOSE_WORK -> "Whose work was it?";
      case SCALE -> "What does a step of the scale mean?";
      case OTHER -> "What is it that you see differently?";
    };
  }

  /** What would settle it. */
  static String settledBy(ReasonCode reason) {
    return switch (reason) {
      case LEVEL_UNCLEAR -> "Agree on one sentence for the ladder first, then rate again.";
      case EVIDENCE_MISSING ->
          "Say which record would tell, and who can bring it. Without it, leave the rating open.";
      case EVIDENCE_READ_DIFFERENTLY ->
          "Read the excerpt aloud, and let each say what they take it for.";
      case WHOSE_WORK -> "Ask somebody who was there who decided.";
      case SCALE -> "Put it beside an accepted example of the level.";
      case OTHER -> "Let each name the one item that carries their rating.";
    };
  }

  /** Dimensions in which a rate has an interval. */
  String readable(String person) {
    Set<SignalCard.Family> read = read(person);
    return read.isEmpty()
        ? "In no dimension yet"
        : read.stream().map(CalibrationQuestions::word).collect(Collectors.joining(", "));
  }

  private EnumSet<SignalCard.Family> read(String person) {
    EnumSet<SignalCard.Family> read = EnumSet.noneOf(SignalCard.Family.class);
    for (PersonRate rate : rates.getOrDefault(person, List.of())) {
      if (rate.estimate() != null) {
        read.add(Signals.card(rate.signal()).family());
      }
    }
    return read;
  }

  /** What to know before reading. */
  String toKnow(String person) {
    boolean unread =
        evidence.getOrDefault(person, List.of()).stream()
            .anyMatch(item -> item.standing().equals(Standing.CANDIDATE.name()));
    List<String> notes = new ArrayList<>();
    Set<SignalCard.Family> missing = EnumSet.complementOf(read(person));
    if (!missing.isEmpty()) {
      notes.add(
          missing.stream()
              .map(CalibrationQuestions::word)
              .collect(Collectors.joining(" and ", "Too few occasions for ", ".")));
    }
    if (unread) {
      notes.add("Some items are readings that nobody has confirmed.");
    }
    return String.join(" ", notes);
  }

  /** At most three, from what was looked for and not found. */
  List<String> about(String person) {
    List<String> questions = new ArrayList<>();
    for (PersonRate rate : rates.getOrDefault(person, List.of())) {
      SignalCard card = Signals.card(rate.signal());
      if (rate.estimate() != null && rate.successes() == 0 && !card.fewerIsBetter()) {
        questions.add(
            "%s: looked for in %s, not found. Was it done where no record is read?"
                .formatted(card.name(), card.occasions()));
      }
    }
    for (SignalCard.Family family : EnumSet.complementOf(read(person))) {
      questions.add(
          "%s: too few occasions to say anything. Who has seen it, and where?"
              .formatted(word(family)));
    }
    return questions.subList(0, Math.min(MOST, questions.size()));
  }

  private static String word(SignalCard.Family family) {
    return family.name().charAt(0) + family.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
