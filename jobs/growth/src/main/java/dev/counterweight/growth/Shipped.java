package dev.counterweight.growth;

import dev.counterweight.growth.files.Problems;
import dev.counterweight.growth.ladder.Ladder;
import dev.counterweight.growth.ladder.LadderFile;
import dev.counterweight.growth.record.Competencies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The ladder and the matrix that come with the program, as {@code conf/} holds them. */
public final class Shipped {
  private Shipped() {}

  /** The ladder, with an organisation's overlay where there is one. */
  public static LadderFile.Overlaid ladder(Optional<String> overlay, Problems problems) {
    Problems own = new Problems();
    Ladder base =
        LadderFile.read("conf/ladder.yaml", text("ladder.yaml"), own)
            .orElseThrow(() -> new IllegalStateException("conf/ladder.yaml: " + own.all()));
    requireNone(own);
    return overlay
        .map(text -> LadderFile.overlay(base, "ladder.yaml", text, problems))
        .orElse(new LadderFile.Overlaid(base, List.of()));
  }

  /** The six competencies. */
  public static Competencies competencies() {
    Problems own = new Problems();
    Competencies competencies =
        Competencies.read("conf/ai-competencies.yaml", text("ai-competencies.yaml"), own)
            .orElseThrow(
                () -> new IllegalStateException("conf/ai-competencies.yaml: " + own.all()));
    requireNone(own);
    return competencies;
  }

  private static void requireNone(Problems own) {
    if (!own.isEmpty()) {
      throw new IllegalStateException("What ships is broken: " + own.all());
    }
  }

  static String text(String name) {
    try (InputStream in = Shipped.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Not in this build: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
