package dev.counterweight.growth.record;

import dev.counterweight.growth.files.Entry;
import dev.counterweight.growth.files.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Five checks over one real choice, set by people ({@code H.quickcheck}; METHOD J0 to J12). They
 * gate a conversation and one area to own, never a result.
 */
public record QuickCheck(
    LocalDate on,
    String by,
    String chosen,
    String gaveUp,
    String why,
    List<Check> checks,
    @Nullable Area area,
    String overrideReason,
    String overrideBy) {
  /** So many fails call for an area; unknown is not fail (J6). */
  public static final int FAILS_FOR_AN_AREA = 2;

  /** The five, in the order of the page, with the signals shown beside each. */
  public static final List<Kind> KINDS =
      List.of(
          new Kind("trade-offs", "Explains trade-offs without jargon or fog", List.of("DS1")),
          new Kind(
              "ownership",
              "Other teams can say who owns what after working with them",
              List.of("CL1", "CL3")),
          new Kind(
              "early-risks", "Raises risks early, even when it is awkward", List.of("RO1", "RO8")),
          new Kind(
              "fuzzy",
              "Keeps moving when requirements are fuzzy, and writes assumptions down",
              List.of("DS6")),
          new Kind(
              "trust",
              "You would trust their judgment on a larger customer promise or spend",
              List.of()));

  public QuickCheck {
    checks = List.copyOf(checks);
  }

  /** One of the five. */
  public record Kind(String id, String question, List<String> signals) {}

  /** What somebody set. */
  public record Check(Kind kind, String answer, String words, Citations.Cited cited) {}

  /** One clearer area to own. */
  public record Area(String what, String owner, LocalDate lookAgainOn, List<String> signals) {}

  /** How many failed; unknown is not fail. */
  public long fails() {
    return checks.stream().filter(check -> check.answer().equals("fail")).count();
  }

  /** Whether an area is called for and neither given nor overridden. */
  public boolean lacksAnArea() {
    return fails() >= FAILS_FOR_AN_AREA && area == null && overrideReason.isEmpty();
  }

  /** Reads one; two fails without an area or a reason are refused. */
  public static Optional<QuickCheck> of(Entry entry, Citations citations, Problems problems) {
    Optional<LocalDate> on = entry.day("on");
    if (on.isEmpty()) {
      return Optional.empty();
    }
    List<Check> checks = new ArrayList<>();
    for (Kind kind : KINDS) {
      entry.entry(kind.id()).ifPresent(check -> checks.add(check(kind, check, citations)));
    }
    Optional<Entry> choice = entry.entry("choice");
    Optional<Entry> override = entry.entry("override");
    QuickCheck read =
        new QuickCheck(
            on.get(),
            entry.text("by"),
            choice.map(c -> c.text("chosen")).orElse(""),
            choice.map(c -> c.text("gave-up")).orElse(""),
            choice.map(c -> c.text("why")).orElse(""),
            checks,
            entry.entry("area").flatMap(QuickCheck::area).orElse(null),
            override.map(o -> o.text("reason")).orElse(""),
            override.map(o -> o.text("by")).orElse(""));
    if (read.lacksAnArea()) {
      problems.at(
          entry.place(),
          "area",
          "%d checks failed and no area is given".formatted(read.fails()),
          "Do not guess: give one clearer area with 'what', 'owner', 'look-again-on' and 'signals',"
              + " or an 'override' with its reason");
    }
    checkDay(entry, on.get(), read.area(), problems);
    return Optional.of(read);
  }

  private static void checkDay(Entry entry, LocalDate on, @Nullable Area area, Problems problems) {
    if (area != null && !area.lookAgainOn().isAfter(on)) {
      problems.at(
          entry.place("area"),
          "look-again-on",
          "is not after the check",
          "Name a day in the next cycle");
    }
  }

  private static Check check(Kind kind, Entry entry, Citations citations) {
    return new Check(
        kind,
        entry.text("answer"),
        entry.text("words"),
        citations.of(entry.texts("evidence"), entry.place("evidence"), "evidence"));
  }

  private static Optional<Area> area(Entry entry) {
    return entry
        .day("look-again-on")
        .map(day -> new Area(entry.text("what"), entry.text("owner"), day, entry.texts("signals")));
  }
}
