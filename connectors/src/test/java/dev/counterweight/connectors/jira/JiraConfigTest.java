package dev.counterweight.connectors.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterweight.connectors.jira.JiraConfig.Deployment;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JiraConfigTest {
  private static final URI URL = URI.create("https://jira.example.test/jira/");

  @Test
  void hasDefaults() {
    JiraConfig config = JiraConfig.of(URL, Deployment.AUTO, "", "s3cret");

    assertThat(config.url()).isEqualTo(URI.create("https://jira.example.test/jira"));
    assertThat(config.projects()).isEmpty();
    assertThat(config.concurrency()).isEqualTo(4);
    assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(20));
    assertThat(config.requestTimeout()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void neverShowsTheToken() {
    assertThat(JiraConfig.of(URL, Deployment.AUTO, "ines@example.test", "s3cret").toString())
        .doesNotContain("s3cret")
        .doesNotContain("ines");
  }

  @Test
  void namesTheKeyOfWhatIsWrong() {
    assertRefused(() -> with("ftp://jira.example.test", "s3cret", 4, 60), "jira.url");
    assertRefused(() -> with("jira.example.test", "s3cret", 4, 60), "jira.url");
    assertRefused(() -> with("https://jira.example.test?a=b", "s3cret", 4, 60), "jira.url");
    assertRefused(() -> with("https://jira.example.test", " ", 4, 60), "jira.token");
    assertRefused(() -> with("https://jira.example.test", "s3\ncret", 4, 60), "jira.token");
    assertRefused(() -> with("https://jira.example.test", "s3cret", 0, 60), "jira.concurrency: 0");
    assertRefused(() -> with("https://jira.example.test", "s3cret", 4, 0), "jira.request-timeout");
  }

  @Test
  void aPasswordInTheAddressIsRefusedWithoutRepeatingIt() {
    for (String url : List.of("https://a:hush@b.example", "ftp://a:hush@b", "http://a:hush@b_c")) {
      assertThatThrownBy(() -> with(url, "s3cret", 4, 60))
          .hasMessageContaining("jira.url")
          .hasMessageNotContaining("hush");
    }
  }

  private static void with(String url, String token, int concurrency, int seconds) {
    new JiraConfig(
        URI.create(url),
        Deployment.AUTO,
        "",
        token,
        List.of(),
        concurrency,
        Duration.ofSeconds(1),
        Duration.ofSeconds(seconds),
        Duration.ZERO);
  }

  private static void assertRefused(Runnable made, String key) {
    assertThatThrownBy(made::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(key)
        .hasMessageNotContaining("s3");
  }
}
