package dev.counterweight.connectors.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.text.Block;
import dev.counterweight.text.Block.Kind;
import dev.counterweight.text.Blocks;
import dev.counterweight.text.MarkdownText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Atlassian Document Format, the rich text of Jira Cloud. Quotes and code are set apart, lists and
 * headings get the marks that Markdown has for them, mentions become {@code @name}; of everything
 * else the words stay. A node of an unknown type is read for what it contains.
 */
final class AdfText {
  /** Deeper than any editor lets people nest; what lies deeper is read as bare words. */
  private static final int DEEPEST = 100;

  private static final int DEEPEST_HEADING = 6;
  private static final Pattern MILLISECONDS = Pattern.compile("-?\\d{1,15}");
  private static final Set<String> LISTS =
      Set.of("bulletList", "orderedList", "taskList", "decisionList");

  /** What stands in a line of text; everything else stands on lines of its own. */
  private static final Set<String> INLINE =
      Set.of(
          "text",
          "hardBreak",
          "mention",
          "emoji",
          "inlineCard",
          "date",
          "status",
          "mediaInline",
          "placeholder",
          "inlineExtension");

  private AdfText() {}

  /** The canonical form; empty for a document that is missing or null. */
  static String canonical(JsonNode document) {
    return MarkdownText.canonical(Blocks.write(children(document, 0)));
  }

