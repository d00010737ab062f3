package dev.counterweight.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterweight.signals.text.Detectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Adding a signal takes a class, a test, a page and a line in {@link Signals}; none is forgotten.
 */
class CatalogueTest {
  private static final Path PAGES = Path.of("../../docs/signals");
  private static final Path SOURCES = Path.of("src/main/java/dev/counterweight/signals");

  @Test
  void everySignalClassIsListed() throws IOException {
    List<String> written;
    try (Stream<Path> files = Files.list(SOURCES)) {
      written =
          files
              .filter(Files::isRegularFile)
              .filter(
                  file ->
                      text(file).matches("(?s).* (implements Signal|extends [A-Z]\\w*Signal) .*"))
              .filter(file -> !text(file).contains("abstract class "))
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .toList();
    }

    assertThat(Signals.all().stream().map(signal -> signal.getClass().getSimpleName()))
        .containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void everySignalHasATest() {
    for (Signal signal : Signals.all()) {
      assertThatCode(() -> Class.forName(signal.getClass().getName() + "Test"))
          .doesNotThrowAnyException();
    }
  }

  /** A rate over answers of which one can only be proposed would be the same for everybody. */
  @Test
  void whatMayBeAssertedOnOneSideOnlyIsContext() {
    Map<String, List<String>> labels =
        Map.of(
            Detectors.OUTCOME,
            List.of("acted", "declined"),
            "detection",
            List.of("detection"),
            "goal",
            List.of("goal"));
    for (SignalCard card : Signals.cards()) {
      boolean isOneSided =
          labels.getOrDefault(card.detector(), List.of()).stream()
              .anyMatch(label -> !Detectors.standingOfLabel(label).equals("asserted"));
      if (isOneSided) {
        assertThat(card.contextOnly()).as(card.id()).isTrue();
      }
    }
    assertThat(Signals.card(DetectionPlan.ID).contextOnly()).isTrue();
  }

  @Test
  void everySignalHasAPageAndEveryPageASignal() throws IOException {
    List<String> ids = Signals.all().stream().map(Signal::id).toList();
    List<String> pages;
    try (Stream<Path> files = Files.list(PAGES)) {
      pages = files.map(file -> file.getFileName().toString().replace(".md", "")).toList();
    }

    assertThat(pages).containsExactlyInAnyOrderElementsOf(ids);
    for (SignalCard card : Signals.cards()) {
      assertThat(text(PAGES.resolve(card.id() + ".md")))
          .startsWith("# " + card.id() + " " + card.name() + "\n")
          .contains(
              "## Question",
              "## Subject and grain",
              "## How it is computed",
              "## What it cannot know",
              "## Evidence shown",
              "## Source");
    }
  }

  @Test
  void everySignalHasACardInTheSameOrder() {
    assertThat(Signals.cards().stream().map(SignalCard::id))
        .containsExactlyElementsOf(Signals.all().stream().map(Signal::id).toList());
    assertThatThrownBy(() -> Signals.card("XX9")).hasMessage("Unknown signal: XX9");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
