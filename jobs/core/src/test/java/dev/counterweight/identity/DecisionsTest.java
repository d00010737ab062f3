package dev.counterweight.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.identity.Decision.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionsTest {
  private static final List<String> PERSONS = List.of("ada", "bo", "cy", "dee", "eve");

  private final List<Decision> journal = new ArrayList<>();

  @Test
  void confirmsSplitsAndMerges() {
    decide(Kind.CONFIRM, "gitlab:1", "ada");
    decide(Kind.SPLIT, "gitlab:2", null);
    decide(Kind.MERGE, "bo", "ada");

    assertThat(owner("gitlab:1", null)).isEqualTo("ada");
    assertThat(owner("gitlab:2", "cy")).isNull();
    assertThat(owner("gitlab:3", "bo")).isEqualTo("ada");
    assertThat(owner("gitlab:4", "dee")).isEqualTo("dee");
  }

  @Test
  void undoingAMergeLeavesWhatWasDecidedAfterIt() {
    decide(Kind.MERGE, "bo", "ada");
    decide(Kind.CONFIRM, "gitlab:9", "bo");
    decide(Kind.UNDO, "d1", null);

    assertThat(owner("gitlab:3", "bo")).isEqualTo("bo");
    assertThat(owner("gitlab:9", null)).isEqualTo("bo");
  }

  @Test
  void undoingAnUndoingMakesTheDecisionStandAgain() {
    decide(Kind.MERGE, "bo", "ada");
    decide(Kind.UNDO, "d1", null);
    decide(Kind.UNDO, "d2", null);

    assertThat(owner("gitlab:3", "bo")).isEqualTo("ada");
  }

  @Test
  void mergesInACircleComeToOnePerson() {
    decide(Kind.MERGE, "ada", "bo");
    decide(Kind.MERGE, "bo", "cy");
    decide(Kind.MERGE, "cy", "ada");

    assertThat(owner("gitlab:1", "ada")).isEqualTo("cy");
    assertThat(owner("gitlab:3", "cy")).isEqualTo("cy");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void anyDecisionsUndoneInAnyOrderGiveTheStart(long seed) {
    Random random = new Random(seed);
    Map<String, String> start = owners();
    for (int i = 0; i < 60; i++) {
      randomDecision(random);
    }
    List<Decision> standing = new ArrayList<>(Decisions.of(journal).standing());
    Collections.shuffle(standing, random);
    standing.forEach(decision -> decide(Kind.UNDO, decision.id(), null));

    assertThat(standing).isNotEmpty();
    assertThat(owners()).isEqualTo(start);
    assertThat(Decisions.of(journal).standing()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26})
  void undoingTheLastGivesWhatWasBefore(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      Map<String, String> before = owners();
      Decision last = randomDecision(random);
      Map<String, String> after = owners();
      decide(Kind.UNDO, last.id(), null);
      assertThat(owners()).isEqualTo(before);
      decide(Kind.UNDO, "d" + journal.size(), null);
      assertThat(owners()).as("the undoing undone").isEqualTo(after);
    }
  }

  private Decision randomDecision(Random random) {
    String account = "gitlab:" + random.nextInt(8);
    String person = PERSONS.get(random.nextInt(PERSONS.size()));
    String other = PERSONS.get(random.nextInt(PERSONS.size()));
    return switch (random.nextInt(4)) {
      case 0 -> decide(Kind.CONFIRM, account, person);
      case 1 -> decide(Kind.SPLIT, account, null);
      case 2 -> decide(Kind.MERGE, person, other);
      default ->
          journal.isEmpty()
              ? decide(Kind.MERGE, person, other)
              : decide(Kind.UNDO, "d" + (1 + random.nextInt(journal.size())), null);
    };
  }

  private Decision decide(Kind kind, String subject, @Nullable String object) {
    Decision decision =
        new Decision("d" + (journal.size() + 1), Instant.EPOCH, "tester", kind, subject, object);
    journal.add(decision);
    return decision;
  }

  private Map<String, String> owners() {
    Map<String, String> owners = new TreeMap<>();
    for (int i = 0; i < 8; i++) {
      String byKeys = i < PERSONS.size() ? PERSONS.get(i) : null;
      owners.put("gitlab:" + i, String.valueOf(owner("gitlab:" + i, byKeys)));
    }
    return owners;
  }

  private @Nullable String owner(String reference, @Nullable String byKeys) {
    String id = reference.substring(reference.indexOf(':') + 1);
    return Decisions.of(journal).personOf(new Account("gitlab", id, null, "", false), byKeys);
  }
}
