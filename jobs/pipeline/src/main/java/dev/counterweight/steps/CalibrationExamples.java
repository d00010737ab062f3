package dev.counterweight.steps;

import dev.counterweight.audit.RaterAgreement;
import dev.counterweight.growth.promotion.ExampleBank;
import dev.counterweight.privacy.OutsiderNames;
import dev.counterweight.reports.view.CalibrationView.Example;
import dev.counterweight.reports.view.CalibrationView.Pair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Accepted examples of one dimension and phase beside each other, the nearest levels first (METHOD
 * K5). Those of people in the meeting are left out: an example is compared, never a person.
 */
final class CalibrationExamples {
  private final Map<String, PersonEvidence> evidence;
  private final Set<String> inMeeting;
  private final OutsiderNames everybody;

  /**
   * Examples for one meeting.
   *
   * @param evidence of the whole run
   * @param inMeeting ids of people
   * @param everybody takes every name out
   */
  CalibrationExamples(
      List<PersonEvidence> evidence, Set<String> inMeeting, OutsiderNames everybody) {
    this.evidence =
        evidence.stream().collect(Collectors.toMap(PersonEvidence::evidenceId, item -> item));
    this.inMeeting = inMeeting;
    this.everybody = everybody;
  }

  /** An example and where it belongs. */
  private record Placed(String dimension, String phase, Example example) {}

  List<Pair> pairs(CalibrationSources sources) {
    List<Placed> all = new ArrayList<>();
    sources.banked().forEach(one -> banked(one, all));
    sources.marked().forEach(one -> marked(one, sources, all));
    Map<String, Map<String, Placed>> byPlace = new TreeMap<>();
    for (Placed one : all) {
      byPlace
          .computeIfAbsent(one.dimension + ", " + one.phase, place -> new TreeMap<>())
          .putIfAbsent(one.example.level(), one);
    }
    List<Pair> pairs = new ArrayList<>();
    byPlace.values().forEach(levels -> pairs.addAll(neighbours(new ArrayList<>(levels.values()))));
    return pairs;
  }

  private static List<Pair> neighbours(List<Placed> levels) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < levels.size() || i == 0; i++) {
      Placed first = levels.get(i);
      List<Example> examples =
          levels.subList(i, Math.min(levels.size(), i + 2)).stream().map(Placed::example).toList();
      pairs.add(
          new Pair(
              capital(first.dimension), "Matched: seen in the phase " + first.phase, examples));
    }
    return pairs;
  }

  private void banked(ExampleBank.Example one, List<Placed> into) {
    boolean isOfMeeting =
        List.of(one.evidenceIds().split(" ")).stream().anyMatch(this::isOfSomebodyHere);
    if (!isOfMeeting) {
      List<String> words = new ArrayList<>();
      add(words, "", one.title());
      add(words, "Options: ", one.options());
      add(words, "Chosen: ", one.chosen());
      add(words, "Given up: ", one.gaveUp());
      add(words, "What happened: ", one.whatHappened());
      into.add(new Placed(one.dimension(), one.phase(), new Example(one.level(), words)));
    }
  }

  private void add(List<String> words, String label, String text) {
    if (!text.isBlank()) {
      words.add(label + everybody.clean(text));
    }
  }

  private void marked(RaterAgreement.Example one, CalibrationSources sources, List<Placed> into) {
    boolean isOfMeeting =
        inMeeting.contains(sources.personOfCase().getOrDefault(one.caseId(), ""))
            || one.evidence().stream().anyMatch(this::isOfSomebodyHere);
    List<String> words = excerpts(one.evidence());
    if (!isOfMeeting && !words.isEmpty()) {
      String dimension = one.dimension().name().toLowerCase(Locale.ROOT);
      into.add(new Placed(dimension, one.phase(), new Example(one.level(), words)));
    }
  }

  private boolean isOfSomebodyHere(String evidenceId) {
    PersonEvidence item = evidence.get(evidenceId);
    return item != null && inMeeting.contains(item.personId());
  }

  private List<String> excerpts(Collection<String> evidenceIds) {
    return evidenceIds.stream()
        .map(evidence::get)
        .filter(java.util.Objects::nonNull)
        .map(item -> everybody.clean(item.excerpt()))
        .toList();
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
