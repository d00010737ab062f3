package dev.counterweight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.Silence.Proposals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceTest {
  private static final String PROPOSED = PreLaunchConcern.ID;
  private static final String ASSERTED = RollbackPlan.ID;
  private static final String EVENT = LateRewrite.ID;

  @Test
  void whatNobodyReadIsMissingFromNobody() {
    Silence silence = Silence.in(List.of(occasion(PROPOSED, "ana", State.NOT_FOUND)));

    Opportunity heard = silence.heard(occasion(PROPOSED, "ana", State.NOT_FOUND));

    assertThat(heard.state()).isEqualTo(State.CANDIDATE);
    assertThat(silence.allowsRates(Signals.card(PROPOSED))).isFalse();
  }

  @Test
  void whatMayBeAssertedOrReadsNoTextIsMissingWhereItIsNotFound() {
    Silence silence = Silence.OF_UNREAD_PROPOSALS;

    for (String signal : List.of(ASSERTED, EVENT)) {
      Opportunity inVain = occasion(signal, "ana", State.NOT_FOUND);
      assertThat(silence.heard(inVain)).as(signal).isEqualTo(inVain);
      assertThat(silence.allowsRates(Signals.card(signal))).as(signal).isTrue();
    }
  }

  @Test
  void proposalsAreReadWhenAtMostAFifthOfThoseAboutTheMeanPersonWait() {
    assertThat(isUnread(new Proposals(PROPOSED, 2, 8))).isFalse();
    assertThat(isUnread(new Proposals(PROPOSED, 3, 8))).isTrue();
    assertThat(isUnread(new Proposals(PROPOSED, 0, 8), new Proposals(PROPOSED, 4, 6))).isFalse();
    assertThat(isUnread(new Proposals(PROPOSED, 0, 8), new Proposals(PROPOSED, 5, 5))).isTrue();
    assertThat(isUnread(new Proposals(PROPOSED, 0, 0))).isTrue();
  }

  @Test
  void whoWritesMuchThatLooksLikeItHidesNobodyElse() {
    List<Proposals> proposals = new ArrayList<>();
    for (int person = 0; person < 9; person++) {
      proposals.add(new Proposals(PROPOSED, 0, 4));
    }
    proposals.add(new Proposals(PROPOSED, 10_000, 0));

    assertThat(Silence.of(proposals).unread()).doesNotContain(PROPOSED);
  }

  @Test
  void whatSomebodyConfirmedStaysFound() {
    Opportunity seen = occasion(PROPOSED, "ana", State.PRESENT);

    assertThat(Silence.OF_UNREAD_PROPOSALS.heard(seen)).isEqualTo(seen);
  }

  @Test
  void countsTheTextsThatWaitAndThoseThatWereDecided() {
    List<Opportunity> read =
        List.of(
            with(Standing.CONFIRMED, List.of("bo")),
            with(Standing.REJECTED, List.of("bo")),
            with(Standing.CANDIDATE, List.of("bo", "cy")),
            with(Standing.CONFIRMED, List.of("bo")),
            with(Standing.CANDIDATE, List.of()));
    List<Opportunity> waiting = new ArrayList<>(read);
    waiting.add(with(Standing.CANDIDATE, List.of()));

    assertThat(Silence.in(read).unread()).doesNotContain(PROPOSED);
    assertThat(Silence.in(waiting).unread()).contains(PROPOSED);
  }

  @Test
  void whatARuleMayAssertNeedsNoReader() {
    assertThat(Silence.in(List.of(with(Standing.ASSERTED, List.of()))).unread())
        .doesNotContain(PROPOSED);
  }

  private static boolean isUnread(Proposals... proposals) {
    return Silence.of(List.of(proposals)).unread().contains(PROPOSED);
  }

  private static Opportunity with(Standing standing, List<String> decidedBy) {
    Opportunity one = occasion(PROPOSED, "ana", State.PRESENT);
    return one.with(
        List.of(
            new Evidence(
                "t",
                "ana",
                Instant.EPOCH,
                "material",
                1,
                .5,
                List.of(),
                "words",
                0,
                5,
                0,
                5,
                "",
                "concern",
                "1",
                standing,
                decidedBy)));
  }

  private static Opportunity occasion(String signal, String person, State state) {
    return new Opportunity(
        signal, "1", person, "c1", "c1", "change", "c1", Instant.EPOCH, state, 0, List.of());
  }
}
