package dev.counterweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code bench simulate} over few companies: the shape of its answer, and that a seed decides. */
class BenchSimulateTest {
  @Test
  void answersABarEachAndHoldsWhereAllHold() throws Exception {
    JsonNode answer = simulate("1");

    assertThat(answer.path("bars")).hasSizeGreaterThan(30);
    boolean all = true;
    for (JsonNode bar : answer.path("bars")) {
      assertThat(bar.path("name").asText()).isNotEmpty();
      assertThat(bar.path("bound").asText()).contains(" to ");
      assertThat(bar.path("seeds").asInt()).isEqualTo(2);
      assertThat(bar.path("standard_error").isNumber()).isTrue();
      all &= bar.path("holds").asBoolean();
    }
    assertThat(answer.path("holds").asBoolean()).isEqualTo(all);
    assertThat(simulate("1")).isEqualTo(answer);
    assertThat(simulate("5")).isNotEqualTo(answer);
  }

  private static JsonNode simulate(String seed) throws Exception {
    StringWriter out = new StringWriter();
    new Main(Clock.systemUTC(), Map.of())
        .execute(
            new PrintWriter(out),
            new PrintWriter(new StringWriter()),
            "bench",
            "simulate",
            "--companies",
            "2",
            "--seed",
            seed,
            "--json");
    return new ObjectMapper().readTree(out.toString());
  }
}
