package dev.counterweight.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The five keys cannot enter by any file: as a key, a column, an id or a text (METHOD X1 to X6).
 */
class NotEvaluatedTest {
  private static final List<String> KEYS =
      List.of(
          "ai usage frequency",
          "lines of code",
          "suggestions accepted",
          "task speed",
          "comparison with non users of AI");

  private static final List<String> FILES =
      List.of(
          "ladder.yaml",
          "ai_adoption.csv",
          "ai_window.csv",
          "org.csv",
          "stakeholders.csv",
          "recognition.csv",
          "people/ada/plan.yaml",
          "people/ada/wins.md",
          "people/ada/candidates.csv",
          "people/ada/checkins.yaml",
          "people/ada/case.yaml",
          "people/ada/quickchecks.yaml",
          "people/ada/ai.yaml");

  /**
   * A key as people write it: {@code linesOfCode}, {@code LINES_OF_CODE}, {@code lines-of-code}.
   */
  record Written(String name, String prose) {}

  @Provide
  Arbitrary<Written> written() {
    return Combinators.combine(
            Arbitraries.of(KEYS),
            Arbitraries.of("_", "-", "camel", "."),
            Arbitraries.of(true, false))
        .as(
            (key, joint, upper) -> {
              String name = joint.equals("camel") ? camel(key) : key.replace(" ", joint);
              return new Written(
                  upper && !joint.equals("camel") ? name.toUpperCase(Locale.ROOT) : name, key);
            });
  }

  private static String camel(String key) {
    String joined =
        Stream.of(key.split(" "))
            .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
            .collect(Collectors.joining());
    return joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(FILES);
  }

  @Property(tries = 80)
  void noneEntersAsAKeyOrColumn(@ForAll("written") Written key, @ForAll("files") String file) {
    String text = Sample.shipped(file);
    String with =
        file.endsWith(".csv")
            ? column(text, key.name())
            : file.endsWith(".md")
                ? text + "\n- " + key.name() + " | - | much | \n"
                : yaml(text, key.name());

    refused(Sample.folder(file, with), file);
  }

  private static String column(String text, String name) {
    return text.lines()
        .map(
            line ->
                line.startsWith("#")
                    ? line
                    : line
                        + ","
                        + (line.startsWith("ada")
                                || line.startsWith("Billing")
                                || line.startsWith("grace")
                                || line.startsWith("2026")
                            ? "7"
                            : name))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String yaml(String text, String name) {
    boolean list = text.lines().anyMatch(line -> line.startsWith("- "));
    return text + (list ? "  " : "") + name + ": 7\n";
  }

  /** In every text there is: each is replaced in turn by one that speaks of the key. */
  @Property(tries = 80)
  void noneEntersInsideAText(
      @ForAll("written") Written key, @ForAll("files") String file, @ForAll int which) {
    String text = Sample.shipped(file);
    List<String> words = values(text);
    if (words.isEmpty()) {
      return;
    }
    String value = words.get(Math.floorMod(which, words.size()));

    refused(Sample.folder(file, text.replace(value, value + " by " + key.prose())), file);
  }

  /** Values in which words may stand. */
  private static List<String> values(String text) {
    return List.of(
            "Billing",
            "Hoping for it",
            "A way back",
            "Two hours",
            "Chose to launch",
            "a month",
            "launch behind",
            "Decides releases",
            "On-call plan",
            "Found the rounding",
            "Ada the texts",
            "No launch yet",
            "I name risks",
            "Ask Support",
            "Said both prices",
            "a wrong invoice",
            "code assistant",
            "Holds a release",
            "Asked Support",
            "I cut the archive")
        .stream()
        .filter(text::contains)
        .toList();
  }

  private static void refused(SortedMap<String, String> files, String file) {
    assertThat(Sample.problems(files, Sample.rich()))
        .as(files.get(file))
        .anyMatch(
            problem ->
                problem.startsWith(file + ", line ") && problem.contains("must not be evaluated"));
  }
}
