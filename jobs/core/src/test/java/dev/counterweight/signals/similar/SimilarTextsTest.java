package dev.counterweight.signals.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.counterweight.signals.similar.SimilarTexts.Match;
import dev.counterweight.signals.similar.SimilarityWeights.Judged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimilarTextsTest {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final String[] WORDS =
      ("invoice ledger refund coupon export webhook retry timeout cache header button mobile login"
              + " session token upload avatar search filter report chart queue worker schedule")
          .split(" ");

  private static SimilarText text(String id, String asker, String title, String body, int day) {
    return new SimilarText(
        id, asker, title, body, "", Set.of("billing"), START.plus(Duration.ofDays(day)));
  }

  private static List<SimilarText> background(int count) {
    Random random = new Random(7);
    List<SimilarText> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder body = new StringBuilder();
      for (int w = 0; w < 12; w++) {
        body.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      texts.add(text("b" + i, "p" + i % 9, body.substring(0, 24), body.toString(), i % 200));
    }
    return texts;
  }

  private static Match best(List<SimilarText> texts, String id) {
    SimilarTexts index = SimilarTexts.of(texts);
    List<String> ids = index.texts().stream().map(SimilarText::id).toList();
    return index.matches(ids.indexOf(id)).get(0);
  }

  @Test
  void theSameNeedInOtherWordsComesFirstAndIsShown() {
    List<SimilarText> texts = background(300);
    texts.add(
        text(
            "q1",
            "ana",
            "Refund of prorated plans doubles the VAT",
            "When a customer downgrades, proratedRefund counts VAT twice.",
            50));
    texts.add(
        text(
            "q2",
            "ben",
            "VAT counted twice when refunding prorated plan",
            "Downgrading customers see doubled VAT in the refund of their plan.",
            53));
    Match match = best(texts, "q2");
    assertThat(match.other().id()).isEqualTo("q1");
    assertThat(match.probability()).isGreaterThan(SimilarityWeights.SHOWN);
  }

  @Test
  void nothingIsShownOfTextsThatShareWordsByChance() {
    List<SimilarText> texts = background(300);
    texts.add(text("q", "zoe", "Where is the office plant", "It was green.", 40));
    SimilarTexts index = SimilarTexts.of(texts);
    List<String> ids = index.texts().stream().map(SimilarText::id).toList();
    assertThat(index.matches(ids.indexOf("q"))).isEmpty();
  }

  @Test
  void answersDoNotHangOnTheOrderOfTheTexts() {
    List<SimilarText> texts = background(120);
    List<SimilarText> shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, new Random(3));
    SimilarTexts one = SimilarTexts.of(texts);
    SimilarTexts other = SimilarTexts.of(shuffled);
    for (int i = 0; i < 120; i += 17) {
      assertThat(other.matches(i)).isEqualTo(one.matches(i));
    }
  }

  @Test
  void identifiersMeetTheirParts() {
    assertThat(Terms.of("createTableView", 10))
        .containsExactly("createtableview", "creat", "tabl", "view");
    assertThat(Terms.of("crashes crashed crashing", 10)).containsOnly("crash");
  }

  /**
   * A single feature and two classes: the fitted odds are those of the counts (3 of 4 against 1 of
   * 4), but for the small ridge.
   */
  @Test
  void fittedWeightsReturnTheOddsOfTheCounts() {
    List<Judged> pairs = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      boolean near = i % 2 == 0;
      boolean same = near ? i % 8 != 0 : i % 8 == 1;
      pairs.add(new Judged(new PairFeatures(near ? 1 : 0, 0, 0, 0, 0, 0, 0, 0), same));
    }
    SimilarityWeights fitted = SimilarityWeights.fit(pairs);
    assertThat(fitted.bias()).isCloseTo(Math.log(1 / 3.), within(.02));
    assertThat(fitted.weights().get(0)).isCloseTo(Math.log(9), within(.02));
  }
}
