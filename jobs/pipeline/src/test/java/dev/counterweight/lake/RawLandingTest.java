package dev.counterweight.lake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.connectors.Connector;
import dev.counterweight.connectors.Landing;
import dev.counterweight.connectors.RawRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawLandingTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

  private final Lake lake;

  RawLandingTest(@TempDir Path folder) throws IOException {
    lake = new Lake(folder.toString(), new Configuration());
  }

  @Test
  void keepsEveryPayloadAsItCame() throws IOException {
    String payload = "{\"b\" : 1.50, \"a\":\"Grüße \\u00e9\"}";
    landed(landing -> landing.land(note("1", payload)));

    assertThat(payloads()).containsExactly(payload);
  }

  @Test
  void addsNothingWhenTheSameComesAgain() throws IOException {
    landed(landing -> landing.land(note("1", "{}")));

    PullManifest second = landed(landing -> landing.land(note("1", "{}")));

    assertThat(second.changedAnything()).isFalse();
    assertThat(lake.rawFiles("gitlab_notes")).hasSize(1);
  }

  @Test
  void showsTheNewestVersionOnly() throws IOException {
    landed(landing -> landing.land(note("1", "{\"v\":1}")));

    PullManifest second =
        landed(
            landing -> {
              landing.land(note("1", "{\"v\":2}"));
              landing.land(note("2", "{\"v\":1}"));
            });

    assertThat(second.entities().get(0).rows()).isEqualTo(2);
    assertThat(payloads()).containsExactlyInAnyOrder("{\"v\":2}", "{\"v\":1}");
  }

  @Test
  void showsTheNewestOfTwoVersionsInOnePull() throws IOException {
    landed(
        landing -> {
          landing.land(note("1", "{\"v\":1}"));
          landing.land(note("1", "{\"v\":2}"));
        });

    assertThat(payloads()).containsExactly("{\"v\":2}");
  }

  @Test
  void buriesWhatIsNoLongerListedUnderItsParent() throws IOException {
    landed(
        landing -> {
          landing.land(note("1", "{}"));
          landing.land(note("2", "{\"v\":2}"));
          landing.land(new RawRecord("gitlab", "notes", "9", "other", null, "markdown", "[9]"));
        });

    PullManifest second = landed(landing -> landing.listed("gitlab", "notes", "mr", List.of("2")));

    assertThat(second.entities().get(0).deleted()).isEqualTo(1);
    assertThat(payloads()).containsExactlyInAnyOrder("{\"v\":2}", "[9]");
  }

  @Test
  void bringsBackWhatIsServedAgain() throws IOException {
    landed(landing -> landing.land(note("1", "{}")));
    landed(landing -> landing.listed("gitlab", "notes", null, List.of()));

    landed(landing -> landing.land(note("1", "{}")));

    assertThat(payloads()).containsExactly("{}");
  }

  @Test
  void isWholeOnlyWhenTheCensusMatches() throws IOException {
    assertThat(
            landed(
                    landing -> {
                      landing.land(note("1", "{}"));
                      landing.census("gitlab", "notes", 2);
                    })
                .isWhole())
        .isFalse();
    assertThat(
            landed(
                    landing -> {
                      landing.land(note("2", "{}"));
                      landing.census("gitlab", "notes", 2);
                    })
                .isWhole())
        .isTrue();
  }

  @Test
  void keepsWhatCameBeforeAFailureAndSaysThatItFailed() throws IOException {
    RawLanding landing = new RawLanding(lake, NOON);
    landing.begin(new Nothing());
    landing.land(note("1", "{}"));

    PullManifest manifest = landing.finish("gitlab: the host gitlab.example does not answer");

    assertThat(manifest.isWhole()).isFalse();
    assertThat(payloads()).containsExactly("{}");
  }

  @Test
  void keepsAndCountsWhatAPullRejectedBeforeItWasKilled() throws IOException {
    AtomicReference<Instant> now = new AtomicReference<>(NOON.instant());
    RawLanding killed = new RawLanding(lake, movedBy(now));
    killed.begin(new Nothing());
    killed.reject(new Landing.Reject("no-key", "gitlab", "notes", "page 1", "no id", "{}"));
    now.set(NOON.instant().plusSeconds(600));
    killed.land(note("1", "{}"));

    PullManifest rerun = landed(landing -> landing.land(note("2", "{}")));

    assertThat(rerun.rejects())
        .containsExactly(new PullManifest.RejectCount("no-key", "gitlab", "notes", 1));
  }

  @Test
  void tellsOnceAMinuteHowFarItIsEvenWhileNothingLands() throws IOException {
    AtomicReference<Instant> now = new AtomicReference<>(NOON.instant());
    List<String> lines = new ArrayList<>();
    RawLanding landing = new RawLanding(lake, movedBy(now), lines::add);
    landing.begin(new Nothing());
    landing.observe(
        "gitlab",
        () -> new Landing.Outlook(Map.of("merge_requests", 1_200L), Duration.ofSeconds(34)));
    landing.land(note("1", "{}"));
    for (int second = 0; second < 120; second++) {
      now.set(NOON.instant().plusSeconds(second));
      landing.tellWhenDue();
    }

    assertThat(lines)
        .containsExactly(
            "pull-000001: 1 rows a minute; 1,200 merge_requests of gitlab remain;"
                + " gitlab's limit lasts 35 s more; gitlab_notes 1");
  }

  private interface Work {
    void on(Landing landing);
  }

  private PullManifest landed(Work work) throws IOException {
    RawLanding landing = new RawLanding(lake, NOON);
    landing.begin(new Nothing());
    work.on(landing);
    return landing.finish(null);
  }

  private static Clock movedBy(AtomicReference<Instant> now) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return Objects.requireNonNull(now.get());
      }
    };
  }

  private static RawRecord note(String key, String payload) {
    return new RawRecord("gitlab", "notes", key, "mr", null, "markdown", payload);
  }

  private List<String> payloads() throws IOException {
    long live = -1;
    @Nullable String newest = null;
    for (String name : lake.manifests("pull")) {
      newest = lake.readManifest(name).orElseThrow();
    }
    if (newest != null) {
      live = Json.read(newest, PullManifest.class).entities().get(0).rows();
    }
    return RawRows.current(SharedSpark.session(), lake, "gitlab_notes", live)
        .orElseThrow()
        .select("payload")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  /** A connector that fetches nothing itself. */
  private static final class Nothing implements Connector {
    @Override
    public String name() {
      return "nothing";
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public List<Entity> entities() {
      return List.of(new Entity("gitlab", "notes"));
    }

    @Override
    public void pull(Landing landing) {}

    @Override
    public void close() {}
  }
}
