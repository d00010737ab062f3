package dev.counterweight.inputs;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Rows of a YAML file: a list of mappings from column to text or to a list of texts. Texts are
 * taken as written, so that a date stays a date and {@code no} a word; each has its own line.
 */
final class YamlRows {
  private static final int LARGEST_FILE = 64 * 1024 * 1024;

  private final String file;
  private final InputSchema<?> schema;
  private final Problems problems;

  private YamlRows(String file, InputSchema<?> schema, Problems problems) {
    this.file = file;
    this.schema = schema;
    this.problems = problems;
  }

  static List<RawRow> read(String file, String text, InputSchema<?> schema, Problems problems) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LARGEST_FILE);
    options.setNestingDepthLimit(8);
    options.setMaxAliasesForCollections(0);
    try {
      Node root = new Yaml(options).compose(new StringReader(text));
      return new YamlRows(file, schema, problems).rows(root);
    } catch (MarkedYAMLException e) {
      long line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      problems.add(new Place(file, line), "not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      problems.add(
          new Place(file, 1), "not YAML: " + String.valueOf(e.getMessage()).split("\n")[0]);
    }
    return List.of();
  }

  private List<RawRow> rows(@Nullable Node root) {
    if (root == null || isNothing(root)) {
      return List.of();
    }
    if (!(root instanceof SequenceNode list)) {
      problems.add(place(root), "must be a list of rows, each beginning with '- '");
      return List.of();
    }
    List<RawRow> rows = new ArrayList<>();
    for (Node node : list.getValue()) {
      if (node instanceof MappingNode mapping) {
        RawRow row = row(mapping);
        if (schema.accepts(row.cells().keySet(), row.place(), problems)) {
          rows.add(row);
        }
      } else {
        problems.add(place(node), "must be a row: lines 'column: value'");
      }
    }
    return rows;
  }

  private RawRow row(MappingNode mapping) {
    Map<String, RawRow.Cell> cells = new LinkedHashMap<>();
    Set<String> twice = new TreeSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String column = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
      if (cells.containsKey(column) && twice.add(column)) {
        problems.add(place(tuple.getKeyNode()), column, "stands twice in one row");
      }
      cells.put(column, cell(column, tuple.getValueNode()));
    }
    return new RawRow(place(mapping), cells);
  }

  private RawRow.Cell cell(String column, Node node) {
    if (node instanceof SequenceNode list) {
      List<String> values = new ArrayList<>();
      for (Node item : list.getValue()) {
        values.add(text(column, item));
      }
      return new RawRow.Cell(values, true, place(node));
    }
    return new RawRow.Cell(List.of(text(column, node)), false, place(node));
  }

  private String text(String column, Node node) {
    if (node instanceof ScalarNode scalar) {
      return isNothing(scalar) ? "" : scalar.getValue().strip();
    }
    problems.add(place(node), column, "must be text or a list of texts");
    return "";
  }

  private static boolean isNothing(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private Place place(Node node) {
    Mark mark = node.getStartMark();
    return new Place(file, mark == null ? 1 : mark.getLine() + 1);
  }
}
