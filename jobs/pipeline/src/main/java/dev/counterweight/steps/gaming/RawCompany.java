package dev.counterweight.steps.gaming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.OnlyRows;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.archive.ArchiveConfig;
import dev.counterweight.connectors.archive.ArchiveConnector;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The raw rows of an archive in memory; a rewritten company shares the rows it did not change. */
final class RawCompany {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, RawRecord> rows;

  private RawCompany(Map<String, RawRecord> rows) {
    this.rows = rows;
  }

  static RawCompany read(Path archive) throws ConnectorException {
    RawCompany company = new RawCompany(new LinkedHashMap<>());
    try (ArchiveConnector connector = new ArchiveConnector(ArchiveConfig.of(archive))) {
      connector.pull(company.new Collecting());
    }
    return company;
  }

  Stream<RawRecord> rows(String source, String entity) {
    return rows.values().stream()
        .filter(row -> row.source().equals(source) && row.entity().equals(entity));
  }

  Collection<RawRecord> all() {
    return rows.values();
  }

  /** The same company with these rows added, or in the place of those with the same key. */
  RawCompany with(Collection<RawRecord> changed) {
    Map<String, RawRecord> copy = new LinkedHashMap<>(rows);
    changed.forEach(row -> copy.put(id(row), row));
    return new RawCompany(copy);
  }

  /** The same company without some rows. */
  RawCompany without(Predicate<RawRecord> gone) {
    Map<String, RawRecord> copy = new LinkedHashMap<>(rows);
    copy.values().removeIf(gone);
    return new RawCompany(copy);
  }

  private static String id(RawRecord row) {
    return row.source() + "/" + row.entity() + "/" + row.key();
  }

  static ObjectNode json(RawRecord row) {
    try {
      return (ObjectNode) JSON.readTree(row.payload());
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("No JSON object in row " + row.key(), broken);
    }
  }

  /** The same row with another payload. */
  static RawRecord rewritten(RawRecord row, ObjectNode payload) {
    return row(row.source(), row.entity(), row.key(), row.parent(), row.dialect(), payload);
  }

  static RawRecord row(
      String source,
      String entity,
      String key,
      @Nullable String parent,
      String dialect,
      ObjectNode payload) {
    return new RawRecord(source, entity, key, parent, null, dialect, payload.toString());
  }

  /** What cannot be a row here can be none in a run. */
  private final class Collecting implements OnlyRows {
    @Override
    public String land(RawRecord row) {
      rows.put(id(row), row);
      return row.payload();
    }
  }

  List<RawRecord> list(String source, String entity) {
    return rows(source, entity).toList();
  }
}
