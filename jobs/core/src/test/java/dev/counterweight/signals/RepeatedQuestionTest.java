package dev.counterweight.signals;

import static dev.counterweight.signals.Threads.ANA;
import static dev.counterweight.signals.Threads.BO;
import static dev.counterweight.signals.Threads.OWNER;
import static dev.counterweight.signals.Threads.question;
import static dev.counterweight.signals.Threads.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Opportunity.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepeatedQuestionTest {
  private static final String ASKED = "Which tax rate applies to gift cards?";
  private static final String AGAIN = "What tax rate applies for gift cards?";

  private final RepeatedQuestion signal = new RepeatedQuestion();

  @Test
  void askedAgainBySomebodyElseAfterAnAnswer() {
    List<Opportunity> seen =
        signal.observe(
            ticket()
                .says(ANA, 1, ASKED, question(ASKED))
                .says(OWNER, 2, "The old one, as the law says.")
                .says(BO, 3, AGAIN, question(AGAIN))
                .thread());

    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).personId()).isEqualTo(OWNER);
    assertThat(seen.get(0).state()).isEqualTo(State.PRESENT);
    assertThat(seen.get(0).evidence()).extracting(Evidence::authorId).containsExactly(BO);
  }

  @Test
  void anAnsweredThreadWithoutARepeatIsAnOpportunityToo() {
    Threads thread =
        ticket()
            .says(ANA, 1, ASKED, question(ASKED))
            .says(OWNER, 2, "The old one, as the law says.");

    assertThat(signal.observe(thread.thread()))
        .extracting(Opportunity::state)
        .containsExactly(State.NOT_FOUND);
  }

  @Test
  void neitherThanksNorCopiedWordsAnswer() {
    Threads thanked =
        ticket().says(ANA, 1, ASKED, question(ASKED)).says(BO, 2, "Thanks, looks good!");
    Threads pasted =
        ticket()
            .says(ANA, 1, ASKED, question(ASKED))
            .says(BO, 2, "The old one, as the law says in chapter two.")
            .repeated();

    assertThat(signal.observe(thanked.thread())).isEmpty();
    assertThat(signal.observe(pasted.thread())).isEmpty();
  }

  @Test
  void withoutAnAnswerNothingIsRepeated() {
    Threads unanswered =
        ticket().says(ANA, 1, ASKED, question(ASKED)).says(ANA, 3, AGAIN, question(AGAIN));

    assertThat(signal.observe(unanswered.thread())).isEmpty();
  }

  @Test
  void theSamePersonAskingAgainIsNoRepeat() {
    Threads reminder =
        ticket()
            .says(ANA, 1, ASKED, question(ASKED))
            .says(OWNER, 2, "The old one, as the law says.")
            .says(ANA, 3, AGAIN, question(AGAIN));

    assertThat(signal.observe(reminder.thread()))
        .extracting(Opportunity::state)
        .containsExactly(State.NOT_FOUND);
  }

  @Test
  void anotherPersonAskingTheSameIsNoAnswer() {
    Threads chorus =
        ticket()
            .says(ANA, 1, ASKED, question(ASKED))
            .says(BO, 2, AGAIN, question(AGAIN))
            .says("cy", 3, ASKED, question(ASKED));

    assertThat(signal.observe(chorus.thread())).isEmpty();
  }

  @Test
  void shortQuestionsAreLikeNoOther() {
    Threads thread =
        ticket()
            .says(ANA, 1, "Why is that?", question("Why is that?"))
            .says(OWNER, 2, "It grew like that over the years.")
            .says(BO, 3, "Why is that?", question("Why is that?"));

    assertThat(signal.observe(thread.thread()))
        .extracting(Opportunity::state)
        .containsExactly(State.NOT_FOUND);
  }

  @Test
  void otherQuestionsAreOther() {
    String other = "Which printer does the shop in Ghent use?";
    Threads thread =
        ticket()
            .says(ANA, 1, ASKED, question(ASKED))
            .says(OWNER, 2, "The old one, as the law says.")
            .says(BO, 3, other, question(other));

    assertThat(signal.observe(thread.thread()))
        .extracting(Opportunity::state)
        .containsExactly(State.NOT_FOUND);
  }

  @Test
  void aLaterTicketThatAsksTheSameIsProposedOnceThisOneWasAnswered() {
    WorkThread answered =
        Threads.ticket()
            .says("bo", 2, "Set the flag in the console.")
            .repeatedBy("cy", 5, "How is the flag set?")
            .thread();
    assertThat(Standings.observe(new RepeatedQuestion(), answered, TestTeams.of(Map.of())))
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.state()).isEqualTo(State.CANDIDATE);
              assertThat(answer.evidence()).extracting(Evidence::textId).containsExactly("t-9");
            });
    WorkThread open = Threads.ticket().repeatedBy("cy", 5, "How is the flag set?").thread();
    assertThat(new RepeatedQuestion().observe(open)).isEmpty();
    WorkThread own =
        Threads.ticket()
            .says("bo", 2, "Set the flag in the console.")
            .repeatedBy(Threads.OWNER, 5, "How is the flag set?")
            .thread();
    assertThat(new RepeatedQuestion().observe(own)).isEmpty();
  }
}
