package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.lake.PullManifest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompletenessTest {
  private static final PullManifest.Entity WHOLE =
      new PullManifest.Entity("gitlab", "users", 3, 3L, 3, 0, 0);

  @Test
  void forgetsAFailureWhenTheSameSourceWasReadToItsEndSince() {
    PullManifest failed = pull(List.of("gitlab/1"), "gitlab.token was refused", List.of());
    PullManifest mended = pull(List.of("gitlab/2", "jira/1"), null, List.of());

    assertThat(Completeness.of(List.of(failed)).isWhole()).isFalse();
    assertThat(Completeness.of(List.of(failed, mended)).isWhole()).isTrue();
  }

  @Test
  void remembersAFailureThatOnlyAnotherSourceFollowed() {
    PullManifest failed = pull(List.of("gitlab/1"), "gitlab.token was refused", List.of());
    PullManifest other = pull(List.of("jira/1"), null, List.of());

    assertThat(Completeness.of(List.of(failed, other)).failed())
        .containsExactly("gitlab.token was refused");
  }

  @Test
  void isNotWholeWhileASourceRefusesAList() {
    PullManifest.RejectCount refused =
        new PullManifest.RejectCount("list-refused", "gitlab", "discussions", 1);

    assertThat(
            Completeness.of(List.of(pull(List.of("gitlab/1"), null, List.of(refused)))).isWhole())
        .isFalse();
  }

  private static PullManifest pull(
      List<String> sources, @Nullable String problem, List<PullManifest.RejectCount> rejects) {
    return new PullManifest(
        "pull-000001",
        "2026-01-01T00:00:00Z",
        "2026-01-01T00:01:00Z",
        sources,
        problem == null ? "complete" : "failed",
        problem,
        List.of(WHOLE),
        rejects,
        List.of(),
        List.of());
  }
}
