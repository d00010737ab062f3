package dev.counterweight.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterweight.connectors.archive.ArchiveConfig;
import dev.counterweight.connectors.jira.JiraConfig;
import dev.counterweight.inputs.InputException;
import dev.counterweight.statistics.DetectorError;
import dev.counterweight.statistics.GroupPrior;
import dev.counterweight.statistics.RateCount;
import dev.counterweight.steps.EstimateSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {
  private static final Map<String, String> TOKENS =
      Map.of("COUNTERWEIGHT_GITLAB_TOKEN", "t1", "COUNTERWEIGHT_JIRA_TOKEN", "t2");

  @TempDir private Path folder;

  @Test
  void hasTheDefaultsOfTheReference() {
    Settings settings = ConfigFile.read(null, Map.of(), Map.of());

    assertThat(settings.lake()).isEqualTo("lake");
    assertThat(settings.inputs()).isEmpty();
    assertThat(settings.archive()).isEmpty();
    assertThat(settings.gitlab()).isEmpty();
    assertThat(settings.jira()).isEmpty();
    assertThat(settings.estimates()).isEqualTo(EstimateSettings.DEFAULT);
    assertThat(settings.sparkMaster()).isEqualTo("local[*]");
  }

  @Test
  void readsEveryKey() throws IOException {
    Files.writeString(folder.resolve("people.csv"), "person_id,display_name\n");
    Path file =
        config(
            """
            counterweight {
              lake = "s3a://bucket/lake"
              organisation = Halden
              audience = auditors
              inputs = "%s"
              archive.dialect = wiki
              gitlab {
                url = "https://gitlab.example"
                token-env = MINE
                projects = [a/b, 12]
                concurrency = 2
                connect-timeout = 3s
                request-timeout = 4m
              }
              jira {
                url = "https://jira.example/base"
                web-url = "https://tickets.example/"
                deployment = datacenter
                user = bot
                projects = "AB,CD"
                concurrency = 3
                connect-timeout = 5s
                request-timeout = 6s
              }
              estimates {
                minimum-opportunities = 6
                minimum-peers = 9
                minimum-group = 7
                prior = sqrt-rho-uniform
                as-of = "2026-03-31"
                detector-errors = ["RO1 270/310 1180/1220"]
              }
              spark.master = "local[1]"
            }
            """
                .formatted(folder));

    Settings settings =
        ConfigFile.read(file, Map.of(), Map.of("MINE", "t1", "COUNTERWEIGHT_JIRA_TOKEN", "t2"));

    assertThat(settings.lake()).isEqualTo("s3a://bucket/lake");
    assertThat(settings.organisation()).isEqualTo("Halden");
    assertThat(settings.audience()).isEqualTo("auditors");
    assertThat(settings.inputs()).contains(folder);
    assertThat(settings.gitlab().orElseThrow())
        .satisfies(
            gitlab -> {
              assertThat(gitlab.url()).isEqualTo(URI.create("https://gitlab.example"));
              assertThat(gitlab.token()).isEqualTo("t1");
              assertThat(gitlab.projects()).containsExactly("a/b", "12");
              assertThat(gitlab.concurrency()).isEqualTo(2);
              assertThat(gitlab.connectTimeout()).isEqualTo(Duration.ofSeconds(3));
              assertThat(gitlab.requestTimeout()).isEqualTo(Duration.ofMinutes(4));
            });
    assertThat(settings.jira().orElseThrow())
        .satisfies(
            jira -> {
              assertThat(jira.url()).isEqualTo(URI.create("https://jira.example/base"));
              assertThat(jira.deployment()).isEqualTo(JiraConfig.Deployment.DATACENTER);
              assertThat(jira.user()).isEqualTo("bot");
              assertThat(jira.token()).isEqualTo("t2");
              assertThat(jira.projects()).containsExactly("AB", "CD");
              assertThat(jira.concurrency()).isEqualTo(3);
              assertThat(jira.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
              assertThat(jira.requestTimeout()).isEqualTo(Duration.ofSeconds(6));
            });
    assertThat(settings.jiraWebUrl()).isEqualTo("https://tickets.example");
    assertThat(settings.estimates())
        .isEqualTo(
            new EstimateSettings(
                6,
                9,
                7,
                GroupPrior.SQRT_RHO_UNIFORM,
                LocalDate.of(2026, 3, 31),
                Map.of(
                    "RO1",
                    new DetectorError(new RateCount(270, 310), new RateCount(1_180, 1_220)))));
    assertThat(settings.sparkMaster()).isEqualTo("local[1]");
  }

  @Test
  void readsWhereAnArchiveIs() throws IOException {
    Path file = config("counterweight.archive { folder = in, dialect = wiki }");

    assertThat(ConfigFile.read(file, Map.of(), Map.of()).archive())
        .contains(new ArchiveConfig(Path.of("in"), ArchiveConfig.Dialect.WIKI));
  }

  @Test
  void feedsALakeFromFilesOrFromServersButNotFromBoth() throws IOException {
    Path file =
        config("counterweight { archive.folder = in, gitlab.url = \"https://gitlab.example\" }");

    assertThatThrownBy(() -> ConfigFile.read(file, Map.of(), TOKENS))
        .hasMessageContaining("archive.folder and a server are both set");
  }

  @Test
  void aFolderOfInputsMayBeEmptyAndMustBeThere() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path file = config("counterweight.inputs = \"" + empty + "\"");

    assertThat(ConfigFile.read(file, Map.of(), Map.of()).inputs()).contains(empty);
    Files.delete(empty);
    assertThatThrownBy(() -> ConfigFile.read(file, Map.of(), Map.of()))
        .hasMessageContaining("there is no such folder");
  }

  @Test
  void wantsAMasterThatSparkKnows() throws IOException {
    Path file = config("counterweight.spark.master = foo");

    assertThatThrownBy(() -> ConfigFile.read(file, Map.of(), Map.of()))
        .hasMessageContaining("spark.master is 'foo'");
  }

  @Test
  void putsTheCommandLineBeforeTheFile() throws IOException {
    Path file = config("counterweight.lake = mine");

    assertThat(ConfigFile.read(file, Map.of("lake", "other"), Map.of()).lake()).isEqualTo("other");
  }

  @Test
  void namesTheNearestKeyOfOneItDoesNotKnow() throws IOException {
    Path file = config("counterweight {\n  lake = x\n  gitlab.concurency = 8\n}\n");

    assertThatThrownBy(() -> ConfigFile.read(file, Map.of(), Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "mine.conf, line 3: unknown key 'counterweight.gitlab.concurency' (nearest known key:"
                + " 'counterweight.gitlab.concurrency')");
  }

  @ParameterizedTest
  @CsvSource({
    "ai-usage-frequency",
    "lines_of_code",
    "suggestions-accepted",
    "task-speed",
    "comparison-with-non-users"
  })
  void refusesToEvaluateWhatMustNotBe(String key) throws IOException {
    Path file = config("counterweight.estimates." + key + " = true");

    assertThatThrownBy(() -> ConfigFile.read(file, Map.of(), Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must not be evaluated")
        .hasMessageContaining("METHOD X");
  }

  @Test
  void tellsAllProblemsAtOnce() throws IOException {
    Path file =
        config(
            """
            counterweight {
              gitlab.url = "ftp://gitlab.example"
              archive.dialect = rtf
              estimates { minimum-opportunities = 1, prior = flat }
            }
            """);

    assertThatThrownBy(() -> ConfigFile.read(file, Map.of(), TOKENS))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("gitlab.url is 'ftp://gitlab.example'")
        .hasMessageContaining("archive.dialect is 'rtf' (must be one of [auto, markdown, wiki])")
        .hasMessageContaining("estimates.minimum-opportunities is 1 (must be at least 5)")
        .hasMessageContaining("estimates.prior is 'flat'");
  }

  @Test
  void namesTheLineThatIsNoHocon() throws IOException {
    Path file = config("counterweight {\n  lake = \"x\n}\n");

    assertThatThrownBy(() -> ConfigFile.read(file, Map.of(), Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("mine.conf, line 2");
  }

  @Test
  void namesTheVariableThatIsNotSet() throws IOException {
    Path file = config("counterweight.lake = ${NOT_THERE}");

    assertThatThrownBy(() -> ConfigFile.read(file, Map.of(), Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessage("mine.conf: the environment variable NOT_THERE is not set");
  }

  @Test
  void wantsTheTokenFromTheEnvironment() throws IOException {
    Path file = config("counterweight.gitlab.url = \"https://gitlab.example\"");

    assertThatThrownBy(() -> ConfigFile.read(file, Map.of(), Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("COUNTERWEIGHT_GITLAB_TOKEN is not set");
  }

  @Test
  void takesATokenFileOnlyWhenItIsPrivate() throws IOException {
    Path token = Files.writeString(folder.resolve("token"), "t1\n");
    Path file =
        config(
            """
            counterweight.gitlab { url = "https://gitlab.example", token-file = "%s" }
            """
                .formatted(token));
    Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> ConfigFile.read(file, Map.of(), Map.of()))
        .hasMessageContaining("can be read by others");

    Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
    assertThat(ConfigFile.read(file, Map.of(), Map.of()).gitlab().orElseThrow().token())
        .isEqualTo("t1");
  }

  @Test
  void loadsEveryConfigurationThatIsShipped() throws IOException {
    Path conf = Path.of("../../conf");
    Map<String, String> environment =
        Map.of(
            "COUNTERWEIGHT_GITLAB_URL", "https://gitlab.example",
            "COUNTERWEIGHT_GITLAB_TOKEN", "t1",
            "COUNTERWEIGHT_JIRA_URL", "https://jira.example",
            "COUNTERWEIGHT_JIRA_TOKEN", "t2",
            "COUNTERWEIGHT_ARCHIVE", folder.toString());
    List<Path> files;
    try (var all = Files.list(conf)) {
      files =
          all.filter(f -> f.toString().endsWith(".conf"))
              .filter(
                  f -> !f.endsWith("schedule.conf")) // not of this kind: ReadyUnitsTest reads it
              .sorted()
              .toList();
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(3);
    for (Path file : files) {
      assertThat(ConfigFile.read(file, Map.of(), environment).lake()).isEqualTo("lake");
    }
  }

  private Path config(String text) throws IOException {
    return Files.writeString(folder.resolve("mine.conf"), text);
  }
}
