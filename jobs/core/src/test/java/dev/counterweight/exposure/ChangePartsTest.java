package dev.counterweight.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.exposure.ChangeParts.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangePartsTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "BIL-7 Invoice totals, BIL-7 Rounding of totals",
    "'Invoice totals, part 1', 'Invoice totals, part 2'",
    "Invoice totals (1/5), Invoice totals (5/5)",
    "Invoice totals, Invoice totals (2/5)",
    "Invoice totals, Invoice totals #2",
    "Invoice totals 1 of 3, Invoice totals 3 of 3",
    "Invoice totals [a], Invoice totals [b]",
    "fix, fix (2/5)",
    "fix 1 of 2, fix 2 of 2",
  })
  void takesPartsOfOneTogether(String one, String other) {
    assertThat(ChangeParts.wholes(List.of(part("1", one, 0), part("2", other, 2))))
        .isEqualTo(Map.of("1", "1", "2", "1"));
  }

  @ParameterizedTest
  @CsvSource({
    "BIL-7 Invoice totals, BIL-8 Invoice rounding",
    "fix, fix",
    "fix, mend (2/5)",
    "Invoice totals, Invoice rounding"
  })
  void leavesOthersApart(String one, String other) {
    assertThat(ChangeParts.wholes(List.of(part("1", one, 0), part("2", other, 2))))
        .isEqualTo(Map.of("1", "1", "2", "2"));
  }

  @Test
  void takesAStackTogether() {
    Part base = new Part("1", "ana", "p", "Store the currency", "currency", "main", day(0));
    Part top = new Part("2", "ana", "p", "Show what it costs", "show", "currency", day(1));
    Part apart = new Part("3", "ana", "p", "Sort the list", "sort", "main", day(1));

    assertThat(ChangeParts.wholes(List.of(base, top, apart)))
        .isEqualTo(Map.of("1", "1", "2", "1", "3", "3"));
  }

  /** Two changes, each with a part on its branch; both parts bear the same title. */
  @Test
  void aPartBelongsToTheBranchItStandsOnWhateverItsTitle() {
    Part one = new Part("95", "ana", "p", "Store the currency", "currency", "main", day(0));
    Part other = new Part("96", "ana", "p", "Sort the list", "sort", "main", day(1));
    Part onOne = new Part("900", "ana", "p", "Follow-up work", "more", "currency", day(0));
    Part onOther = new Part("901", "ana", "p", "Follow-up work", "most", "sort", day(1));

    assertThat(ChangeParts.wholes(List.of(one, other, onOne, onOther)))
        .isEqualTo(Map.of("95", "95", "96", "96", "900", "95", "901", "96"));
  }

  /** Two with the same short title; their parts say which of how many they are. */
  @Test
  void aNumberedPartBelongsToTheNearestOfItsTitle() {
    List<Part> parts =
        List.of(
            part("2", "fix", 0),
            part("1", "fix (2/2)", 0),
            part("4", "fix", 3),
            part("3", "fix (2/2)", 3));

    assertThat(ChangeParts.wholes(parts)).isEqualTo(Map.of("2", "2", "1", "2", "4", "4", "3", "4"));
  }

  @Test
  void whatAPartAddsDrawsNothingElseIn() {
    List<Part> parts =
        List.of(
            part("1", "BIL-7 Invoice totals", 0),
            part("2", "BIL-7 BIL-9 Rounding", 1),
            part("3", "BIL-9 Sorting of lists", 2));

    assertThat(ChangeParts.wholes(parts)).isEqualTo(Map.of("1", "1", "2", "1", "3", "3"));
  }

  @Test
  void branchesThatGoRoundAreOne() {
    Part one = new Part("1", "ana", "p", "Store the currency", "a", "b", day(0));
    Part other = new Part("2", "ana", "p", "Sort the list", "b", "a", day(1));

    assertThat(ChangeParts.wholes(List.of(one, other))).isEqualTo(Map.of("1", "1", "2", "1"));
  }

  @Test
  void countsDaysFromTheFirstPart() {
    List<Part> chain = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      chain.add(part("" + i, "BIL-7 more", 3 * i));
    }

    assertThat(ChangeParts.wholes(chain).values()).containsExactly("0", "0", "0", "3", "3", "3");
  }

  @Test
  void doesNotDependOnTheOrder() {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      parts.add(part("" + i, "BIL-" + i % 3 + " more", i));
    }
    Map<String, String> wholes = ChangeParts.wholes(parts);
    Collections.reverse(parts);

    assertThat(ChangeParts.wholes(parts)).isEqualTo(wholes);
  }

  private static Part part(String id, String title, int day) {
    return new Part(id, "ana", "p", title, "", "main", day(day));
  }

  private static Instant day(int day) {
    return MONDAY.plus(Duration.ofDays(day));
  }
}
