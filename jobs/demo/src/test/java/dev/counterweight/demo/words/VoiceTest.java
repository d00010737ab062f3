package dev.counterweight.demo.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VoiceTest {
  private static final Dice DICE = Dice.of(1, "voice");

  @Test
  void codeQuotesAndMarkupStayAsTheyAre() {
    Voice voice = voice(true, 1, Map.of("behavior", "behaviour"));
    String text =
        "> The behavior\nThe `The behavior` of the behavior\n```\nThe behavior\n```\n# The end";
    assertThat(voice.write(text, DICE))
        .isEqualTo(
            "> The behavior\n`The behavior` of behaviour\n```\nThe behavior\n```\n# The end");
  }

  @Test
  void pairsOfWordsAreOneHabit() {
    Voice voice = voice(false, 0, Map.of("do not", "don't", "i am", "I'm"));
    assertThat(voice.write("I am sure. Do not merge, we do not know.", DICE))
        .isEqualTo("I'm sure. Don't merge, we don't know.");
  }

  @Test
  void smallLettersBeginSentencesButAbbreviationsStay() {
    assertThat(voice(true, 0, Map.of()).write("One thing. UTC is not local. Two.", DICE))
        .isEqualTo("one thing. UTC is not local. two.");
  }

  @Test
  void loginsAndPathsAreNoWords() {
    Voice voice = voice(false, 1, Map.of("with", "w/"));
    assertThat(voice.write("@the.with talks with a/the/with", DICE))
        .isEqualTo("@the.with talks w/ a/the/with");
  }

  @Test
  void onePersonUsesPartOfTheWaysToSayIt() {
    List<Integer> ways = IntStream.range(0, 20).boxed().toList();
    Voice voice = Voice.of(DICE);
    Set<Integer> used = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      used.add(voice.prefer("heading", ways, DICE));
    }
    assertThat(used).hasSize(9);
  }

  private static Voice voice(boolean lowerCase, double articlesLost, Map<String, String> spelling) {
    return new Voice(1, 1, lowerCase, false, articlesLost, 0, 0, false, false, spelling);
  }
}
