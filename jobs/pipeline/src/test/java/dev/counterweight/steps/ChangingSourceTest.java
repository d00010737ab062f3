package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterweight.connectors.Sandbox;
import dev.counterweight.lake.PullManifest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sources that change between pulls and during them: what landed is what a first pull would land.
 */
class ChangingSourceTest {
  private static final String TINY = "sandbox/data-tiny";

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a merge request edited"
            + "|{`target`:`gitlab/merge_requests`,`match`:{`iid`:2},`patch`:{`title`:`Other`}}",
        "a merge request edited without a trace"
            + "|{`target`:`gitlab/merge_requests`,`match`:{`iid`:2},`patch`:{`title`:`Other`},"
            + "`bump`:false}",
        "a thread resolved, its merge request untouched"
            + "|{`target`:`gitlab/discussions`,`match`:{`merge_request_iid`:1},"
            + "`patch`:{`notes`:[{`id`:7001,`body`:`done`,`resolved`:true}]}}",
        "a reply, its merge request untouched"
            + "|{`target`:`gitlab/discussions`,`match`:{`merge_request_iid`:1},"
            + "`push`:{`notes`:{`id`:990001,`body`:`late`}}}",
        "threads deleted, their merge request untouched"
            + "|{`target`:`gitlab/discussions`,`match`:{`merge_request_iid`:1},`delete`:true}",
        "a label event changed, its issue untouched"
            + "|{`target`:`gitlab/resource_label_events`,`match`:{`id`:406},"
            + "`patch`:{`label`:null},`bump`:false}",
        "an approval taken back"
            + "|{`target`:`gitlab/approvals`,`match`:{},`patch`:{`approved_by`:[]},`bump`:false}",
        "an approval given"
            + "|{`target`:`gitlab/approvals`,`append`:{`project_id`:11,`merge_request_iid`:4,"
            + "`approved_by`:[{`user`:{`id`:1,`username`:`a`}}]}}",
        "merge requests deleted"
            + "|{`target`:`gitlab/merge_requests`,`match`:{`iid`:1},`delete`:true}",
        "a project renamed"
            + "|{`target`:`gitlab/projects`,`match`:{`id`:11},`patch`:{`path_with_namespace`:`b/n`},"
            + "`bump`:false}",
        "an issue edited"
            + "|{`target`:`jira/issues`,`match`:{`key`:`FER-2`},"
            + "`patch`:{`fields`:{`summary`:`Other`}}}",
        "an issue edited without a trace"
            + "|{`target`:`jira/issues`,`match`:{`key`:`FER-2`},"
            + "`patch`:{`fields`:{`summary`:`Other`}},`bump`:false}",
        "an issue deleted|{`target`:`jira/issues`,`match`:{`key`:`FER-2`},`delete`:true}",
        "an issue moved"
            + "|{`target`:`jira/issues`,`match`:{`key`:`FER-2`},"
            + "`patch`:{`key`:`PAY-902`,`_previous_keys`:[`FER-2`]},`bump`:false}"
      })
  void aChangeBetweenTwoPullsIsFound(String what, String change) throws Exception {
    String json = change.replace('`', '"');
    try (Sandbox sandbox = Sandbox.serve(Sandbox.shared(TINY))) {
      SandboxPulls pulls = new SandboxPulls(sandbox.url(), folder, Clock.systemUTC());
      pulls.pull();
      assertThat(sandbox.admin("mutate", json)).as(what).doesNotContain("\"changed\":0");

      PullManifest second = pulls.pull();

      assertThat(pulls.truth().differences(pulls.landed())).as(what).isZero();
      assertThat(second.isWhole()).as(what).isTrue();
      assertThat(second.changedAnything()).as(what).isTrue();
    }
  }

  /** A change dated before the first pull, which the search shows only after it. */
  @Test
  void whatASearchShowsLateIsFound() throws Exception {
    try (Sandbox sandbox = Sandbox.serve(Sandbox.shared(TINY))) {
      SandboxPulls pulls = new SandboxPulls(sandbox.url(), folder, Clock.systemUTC());
      sandbox.admin(
          "mutate",
          """
          {"target": "jira/issues", "match": {"key": "FER-2"},
           "patch": {"fields": {"summary": "Seen late"}}, "index_lag_searches": 4}
          """);
      pulls.pull();

      for (int more = 0; more < 3; more++) {
        pulls.pull();
      }

      assertThat(pulls.truth().differences(pulls.landed())).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-10, 10})
  void nothingIsMissedWhenTheClocksAreTenMinutesApart(int minutes) throws Exception {
    try (Sandbox sandbox = Sandbox.serve(Sandbox.shared(TINY))) {
      Clock off = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));
      SandboxPulls pulls = new SandboxPulls(sandbox.url(), folder, off);
      pulls.pull();
      assertChangesAreFound(sandbox, pulls);
    }
  }

  private static void assertChangesAreFound(Sandbox sandbox, SandboxPulls pulls) throws Exception {
    sandbox.admin(
        "mutate",
        """
        [{"target": "gitlab/merge_requests", "match": {"iid": 3}, "patch": {"title": "Now"}},
         {"target": "jira/issues", "match": {"key": "FER-3"},
          "patch": {"fields": {"summary": "Now"}}}]
        """);

    pulls.pull();

    assertThat(pulls.truth().differences(pulls.landed())).isZero();
  }

  /** Its answers tell one time, its rows are stamped by another; no census helps. */
  @ParameterizedTest
  @ValueSource(ints = {-7200, -900, 900})
  void nothingIsMissedWhenRowsAreStampedByAnotherClock(int seconds) throws Exception {
    try (Sandbox sandbox = Sandbox.serve(Sandbox.shared(TINY))) {
      SandboxPulls pulls = new SandboxPulls(sandbox.url(), folder, Clock.systemUTC());
      pulls.countEvery(Duration.ofDays(1));
      pulls.pull();
      sandbox.admin("clock", "{\"advance\": %d}".formatted(seconds));
      assertChangesAreFound(sandbox, pulls);
    }
  }

  @Test
  void aSourceThatChangesWhileItIsReadEndsInItsFinalState() throws Exception {
    try (Sandbox sandbox = Sandbox.serve(Sandbox.shared(TINY), "--generate", "mrs=300,notes=600")) {
      SandboxPulls pulls = new SandboxPulls(sandbox.url(), folder, Clock.systemUTC());
      Thread changes = new Thread(() -> changeForAWhile(sandbox));
      changes.start();
      pulls.pull();
      changes.join();

      PullManifest second = pulls.pull();

      assertThat(pulls.truth().differences(pulls.landed())).isZero();
      assertThat(second.isWhole()).isTrue();
    }
  }

  private static void changeForAWhile(Sandbox sandbox) {
    for (int number = 0; number < 40; number++) {
      sandbox.admin(
          "mutate",
          """
          [{"target": "gitlab/merge_requests", "match": {"iid": %d}, "patch": {"title": "New"}},
           {"target": "gitlab/merge_requests", "match": {"iid": %d}, "delete": true},
           {"target": "gitlab/discussions", "match": {"merge_request_iid": %d}, "delete": true}]
          """
              .formatted(10_000 + 5 * number, 10_001 + 5 * number, 10_002 + 5 * number));
    }
  }

  @Test
  void whatIsNoLongerAskedForIsGoneAndComesBackWhenItIsAskedForAgain() throws Exception {
    try (Sandbox sandbox = Sandbox.serve(Sandbox.shared(TINY))) {
      SandboxPulls pulls = new SandboxPulls(sandbox.url(), folder, Clock.systemUTC());
      pulls.pull();
      pulls.narrowTo(List.of("11"), List.of("FER"));

      PullManifest narrow = pulls.pull();

      assertThat(narrow.isWhole()).isTrue();
      assertThat(pulls.truth().differences(pulls.landed())).isZero();
      pulls.narrowTo(List.of(), List.of());
      assertThat(pulls.pull().isWhole()).isTrue();
      assertThat(pulls.truth().differences(pulls.landed())).isZero();
    }
  }

  @Test
  void aPullWithoutCensusIsWholeAndOneIsMadeWhereATotalIsAnother() throws Exception {
    try (Sandbox sandbox = Sandbox.serve(Sandbox.shared(TINY), "--generate", "mrs=300")) {
      SandboxPulls pulls = new SandboxPulls(sandbox.url(), folder, Clock.systemUTC());
      pulls.countEvery(Duration.ofDays(1));
      pulls.pull();

      PullManifest quiet = pulls.pull();

      assertThat(quiet.isWhole()).isTrue();
      assertThat(census(quiet)).isLessThan(60);
      sandbox.admin(
          "mutate",
          "{\"target\": \"gitlab/merge_requests\", \"match\": {\"iid\": 10004}, \"delete\": true}");
      assertThat(pulls.pull().isWhole()).isTrue();
      assertThat(pulls.truth().differences(pulls.landed())).isZero();
    }
  }

  @Test
  void aSourceThatFailsDoesNotKeepTheNextFromBeingRead() throws Exception {
    try (Sandbox sandbox = Sandbox.serve(Sandbox.shared(TINY))) {
      SandboxPulls pulls = new SandboxPulls(sandbox.url(), folder, Clock.systemUTC());
      sandbox.admin("faults", "{\"rules\":[{\"kind\":\"500\",\"match\":\"merge_requests\"}]}");

      assertThatThrownBy(pulls::pull).hasMessageContaining("GitLab");

      assertThat(pulls.landed().hashes()).containsKey("jira_issues 10101");
    }
  }

  @Test
  void anIssueThatNoSearchShowsIsAGapWithAName() throws Exception {
    try (Sandbox sandbox = Sandbox.serve(Sandbox.shared(TINY))) {
      SandboxPulls pulls = new SandboxPulls(sandbox.url(), folder, Clock.systemUTC());
      sandbox.admin("faults", "{\"rules\":[{\"kind\":\"late_index\",\"rows\":4}]}");

      PullManifest first = pulls.pull();

      assertThat(first.isWhole()).isFalse();
      assertThat(first.windows())
          .extracting(PullManifest.Window::problem)
          .anyMatch(problem -> problem.contains("no search shows it"));
      sandbox.admin("faults", "{}");
      assertThat(pulls.pull().isWhole()).isTrue();
      sandbox.admin("faults", "{\"rules\":[{\"kind\":\"late_index\",\"rows\":4}]}");
      assertThat(pulls.pull().isWhole()).isFalse();
      sandbox.admin("faults", "{}");
      assertThat(pulls.truth().differences(pulls.landed())).as("nothing was buried").isZero();
    }
  }

  @Test
  void aSecondPullFetchesHardlyAnything() throws Exception {
    try (Sandbox sandbox = Sandbox.serve(Sandbox.shared(TINY), "--generate", "mrs=600")) {
      SandboxPulls pulls = new SandboxPulls(sandbox.url(), folder, Clock.systemUTC());
      long first = fetching(pulls.pull());

      PullManifest second = pulls.pull();

      assertThat(fetching(second)).isLessThanOrEqualTo(first * 2 / 100);
      assertThat(second.changedAnything()).isFalse();
    }
  }

  private static long census(PullManifest pull) {
    return pull.requests().stream().mapToLong(PullManifest.Requests::census).sum();
  }

  private static long fetching(PullManifest pull) {
    return pull.requests().stream().mapToLong(PullManifest.Requests::fetching).sum();
  }
}
