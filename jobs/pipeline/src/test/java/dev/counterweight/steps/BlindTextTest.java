package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.model.Person;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BlindTextTest {
  private final BlindText blind =
      new BlindText(List.of(new Person("nia-okafor-7", "Nia Okafor", "Billing", false)));

  @Test
  void namesIdsAndHandlesAreTakenOut() {
    assertThat(blind.of("Nia's plan, ask okafor. Or @somebody-else, or nia-okafor-7!"))
        .isEqualTo("[name]'s plan, ask [name] Or @[name], or [name]!");
  }

  @Test
  void otherWordsStay() {
    assertThat(blind.of("Naming the cache is hard: 2 options.")).startsWith("Naming the cache");
  }

  @Property(tries = 200)
  void noNameIsLeftWhateverStandsAround(@ForAll String before, @ForAll String after) {
    String text = blind.of(before + " Okafor " + after);

    assertThat(text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .doesNotContain("okafor");
  }
}