  /** Neighbours that stand in one line of text become one paragraph. */
  private static List<Block> children(JsonNode parent, int depth) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (JsonNode child : parent.path("content")) {
      if (INLINE.contains(typeOf(child))) {
        line.append(inline(child, depth));
      } else {
        addProse(line.toString(), blocks);
        line.setLength(0);
        addBlock(child, depth + 1, blocks);
      }
    }
    addProse(line.toString(), blocks);
    return blocks;
  }

  private static void addBlock(JsonNode node, int depth, List<Block> blocks) {
    if (depth > DEEPEST) {
      addProse(bareWords(node), blocks);
      return;
    }
    switch (typeOf(node)) {
      case "paragraph" -> addProse(inlines(node, depth), blocks);
      case "heading" -> addProse(headingMark(node) + inlines(node, depth), blocks);
      case "codeBlock" -> blocks.add(Blocks.of(Kind.CODE, inlines(node, depth)));
      case "blockquote" -> blocks.add(Blocks.of(Kind.QUOTE, words(node, depth, "\n\n")));
      case "bulletList", "orderedList", "taskList", "decisionList" ->
          blocks.addAll(list(node, depth)); // the same as in LISTS
      case "table" -> addProse(table(node, depth), blocks);
      case "rule" -> addProse("----", blocks);
      case "expand", "nestedExpand" -> {
        addProse(attribute(node, "title"), blocks);
        blocks.addAll(children(node, depth));
      }
      case "media" -> addProse(attribute(node, "alt"), blocks);
      case "blockCard", "embedCard" -> addProse(attribute(node, "url"), blocks);
      default -> {
        addProse(attribute(node, "text"), blocks);
        blocks.addAll(children(node, depth));
      }
    }
  }

  private static void addProse(String text, List<Block> blocks) {
    if (!text.isBlank()) {
      blocks.add(Blocks.of(Kind.PROSE, text));
    }
  }

  private static String headingMark(JsonNode heading) {
    int level = heading.path("attrs").path("level").asInt(1);
    return "#".repeat(Math.max(1, Math.min(level, DEEPEST_HEADING))) + " ";
  }

  /** The lines of all items as one paragraph, divided only where an item holds code or a quote. */
  private static List<Block> list(JsonNode list, int depth) {
    boolean isNumbered = typeOf(list).equals("orderedList");
    int number = list.path("attrs").path("order").asInt(1);
    List<Block> blocks = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (JsonNode item : list.path("content")) {
      String mark = isNumbered ? number++ + ". " : itemMark(item);
      for (Block block : itemBlocks(item, depth)) {
        if (block.kind() == Kind.PROSE) {
          for (String line : block.text().split("\n", -1)) {
            lines.add(mark + line);
            mark = "  ";
          }
        } else {
          addProse(String.join("\n", lines), blocks);
          lines.clear();
          blocks.add(block);
        }
      }
    }
    addProse(String.join("\n", lines), blocks);
    return blocks;
  }

  private static List<Block> itemBlocks(JsonNode item, int depth) {
    if (!LISTS.contains(typeOf(item))) {
      return children(item, depth);
    }
    List<Block> blocks = new ArrayList<>();
    addBlock(item, depth + 1, blocks);
    return blocks;
  }

  private static String itemMark(JsonNode item) {
    if (LISTS.contains(typeOf(item))) {
      return "  "; // a task list may stand right in a task list
    }
    if (!typeOf(item).equals("taskItem")) {
      return "- ";
    }
    return attribute(item, "state").equals("DONE") ? "- [x] " : "- [ ] ";
  }

  private static String table(JsonNode table, int depth) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : table.path("content")) {
      List<String> cells = new ArrayList<>();
      for (JsonNode cell : row.path("content")) {
        cells.add(words(cell, depth + 1, " ").replace('\n', ' '));
      }
      rows.add("| " + String.join(" | ", cells) + " |");
    }
    return String.join("\n", rows);
  }

  /** What the blocks inside a node say, whatever kinds they are. */
  private static String words(JsonNode node, int depth, String between) {
    return children(node, depth).stream().map(Block::text).collect(Collectors.joining(between));
  }

  private static String inlines(JsonNode parent, int depth) {
    if (depth > DEEPEST) {
      return bareWords(parent);
    }
    StringBuilder line = new StringBuilder();
    for (JsonNode child : parent.path("content")) {
      line.append(inline(child, depth + 1));
    }
    return line.toString();
  }

  private static String inline(JsonNode node, int depth) {
    return switch (typeOf(node)) {
      case "text" -> isCode(node) ? "`" + text(node, "text") + "`" : text(node, "text");
      case "hardBreak" -> "\n";
      case "mention" -> mention(node);
      case "emoji" -> firstOf(node, "text", "shortName");
      case "inlineCard" -> attribute(node, "url");
      case "date" -> date(attribute(node, "timestamp"));
      case "mediaInline" -> attribute(node, "alt");
      case "placeholder" -> ""; // asks the author for words and is none
      default -> attribute(node, "text") + inlines(node, depth);
    };
  }

  private static boolean isCode(JsonNode text) {
    for (JsonNode mark : text.path("marks")) {
      if (typeOf(mark).equals("code")) {
        return true;
      }
    }
    return false;
  }

  private static String mention(JsonNode node) {
    String name = attribute(node, "text");
    String shown = name.startsWith("@") ? name.substring(1) : name;
    return "@" + (shown.isBlank() ? attribute(node, "id") : shown);
  }

  /** The day that a number of milliseconds means in UTC, or what stands there instead. */
  private static String date(String timestamp) {
    if (!MILLISECONDS.matcher(timestamp).matches()) {
      return timestamp;
    }
    Instant instant = Instant.ofEpochMilli(Long.parseLong(timestamp));
    return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** All text below a node, without descending into it by calls. */
  private static String bareWords(JsonNode top) {
    StringBuilder words = new StringBuilder();
    Deque<JsonNode> open = new ArrayDeque<>(List.of(top));
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      words.append(text(node, "text"));
      JsonNode content = node.path("content");
      for (int i = content.size() - 1; i >= 0; i--) {
        open.push(content.get(i));
      }
    }
    return words.toString();
  }

  private static String firstOf(JsonNode node, String... attributes) {
    return Arrays.stream(attributes)
        .map(name -> attribute(node, name))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String typeOf(JsonNode node) {
    return text(node, "type");
  }

  private static String attribute(JsonNode node, String name) {
    return text(node.path("attrs"), name);
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }
}
