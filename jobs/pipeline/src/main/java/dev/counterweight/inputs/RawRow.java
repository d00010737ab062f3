package dev.counterweight.inputs;

import java.util.List;
import java.util.Map;

/**
 * A row as it stands in a file: cells by column, and where each stands. A cell of CSV is one text;
 * one of YAML one text or a list.
 */
record RawRow(Place place, Map<String, Cell> cells) {
  record Cell(List<String> values, boolean isList, Place place) {}
}
