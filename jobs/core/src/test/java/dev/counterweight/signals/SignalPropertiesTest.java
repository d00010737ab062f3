package dev.counterweight.signals;

import static dev.counterweight.signals.Threads.concern;
import static dev.counterweight.signals.Threads.decision;
import static dev.counterweight.signals.Threads.handoff;
import static dev.counterweight.signals.Threads.question;
import static dev.counterweight.signals.Threads.rollback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.WorkThread.Utterance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws that hold for every conversation. */
class SignalPropertiesTest {
  private static final List<String> PEOPLE = List.of("owner", "ana", "bo", "cy");
  private static final List<String> WORDS =
      List.of(
          "A refund would be booked twice", "Which tax rate applies to gift cards?", "B over A");
  private static final int LAUNCH = 20;

  @Property(tries = 300)
  void theOrderOfRowsDoesNotMatter(@ForAll long seed) {
    Threads thread = conversation(new Random(seed));
    List<Utterance> shuffled = new ArrayList<>(thread.utterances());
    Collections.shuffle(shuffled, new Random(seed + 1));

    for (Signal signal : Signals.all()) {
      assertThat(signal.observe(thread.of(shuffled)))
          .as(signal.id())
          .isEqualTo(signal.observe(thread.thread()));
    }
  }

  /** CL2 and RV1 ask for an answer and for a comment of any kind: there, such a comment counts. */
  @Property(tries = 300)
  void commentsThatSayNothingOfTheKindChangeNobodysAnswer(@ForAll long seed) {
    Threads thread = conversation(new Random(seed));
    List<Signal> signals =
        Signals.all().stream().filter(s -> !List.of("CL2", "RV1").contains(s.id())).toList();
    List<Opportunity> before =
        signals.stream().flatMap(s -> s.observe(thread.thread()).stream()).toList();
    thread.says("stranger", 3, "Nice").says("ana", 4, "Rebased, thanks");

    List<Opportunity> after =
        signals.stream()
            .flatMap(s -> s.observe(thread.thread()).stream())
            .filter(o -> isKnown(before, o))
            .toList();

    assertThat(after).isEqualTo(before);
  }

  @Property(tries = 100)
  void pastingAConcernAgainChangesNothing(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int times) {
    Random random = new Random(seed);
    Threads thread =
        conversation(random).says("ana", 1, "It would lose the order", concern("material"));
    List<Opportunity> before = new PreLaunchConcern().observe(thread.thread());

    for (int i = 0; i < times; i++) {
      thread.says(
          "ana", 2 + random.nextInt(LAUNCH), "It would  lose the order!", concern("material"));
    }

    assertThat(new PreLaunchConcern().observe(thread.thread())).isEqualTo(before);
  }

  @Property(tries = 200)
  void oneAnswerPerPersonAndOccasion(@ForAll long seed) {
    WorkThread thread = conversation(new Random(seed)).thread();

    for (Signal signal : Signals.all()) {
      assertThat(signal.observe(thread).stream().map(o -> o.personId() + " " + o.occasionId()))
          .as(signal.id())
          .doesNotHaveDuplicates();
    }
  }

  private static boolean isKnown(List<Opportunity> before, Opportunity opportunity) {
    return before.stream()
        .anyMatch(
            b ->
                b.signal().equals(opportunity.signal())
                    && b.personId().equals(opportunity.personId()));
  }

  private static Threads conversation(Random random) {
    Threads thread = Threads.change().launchedAt(LAUNCH).approvedBy("bo", LAUNCH - 1);
    int length = random.nextInt(8);
    for (int i = 0; i < length; i++) {
      String words = WORDS.get(random.nextInt(WORDS.size()));
      thread.says(
          PEOPLE.get(random.nextInt(PEOPLE.size())),
          random.nextInt(30),
          words,
          reading(random, words));
    }
    return thread;
  }

  private static Finding reading(Random random, String words) {
    return switch (random.nextInt(6)) {
      case 0 -> concern("material");
      case 1 -> concern("vague");
      case 2 -> rollback(1 + random.nextInt(3));
      case 3 -> handoff("goal", "owner", "open");
      case 4 -> decision("decision", "options", "choice", "reason");
      default -> question(words);
    };
  }
}
