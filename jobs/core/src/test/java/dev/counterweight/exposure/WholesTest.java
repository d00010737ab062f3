package dev.counterweight.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.counterweight.signals.Opportunity;
import dev.counterweight.signals.Opportunity.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholesTest {
  @Test
  void fiveLaunchesOfOneChangeAreOne() {
    List<Opportunity> merged =
        Wholes.merged(
            List.of(
                on("c2", "c2", State.PRESENT, 3),
                on("c1", "c1", State.NOT_FOUND, 0),
                on("c3", "c3", State.NOT_OBSERVABLE, 0)),
            "c1");

    assertThat(merged).hasSize(1);
    assertThat(merged.get(0).occasionId()).isEqualTo("c1");
    assertThat(merged.get(0).clusterId()).isEqualTo("c1");
    assertThat(merged.get(0).state()).isEqualTo(State.PRESENT);
    assertThat(merged.get(0).value()).isEqualTo(3);
  }

  @Test
  void whatWasLookedForInVainOnOnePartWasLookedFor() {
    List<Opportunity> merged =
        Wholes.merged(
            List.of(on("c1", "c1", State.NOT_OBSERVABLE, 0), on("c2", "c2", State.NOT_FOUND, 0)),
            "c1");

    assertThat(merged.get(0).state()).isEqualTo(State.NOT_FOUND);
  }

  @Test
  void handoffsOnThePartsStayTheirOwnInOneCluster() {
    List<Opportunity> merged =
        Wholes.merged(
            List.of(on("c1", "note-1", State.PRESENT, 4), on("c2", "note-2", State.NOT_FOUND, 1)),
            "c1");

    assertThat(merged).extracting(Opportunity::occasionId).containsExactly("note-1", "note-2");
    assertThat(merged).extracting(Opportunity::clusterId).containsOnly("c1");
  }

  @Test
  void aTeamHeardOnThePartsIsHeardOnce() {
    List<Opportunity> merged =
        Wholes.merged(
            List.of(
                on("c1", "c1/support", State.NOT_FOUND, 0),
                on("c2", "c2/support", State.PRESENT, 1),
                on("c2", "c2/finance", State.NOT_FOUND, 0)),
            "c1");

    assertThat(merged)
        .extracting(Opportunity::occasionId, Opportunity::state)
        .containsExactly(tuple("c1/finance", State.NOT_FOUND), tuple("c1/support", State.PRESENT));
  }

  private static Opportunity on(String change, String occasion, State state, double value) {
    return new Opportunity(
        "RO2",
        "test",
        "ana",
        occasion,
        change,
        "change",
        change,
        Instant.parse("2026-03-02T09:00:00Z"),
        state,
        value,
        List.of());
  }
}
