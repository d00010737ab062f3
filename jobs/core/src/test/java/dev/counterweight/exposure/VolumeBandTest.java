package dev.counterweight.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VolumeBandTest {
  @Test
  void aQuarterIsLowAndAQuarterHigh() {
    Map<String, List<Long>> volumes = new TreeMap<>();
    for (long i = 0; i < 8; i++) {
      volumes.put("p" + i, List.of(i, 10 * i));
    }

    Map<String, VolumeBand> bands = VolumeBand.of(volumes);

    assertThat(bands)
        .containsEntry("p1", VolumeBand.LOW)
        .containsEntry("p2", VolumeBand.TYPICAL)
        .containsEntry("p5", VolumeBand.TYPICAL)
        .containsEntry("p6", VolumeBand.HIGH);
  }

  @Test
  void whereAllAreAlikeAllAreTypical() {
    assertThat(VolumeBand.of(Map.of("a", List.of(3L), "b", List.of(3L))).values())
        .containsOnly(VolumeBand.TYPICAL);
  }

  @Test
  void oneLargeMeasureAloneMakesNobodyHigh() {
    Map<String, List<Long>> volumes = new TreeMap<>();
    for (long i = 0; i < 10; i++) {
      volumes.put("p" + i, List.of(i, 5L, 5L, 5L));
    }
    volumes.put("q", List.of(0L, 9L, 9L, 9L));

    assertThat(VolumeBand.of(volumes)).containsEntry("q", VolumeBand.HIGH);
  }
}
