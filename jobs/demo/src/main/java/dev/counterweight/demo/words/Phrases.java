package dev.counterweight.demo.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Phrases under headings, from resource files of one phrase a line; {@code \n} breaks a line. */
public final class Phrases {
  private final Map<String, List<String>> byHeading = new LinkedHashMap<>();

  private Phrases() {}

  /**
   * Reads the named files of a folder beside this package; a file may use another one's headings.
   */
  public static Phrases read(String... files) {
    Phrases phrases = new Phrases();
    for (String file : files) {
      phrases.add(file);
    }
    return phrases;
  }

  public List<String> under(String heading) {
    List<String> found = byHeading.get(heading);
    if (found == null) {
      throw new IllegalArgumentException("no heading [" + heading + "] among " + headings());
    }
    return found;
  }

  public boolean has(String heading) {
    return byHeading.containsKey(heading);
  }

  public Set<String> headings() {
    return byHeading.keySet();
  }

  private void add(String file) {
    List<String> current = new ArrayList<>();
    for (String line : lines(file)) {
      if (line.startsWith("[") && line.endsWith("]")) {
        current = new ArrayList<>();
        byHeading.put(line.substring(1, line.length() - 1), current);
      } else if (!line.isBlank() && !line.startsWith("# ")) {
        current.add(line.replace("\\n", "\n"));
      }
    }
  }

  /** Plain lines of a resource, for lists without headings. */
  public static List<String> lines(String file) {
    String name = "/dev/counterweight/demo/" + file + ".txt";
    @Nullable InputStream resource = Phrases.class.getResourceAsStream(name);
    if (resource == null) {
      throw new IllegalArgumentException("no resource " + name);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
