package dev.counterweight.connectors.gitlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitLabConfigTest {
  private static final URI URL = URI.create("https://gitlab.example/git");
  private static final String TOKEN = "glpat-very-secret";
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void readsAllProjectsGentlyByDefault() {
    assertThat(GitLabConfig.of(URL, TOKEN))
        .isEqualTo(
            new GitLabConfig(
                URL,
                TOKEN,
                List.of(),
                4,
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ZERO));
  }

  @Test
  void showsEverythingButTheToken() {
    assertThat(GitLabConfig.of(URL, TOKEN).toString())
        .contains("https://gitlab.example/git", "concurrency=4")
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gitlab.example", "ftp://gitlab.example", "https:///x", "https://h/?a=b"})
  void refusesAnAddressThatIsNoServer(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GitLabConfig.of(URI.create(url), TOKEN))
        .withMessageContaining("gitlab.url")
        .withMessageContaining("must be http");
  }

  @Test
  void repeatsNoPasswordOfAnAddress() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GitLabConfig.of(URI.create("https://ada:hunter2@gitlab.example"), TOKEN))
        .withMessageContaining("gitlab.example")
        .withMessageNotContaining("hunter2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "line\nbreak", "grüße"})
  void refusesATokenThatNoHeaderCanCarryWithoutRepeatingIt(String token) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GitLabConfig.of(URL, token))
        .withMessage("gitlab.token is empty or has blanks in it (set COUNTERWEIGHT_GITLAB_TOKEN)");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 65})
  void boundsTheConcurrency(int concurrency) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new GitLabConfig(URL, TOKEN, List.of(), concurrency, SECOND, SECOND, Duration.ZERO))
        .withMessage("gitlab.concurrency is " + concurrency + " (must be from 1 to 64)");
  }

  @Test
  void boundsTheTimeouts() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new GitLabConfig(URL, TOKEN, List.of(), 1, Duration.ZERO, SECOND, Duration.ZERO))
        .withMessage("gitlab.connect-timeout is PT0S (must be above 0 and at most PT1H)");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new GitLabConfig(
                    URL, TOKEN, List.of(), 1, SECOND, Duration.ofHours(2), Duration.ZERO))
        .withMessage("gitlab.request-timeout is PT2H (must be above 0 and at most PT1H)");
  }

  @Test
  void refusesAProjectWithoutAName() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new GitLabConfig(URL, TOKEN, List.of("a/b", " "), 1, SECOND, SECOND, Duration.ZERO))
        .withMessageContaining("gitlab.projects is [a/b,  ]");
  }
}
