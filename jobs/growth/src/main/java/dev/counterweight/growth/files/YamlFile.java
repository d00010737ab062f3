package dev.counterweight.growth.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads YAML against a schema. Only mappings, lists and plain values; every value is read as the
 * text that stands there, so that neither {@code no} nor {@code 2026-01-01} turns into something
 * else. Anchors are refused: people who read a file must see what it says.
 */
public final class YamlFile {
  private static final int MOST_SIGNS = 1_000_000;
  private static final int DEEPEST = 20;

  private final String file;
  private final Problems problems;
  private final Values values;

  private YamlFile(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
    this.values = new Values(problems);
  }

  /** The one mapping of a file; nothing where the file is broken or empty. */
  public static Optional<Entry> one(String file, String text, Schema schema, Problems problems) {
    YamlFile yaml = new YamlFile(file, problems);
    Node root = yaml.compose(text);
    if (root == null) {
      return Optional.empty();
    }
    return yaml.mapping(root, schema.name(), schema.fields());
  }

  /** The mappings of a file that is a list; none where the file is broken or empty. */
  public static List<Entry> all(String file, String text, Schema schema, Problems problems) {
    YamlFile yaml = new YamlFile(file, problems);
    Node root = yaml.compose(text);
    if (root == null) {
      return List.of();
    }
    if (root instanceof SequenceNode list) {
      return yaml.mappings(list, schema.name(), schema.fields());
    }
    problems.at(yaml.place(root), "", "is no list", "Begin each entry with '- '");
    return List.of();
  }

  private @Nullable Node compose(String text) {
    if (text.length() > MOST_SIGNS) {
      problems.add(
          new Problem(
              file,
              0,
              0,
              "",
              "%,d signs long (at most %,d)".formatted(text.length(), MOST_SIGNS),
              ""));
      return null;
    }
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(MOST_SIGNS);
    try {
      Node root =
          new Yaml(new SafeConstructor(options))
              .compose(new java.io.StringReader(withoutMark(text)));
      return root != null && isPlain(root) ? root : null;
    } catch (MarkedYAMLException wrong) {
      var mark = wrong.getProblemMark();
      int line = mark == null ? 0 : mark.getLine() + 1;
      int column = mark == null ? 0 : mark.getColumn() + 1;
      String what = "not YAML: " + Problems.quoted(String.valueOf(wrong.getProblem()));
      problems.add(
          new Problem(
              file,
              line,
              column,
              "",
              what,
              "Check the indent and the quotes; a text with ': ' in it needs quotes"));
      return null;
    } catch (YAMLException wrong) {
      problems.add(
          new Problem(
              file,
              0,
              0,
              "",
              "not YAML: " + Problems.quoted(String.valueOf(wrong.getMessage())),
              "Save it as UTF-8 text, without aliases"));
      return null;
    }
  }

  /** Spreadsheets and some editors begin a file with a byte order mark. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Without anchors and aliases: those make a node stand in two places. */
  private boolean isPlain(Node node) {
    if (node.getAnchor() != null) {
      problems.at(place(node), "", "has the anchor &" + node.getAnchor(), "Write the text out");
      return false;
    }
    boolean plain = true;
    if (node instanceof SequenceNode list) {
      for (Node item : list.getValue()) {
        plain &= isPlain(item);
      }
    } else if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        plain &= isPlain(tuple.getKeyNode()) && isPlain(tuple.getValueNode());
      }
    }
    return plain;
  }

  private Place place(Node node) {
    var mark = node.getStartMark();
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private Optional<Entry> mapping(Node node, String name, List<Field> fields) {
    if (!(node instanceof MappingNode mapping)) {
      problems.at(
          place(node),
          "",
          Problems.quoted(name) + " is no mapping",
          "Write keys, each on its line: " + String.join(", ", names(fields)));
      return Optional.empty();
    }
    Map<String, Object> read = new HashMap<>();
    Map<String, Place> places = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      pair(tuple, fields, read, places);
    }
    for (Field field : fields) {
      if (field.required() && !places.containsKey(field.name())) {
        problems.at(place(node), field.name(), "is missing", field.meaning());
      }
    }
    return Optional.of(new Entry(place(node), read, places));
  }

  private void pair(
      NodeTuple tuple, List<Field> fields, Map<String, Object> read, Map<String, Place> places) {
    Place at = place(tuple.getKeyNode());
    String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    if (!problems.mayBeNamed(at, key)) {
      return;
    }
    Optional<Field> known = fields.stream().filter(field -> field.name().equals(key)).findFirst();
    if (known.isEmpty()) {
      problems.at(at, key, "is not known here", Values.suggestion(key, names(fields)));
      return;
    }
    Place before = places.putIfAbsent(key, at);
    if (before != null) {
      problems.at(
          at, key, "stands in line %d already".formatted(before.line()), "Keep one of them");
      return;
    }
    value(known.get(), tuple.getValueNode()).ifPresent(value -> read.put(key, value));
  }

  private Optional<Object> value(Field field, Node node) {
    switch (field.kind()) {
      case OBJECT -> {
        return mapping(node, field.name(), field.fields()).map(entry -> entry);
      }
      case OBJECTS -> {
        if (node instanceof SequenceNode list) {
          return Optional.of(mappings(list, field.name(), field.fields()));
        }
      }
      case TEXTS -> {
        if (node instanceof SequenceNode list) {
          return Optional.of(texts(field, list));
        }
      }
      default -> {}
    }
    return scalar(field, node);
  }

  private Optional<Object> scalar(Field field, Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      problems.at(
          place(node),
          field.name(),
          "is a list or a mapping",
          "Write one value: " + field.kind().words());
      return Optional.empty();
    }
    String text = scalar.getValue().strip();
    if (text.isEmpty() || (scalar.isPlain() && text.equals("~"))) {
      if (field.required()) {
        problems.at(place(node), field.name(), "is empty", field.meaning());
      }
      return Optional.empty();
    }
    return values.read(field, text, place(node));
  }

  private List<String> texts(Field field, SequenceNode list) {
    List<String> texts = new ArrayList<>();
    for (Node item : list.getValue()) {
      Field one =
          new Field(field.name(), Field.Kind.TEXT, true, field.meaning(), List.of(), List.of());
      scalar(one, item).ifPresent(text -> texts.add((String) text));
    }
    return texts;
  }

  private List<Entry> mappings(SequenceNode list, String name, List<Field> fields) {
    List<Entry> entries = new ArrayList<>();
    for (Node item : list.getValue()) {
      mapping(item, name, fields).ifPresent(entries::add);
    }
    return entries;
  }

  private static List<String> names(List<Field> fields) {
    return List.copyOf(new TreeSet<>(fields.stream().map(Field::name).toList()));
  }
}
