package dev.counterweight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.model.Teams;
import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.WorkThread.Utterance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingsTest {
  private static final Teams NOBODY = TestTeams.of(Map.of());

  private static WorkThread concernIn(Standing standing) {
    WorkThread thread =
        Threads.change()
            .launchedAt(10)
            .says(
                "ana",
                2,
                "This loses invoices when the month ends early.",
                Threads.concern("material"))
            .thread();
    return thread.saying(
        thread.utterances().stream()
            .map(
                said ->
                    new Utterance(
                        said.textId(),
                        said.authorId(),
                        said.place(),
                        said.permalink(),
                        said.writtenAt(),
                        said.words(),
                        said.isRepeated(),
                        said.readings().stream()
                            .map(r -> r.decided(r.finding(), standing, List.of()))
                            .toList()))
            .toList());
  }

  private static Opportunity ofAna(Standing standing) {
    return Standings.observe(new PreLaunchConcern(), concernIn(standing), NOBODY).stream()
        .filter(answer -> answer.personId().equals("ana"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void assertedAndConfirmedEvidenceCounts() {
    assertThat(ofAna(Standing.ASSERTED).state()).isEqualTo(State.PRESENT);
    assertThat(ofAna(Standing.CONFIRMED).state()).isEqualTo(State.PRESENT);
  }

  @Test
  void aProposalIsNeitherPresentNorNotFound() {
    assertThat(ofAna(Standing.CANDIDATE).state()).isEqualTo(State.CANDIDATE);
  }

  @Test
  void whatSomebodyRejectedCountsForNothingAndIsKept() {
    Opportunity answer = ofAna(Standing.REJECTED);
    assertThat(answer.state()).isEqualTo(State.NOT_FOUND);
    assertThat(answer.evidence()).extracting(Evidence::standing).containsExactly(Standing.REJECTED);
  }

  @Test
  void aHandoffThatIsNoneIsNoOccasionAndIsKept() {
    WorkThread thread =
        Threads.ticket().says("ana", 2, "Over to you.", Threads.handoff("goal")).thread();
    WorkThread rejected =
        thread.saying(
            thread.utterances().stream()
                .map(
                    said ->
                        new Utterance(
                            said.textId(),
                            said.authorId(),
                            said.place(),
                            said.permalink(),
                            said.writtenAt(),
                            said.words(),
                            said.isRepeated(),
                            List.of(reject(said.readings().get(0)))))
                .toList());
    assertThat(Standings.observe(new HandoffCompleteness(), rejected, NOBODY))
        .extracting(Opportunity::state)
        .containsExactly(State.REJECTED);
  }

  private static Reading reject(Reading reading) {
    return reading.decided(reading.finding(), Standing.REJECTED, List.of("bo"));
  }
}
