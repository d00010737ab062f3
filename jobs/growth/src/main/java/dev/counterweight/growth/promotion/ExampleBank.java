package dev.counterweight.growth.promotion;

import dev.counterweight.growth.GrowthFolder;
import dev.counterweight.growth.record.EvidenceLine;
import dev.counterweight.growth.record.PromotionCase;
import dev.counterweight.growth.record.PromotionCase.Banked;
import dev.counterweight.growth.record.PromotionCase.TradeOff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Examples that a manager accepted for others to compare with ({@code H.calib_example}; METHOD K5),
 * by level, dimension and phase.
 */
public final class ExampleBank {
  private ExampleBank() {}

  /**
   * One example. It names the person only by the evidence it cites.
   *
   * @param exampleId {@code person:title} as a short hash, the same in every run
   * @param dimension scope, risk or clarity
   * @param phase plan, execute, launch or clean-up
   * @param evidenceIds ids separated by blanks
   */
  public record Example(
      String exampleId,
      String level,
      String dimension,
      String phase,
      String title,
      String options,
      String chosen,
      String gaveUp,
      String whatHappened,
      String happenedOn,
      String evidenceIds,
      String acceptedBy,
      String acceptedOn,
      String ladderVersion) {}

  /** All accepted examples, by level, dimension, phase and id. */
  public static List<Example> of(GrowthFolder folder) {
    List<Example> examples = new ArrayList<>();
    for (PromotionCase promotion : folder.cases().values()) {
      for (TradeOff example : promotion.examples()) {
        Banked banked = example.banked();
        if (banked != null) {
          examples.add(example(promotion, example, banked));
        }
      }
    }
    return examples.stream()
        .sorted(
            Comparator.comparing(Example::level)
                .thenComparing(Example::dimension)
                .thenComparing(Example::phase)
                .thenComparing(Example::exampleId))
        .toList();
  }

  private static Example example(PromotionCase promotion, TradeOff example, Banked banked) {
    String key = promotion.person() + ":" + example.title() + ":" + example.on();
    return new Example(
        "ex-"
            + java.util
                .UUID
                .nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8),
        banked.level(),
        banked.dimension(),
        banked.phase(),
        example.title(),
        String.join(" / ", example.options()),
        example.chosen(),
        example.gaveUp(),
        example.whatHappened(),
        example.on().toString(),
        String.join(" ", example.cited().evidence().stream().map(EvidenceLine::id).toList()),
        banked.acceptedBy(),
        banked.acceptedOn().toString(),
        promotion.ladderVersion());
  }
}
