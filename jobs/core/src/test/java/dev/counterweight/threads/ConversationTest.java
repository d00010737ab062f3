package dev.counterweight.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.model.Turn;
import dev.counterweight.threads.Address.Manner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationTest {
  private static final String RISK = "What happens to open invoices if this write fails halfway?";

  private static Utterance said(
      String id, String discussion, int position, String author, String text, int minute) {
    TurnText read = TurnText.of(null, text);
    return new Utterance(
        id,
        "change",
        "c",
        discussion,
        position,
        author,
        null,
        List.of(),
        List.of(),
        read.addresses().stream().filter(Address::isFirst).map(Address::name).toList(),
        read.spoken(),
        read.quoted(),
        read.hasQuote(),
        read.hasCode(),
        null,
        null,
        Instant.parse("2026-03-01T10:00:00Z").plusSeconds(60L * minute));
  }

  private static final List<Utterance> TALK =
      List.of(
          said("c", "c", -1, "ana", "Rounds invoices down, as finance asked us to do.", 0),
          said("n1", "d1", 0, "bo", RISK, 1),
          said("n2", "d2", 0, "cy", "Looks good to me.", 2),
          said("n3", "d1", 1, "ana", "They stay as they were.", 3),
          said("n4", "d1", 2, "ana", "I added a test.", 4),
          said("n5", "d1", 3, "bo", "Thanks.", 5),
          said("n6", "d3", 0, "cy", "> " + RISK + "\n\nGood question.", 6),
          said("n7", "d4", 0, "bo", "@cy which one?", 7));

  private static String answers(List<Turn> turns) {
    StringBuilder text = new StringBuilder();
    for (Turn turn : turns) {
      text.append(turn.turnId())
          .append('>')
          .append(turn.answersTurnId())
          .append(' ')
          .append(turn.answersBy())
          .append('\n');
    }
    return text.toString();
  }

  @Test
  void tellsWhoAnswersWhom() {
    assertThat(answers(Conversation.turns(TALK)))
        .isEqualTo(
            """
            c>null null
            n1>null null
            n2>null null
            n3>n1 discussion
            n4>n1 discussion
            n5>n4 discussion
            n6>n1 quote
            n7>n6 address
            """);
  }

  @Test
  void doesNotDependOnTheOrderInWhichTurnsArrive() {
    String wanted = answers(Conversation.turns(TALK));
    for (int seed = 0; seed < 50; seed++) {
      List<Utterance> shuffled = new ArrayList<>(TALK);
      Collections.shuffle(shuffled, new Random(seed));

      assertThat(answers(Conversation.turns(shuffled))).as("seed " + seed).isEqualTo(wanted);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@bo can you look at the migration? | ASKED",
        "cc @bo | ASKED",
        "ping @bo | ASKED",
        "Please review, @bo. | ASKED",
        "Thanks @bo | CITED",
        "as @bo said | CITED",
        "@bo's patch does that | CITED",
        "@bo suggested another name | CITED",
        "per @bo, not now | CITED",
        "@bo I pushed the fix. | ADDRESSED",
        "@bo I agree. What do you all think? | ADDRESSED",
        "@bo | ADDRESSED",
        "He wrote \"@bo can you look?\" last week | CITED",
        "If you want to use @bo's tool, go ahead | CITED"
      })
  void tellsWhoIsAskedFromWhoIsSpokenOf(String text, Manner manner) {
    assertThat(Address.in(text)).extracting(Address::manner).containsExactly(manner);
  }

  @Test
  void takesTheRequestBehindALineOfNames() {
    assertThat(Address.in("@bo, @cy:\nCan you rebase?"))
        .extracting(Address::manner)
        .containsExactly(Manner.ASKED, Manner.ASKED);
  }

  @Test
  void takesNoAddressFromMailOrCode() {
    assertThat(Address.in("mail bo@corp.example about it")).isEmpty();
    assertThat(TurnText.of(null, "`@bo` and\n\n> @bo can you?").addresses()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "added 3 commits | pushed | |",
        "added commits (force-pushed) | pushed | |",
        "approved this merge request | approved | |",
        "assigned to @ana | assigned | ana |",
        "assigned to @ana and unassigned @bo | assigned | ana | bo",
        "unassigned @bo | assigned | | bo",
        "requested review from @ana and @bo | review-requested | ana,bo |",
        "mentioned in merge request !5 | mentioned | |",
        "marked this merge request as **ready** | ready | |",
        "resolved all threads | other | |"
      })
  void readsTheNotesOfTheTool(String note, String kind, String to, String from) {
    Event event = Event.of(note);

    assertThat(event.kind()).isEqualTo(kind);
    assertThat(String.join(",", event.to())).isEqualTo(to == null ? "" : to);
    assertThat(String.join(",", event.from())).isEqualTo(from == null ? "" : from);
  }
}
