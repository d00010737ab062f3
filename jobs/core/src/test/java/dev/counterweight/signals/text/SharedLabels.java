package dev.counterweight.signals.text;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The labelled items, where a folder {@code shared/labels} stands beside the repository. */
final class SharedLabels {
  private SharedLabels() {}

  static List<LabelledItem> items() throws IOException {
    Optional<Path> folder = folder();
    assumeTrue(folder.isPresent(), "No folder shared/labels beside the repository: not evaluated");
    List<LabelledItem> items = new ArrayList<>();
    for (String task : Labels.PUBLISHED.stream().map(Labels::task).distinct().sorted().toList()) {
      for (String line : Files.readAllLines(folder.orElseThrow().resolve(task + ".jsonl"))) {
        items.add(item(task, JsonLine.read(line)));
      }
    }
    return items;
  }

  private static LabelledItem item(String task, Map<String, Object> object) {
    Map<String, String> fields = new TreeMap<>();
    object.forEach((name, value) -> fields.put(name, String.valueOf(value)));
    String id = fields.getOrDefault("id", "");
    return new LabelledItem(
        task,
        id,
        fields.getOrDefault("group", id),
        fields.getOrDefault("source", ""),
        fields.getOrDefault("stratum", ""),
        fields.getOrDefault("context", ""),
        fields.getOrDefault("text", ""),
        fields);
  }

  private static Optional<Path> folder() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path labels = at.resolve("shared/labels");
      if (Files.isDirectory(labels)) {
        return Optional.of(labels);
      }
    }
    return Optional.empty();
  }
}
