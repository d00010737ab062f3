package dev.counterweight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page says of every signal of METHOD 0.2 that it is built, or which record is missing. */
class MethodDocumentTest {
  private static final Path PAGE = Path.of("../../docs/method.md");
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| (?:\\[(\\w+)]\\(signals/(\\w+)\\.md\\)|(\\w+)) \\| ([^|]+) \\| (.+) \\|$");

  /** The catalogue, in its order. */
  private static final List<String> METHOD =
      List.of(
          ("DS1 DS2 DS3 DS4 DS5 DS6 RO1 RO1a RO2 RO3 RO4 RO5 RO6 RO7 RO8 RO9 RO10 CL1 CL2 CL3 CL4"
                  + " CL5 CL6 CL7 CL8 CL9 PV1 PV2 RV1 RV2 RW1 MT1 PR1 LRN1 VOL SJ")
              .split(" "));

  private record Listed(String id, boolean hasPage, String state) {}

  private static List<Listed> listed() throws IOException {
    String text = Files.readString(PAGE);
    return ROW.matcher(text.substring(text.indexOf("\n## Signals")))
        .results()
        .map(
            row ->
                row.group(1) == null
                    ? new Listed(row.group(3), false, row.group(5))
                    : new Listed(row.group(1), row.group(1).equals(row.group(2)), row.group(5)))
        .filter(row -> !row.id().equals("id"))
        .toList();
  }

  @Test
  void everySignalOfTheMethodIsListedOnce() throws IOException {
    assertThat(METHOD).hasSize(36);
    assertThat(listed()).extracting(Listed::id).containsExactlyElementsOf(METHOD);
  }

  @Test
  void whatIsSaidToBeBuiltIsInTheRegistryAndNothingElse() throws IOException {
    List<String> registered = Signals.all().stream().map(Signal::id).toList();
    assertThat(registered).doesNotHaveDuplicates().isSubsetOf(METHOD);
    for (Listed row : listed()) {
      boolean isBuilt = registered.contains(row.id());
      assertThat(row.hasPage()).as(row.id()).isEqualTo(isBuilt);
      assertThat(row.state())
          .as(row.id())
          .matches(isBuilt ? "built([,:] .+)?" : "(not observable|by design no signal): .{20,}");
    }
  }

  @Test
  void whatIsBuiltByPhrasesAloneSaysSo() throws IOException {
    for (Listed row : listed()) {
      boolean isPhrased =
          Signals.cards().stream()
              .anyMatch(c -> c.id().equals(row.id()) && c.error().startsWith("phrases alone"));
      Matcher said = Pattern.compile("by phrases").matcher(row.state());
      assertThat(said.find()).as(row.id()).isEqualTo(isPhrased);
    }
  }
}
