package dev.counterweight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.signals.text.Detectors;
import dev.counterweight.signals.text.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages give the figures of the training report and no others. {@code -Ddocs.update=true}
 * writes them again.
 */
class FiguresDocumentTest {
  private static final Path DOCS = Path.of("../../docs");
  private static final String END = "<!-- end of figures -->";
  private static final Pattern FIGURES =
      Pattern.compile("(<!-- figures: ([a-z_ -]+) -->\n)(.*?)" + END, Pattern.DOTALL);

  @Test
  void pagesGiveTheFiguresOfTheTrainingReport() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(DOCS.resolve("detectors.md")));
    try (Stream<Path> signals = Files.list(DOCS.resolve("signals"))) {
      signals.sorted().forEach(pages::add);
    }
    int tables = 0;
    for (Path page : pages) {
      String text = Files.readString(page);
      Matcher matcher = FIGURES.matcher(text);
      String should =
          matcher.replaceAll(
              m -> Matcher.quoteReplacement(m.group(1) + table(m.group(2).split(" ")) + END));
      tables += (int) FIGURES.matcher(text).results().count();
      if (Boolean.getBoolean("docs.update")) {
        Files.writeString(page, should);
      } else {
        assertThat(text).as(page.toString()).isEqualTo(should);
      }
    }
    assertThat(tables).isGreaterThanOrEqualTo(6);
  }

  private static String table(String... labels) {
    StringBuilder table =
        new StringBuilder(
            """
            | label, standing | items | positives | flagged | precision | recall | average precision | calibration error |
            |---|---|---|---|---|---|---|---|
            """);
    for (String label : labels) {
      for (String kind : List.of("cross-validated", "left-out")) {
        for (String source : List.of("public", "office")) {
          Measured.shipped(label, kind, source).ifPresent(m -> table.append(row(m)));
        }
      }
    }
    return table.toString();
  }

  private static String row(Measured m) {
    boolean first = m.kind().equals("cross-validated") && m.source().equals("public");
    String name =
        first
            ? "**%s**, %s; public".formatted(m.label(), Detectors.standingOfLabel(m.label()))
            : m.kind().equals("left-out") ? m.source() + ", left out" : m.source();
    return "| %s | %d | %d | %d | %s | %s | %s | %s |%n"
        .formatted(
            name,
            m.items(),
            m.positives(),
            m.flagged(),
            figure(m.precision()),
            figure(m.recall()),
            figure(m.averagePrecision()),
            figure(m.calibrationError()))
        .replace(System.lineSeparator(), "\n");
  }

  private static String figure(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
  }
}
