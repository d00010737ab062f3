package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.lake.PullManifest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompletenessTest {
  private static final PullManifest.Window GAP =
      new PullManifest.Window("gitlab", "issues", "7 2026-05", 1L, 2L, "1 row did not land");

  @Test
  void aPullThatFailedEarlyIsMendedByOneThatReadsAll() {
    PullManifest failed = pull(List.of("gitlab/1"), "the token expired", List.of(GAP));
    PullManifest healthy = pull(List.of("gitlab/1", "jira/1"), null, List.of());

    assertThat(Completeness.of(List.of(failed)).isWhole()).isFalse();
    assertThat(Completeness.of(List.of(failed, healthy)).isWhole()).isTrue();
  }

  @Test
  void aGapOfOneSourceStaysWhileOnlyAnotherIsRead() {
    PullManifest both = pull(List.of("gitlab/1", "jira/1"), null, List.of(GAP));
    PullManifest jira = pull(List.of("jira/1"), null, List.of());

    Completeness completeness = Completeness.of(List.of(both, jira));

    assertThat(completeness.windows()).containsExactly(GAP);
    assertThat(completeness.isWhole()).isFalse();
  }

  @Test
  void anotherVersionOfAConnectorTakesItsPlace() {
    PullManifest failed = pull(List.of("jira/1"), "Jira is down", List.of());
    PullManifest healthy = pull(List.of("jira/2"), null, List.of());

    assertThat(Completeness.of(List.of(failed, healthy)).failed()).isEmpty();
  }

  private static PullManifest pull(
      List<String> sources, @Nullable String problem, List<PullManifest.Window> windows) {
    return new PullManifest(
        "pull-000001",
        "2026-01-01T00:00:00Z",
        "2026-01-01T00:01:00Z",
        sources,
        problem == null ? "complete" : "failed",
        problem,
        List.of(),
        List.of(),
        windows,
        List.of());
  }
}
