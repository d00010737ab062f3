package dev.counterweight.cli.commands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.counterweight.inputs.InputException;
import dev.counterweight.signals.text.LabelledItem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code TASK.jsonl} files of labelled items; what cannot be read is named and left out. */
final class LabelledItems {
  private static final List<String> TASKS =
      List.of(
          "badnews", "concern", "decision", "handoff", "outcome", "plan", "prevention", "question");

  private final JsonMapper json = JsonMapper.builder().build();
  private final List<LabelledItem> items = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();

  private LabelledItems() {}

  /** Every file that is there; at least one must be. */
  static LabelledItems read(Path folder) throws IOException {
    LabelledItems read = new LabelledItems();
    int files = 0;
    for (String task : TASKS) {
      Path file = folder.resolve(task + ".jsonl");
      if (Files.isRegularFile(file)) {
        files++;
        read.read(task, file);
      }
    }
    if (files == 0) {
      throw new InputException(
          "--labels %s: no TASK.jsonl there; known tasks are %s"
              .formatted(folder, String.join(", ", TASKS)));
    }
    return read;
  }

  List<LabelledItem> items() {
    return items;
  }

  /** One sentence for each line that was left out. */
  List<String> skipped() {
    return skipped;
  }

  private void read(String task, Path file) throws IOException {
    int number = 0;
    try (BufferedReader reader =
        new BufferedReader(
            new java.io.InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          read(task, "%s line %d".formatted(file.getFileName(), number), line);
        }
      }
    }
  }

  private void read(String task, String where, String line) {
    try {
      JsonNode node = json.readTree(line.startsWith("\ufeff") ? line.substring(1) : line);
      if (!node.path("text").isTextual()) {
        skipped.add(where + ": no text");
      } else {
        items.add(item(task, where, node));
      }
    } catch (JsonProcessingException broken) {
      skipped.add(where + ": not JSON");
    }
  }

  private static LabelledItem item(String task, String where, JsonNode node) {
    String id = node.path("id").asText(where);
    Map<String, String> labels = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (field.getValue().isValueNode() && !field.getValue().isNull()) {
        labels.put(field.getKey(), field.getValue().asText());
      }
    }
    return new LabelledItem(
        task,
        id,
        node.path("group").asText(id),
        node.path("source").asText("unknown"),
        node.path("stratum").asText(""),
        node.path("context").asText(""),
        node.path("text").asText(),
        labels);
  }
}
