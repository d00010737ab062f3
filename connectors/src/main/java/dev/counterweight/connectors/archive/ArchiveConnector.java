package dev.counterweight.connectors.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.Connector;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.Landing;
import dev.counterweight.connectors.Landing.Reject;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.archive.ArchiveConfig.Dialect;
import dev.counterweight.connectors.archive.ArchiveTable.Keys;
import dev.counterweight.connectors.http.Json;
import dev.counterweight.connectors.http.Times;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Imports a folder of JSON lines in the shape of the APIs: {@code gitlab/merge_requests.jsonl.gz},
 * {@code jira/issues.jsonl} and so on, one object a line, the entity told by the name of the file.
 * Reads line by line; a payload is its line, untouched.
 */
public final class ArchiveConnector implements Connector {
  private static final List<String> SOURCES = List.of("gitlab", "jira");
  private static final int LONGEST_SHOWN = 2_000;

  private final ArchiveConfig config;

  public ArchiveConnector(ArchiveConfig config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "archive";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<Entity> entities() {
    return ArchiveTable.entities();
  }

  @Override
  public void pull(Landing landing) throws ConnectorException {
    List<ArchiveFile> files = files();
    for (Map.Entry<ArchiveTable, List<ArchiveFile>> table : byTable(files, landing).entrySet()) {
      land(table.getKey(), table.getValue(), landing);
    }
  }

  @Override
  public void close() {
    // no file stays open between pulls
  }

  private List<ArchiveFile> files() throws ConnectorException {
    if (!Files.isDirectory(config.folder())) {
      throw ConnectorException.input(
          "archive folder %s does not exist or is no folder".formatted(config.folder()), null);
    }
    List<ArchiveFile> files = new ArrayList<>();
    for (String source : SOURCES) {
      files.addAll(filesOf(source));
    }
    if (files.stream().noneMatch(file -> file.entity().isPresent())) {
      throw ConnectorException.input(
          "archive folder %s holds no gitlab/*.jsonl[.gz] and no jira/*.jsonl[.gz]"
              .formatted(config.folder()),
          null);
    }
    return files;
  }

  private List<ArchiveFile> filesOf(String source) throws ConnectorException {
    Path folder = config.folder().resolve(source);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .sorted()
          .map(path -> new ArchiveFile(path, source + "/" + path.getFileName()))
          .toList();
    } catch (IOException e) {
      throw ConnectorException.input(source + "/ cannot be listed (" + e.getMessage() + ")", e);
    }
  }

  private static Map<ArchiveTable, List<ArchiveFile>> byTable(
      List<ArchiveFile> files, Landing landing) {
    Map<ArchiveTable, List<ArchiveFile>> byTable = new EnumMap<>(ArchiveTable.class);
    for (ArchiveFile file : files) {
      String source = file.name().substring(0, file.name().indexOf('/'));
      Optional<ArchiveTable> table =
          file.entity().flatMap(entity -> ArchiveTable.of(source, entity));
      if (table.isPresent()) {
        byTable.computeIfAbsent(table.get(), t -> new ArrayList<>()).add(file);
      } else {
        landing.reject(
            new Reject(
                "unknown-file",
                source,
                file.entity().orElse(""),
                file.name(),
                "no table has this name",
                ""));
      }
    }
    return byTable;
  }

  private void land(ArchiveTable table, List<ArchiveFile> files, Landing landing)
      throws ConnectorException {
    Set<String> keys = new HashSet<>();
    long rows = 0;
    for (ArchiveFile file : files) {
      String dialect = dialect(table, file);
      long[] setAside = new long[1];
      file.eachLine(
          (line, number) -> {
            String where = file.name() + ":" + number;
            Optional<RawRecord> row = row(table, dialect, line, where);
            row.ifPresent(landing::land);
            if (row.isEmpty()) {
              landing.reject(withoutKey(table, where, line));
              setAside[0]++;
            } else if (!keys.add(row.get().key())) {
              landing.reject(anotherVersion(table, where, row.get()));
              setAside[0]++;
            }
            return true;
          });
      rows += file.countLines() - setAside[0];
    }
    landing.listed(table.source(), table.entity(), null, keys);
    landing.census(table.source(), table.entity(), rows);
  }

  private String dialect(ArchiveTable table, ArchiveFile file) throws ConnectorException {
    if (!table.source().equals("jira")) {
      return RawRecord.MARKDOWN;
    }
    if (config.dialect() != Dialect.AUTO) {
      return config.dialect().name().toLowerCase(Locale.ROOT);
    }
    return table == ArchiveTable.JIRA_ISSUES ? votedDialect(file) : RawRecord.MARKDOWN;
  }

  /** Reads the beginning of the file once more, so that nothing needs to be kept for later. */
  private static String votedDialect(ArchiveFile file) throws ConnectorException {
    DialectVote vote = new DialectVote();
    long[] read = new long[2]; // issues, bytes
    file.eachLine(
        (line, number) -> {
          vote.add(parse(line, file.name() + ":" + number));
          read[0]++;
          read[1] += line.length;
          return read[0] < DialectVote.ISSUES && read[1] < DialectVote.BYTES;
        });
    return vote.dialect();
  }

  /**
   * The row of one line of a table; empty where it lacks a field that its key is made of.
   *
   * @throws ConnectorException when it is no JSON
   */
  public static Optional<RawRecord> row(String source, String entity, String dialect, byte[] line)
      throws ConnectorException {
    Optional<ArchiveTable> table = ArchiveTable.of(source, entity);
    return table.isEmpty() ? Optional.empty() : row(table.get(), dialect, line, "a line");
  }

  private static Optional<RawRecord> row(
      ArchiveTable table, String dialect, byte[] line, String where) throws ConnectorException {
    JsonNode row = parse(line, where);
    Optional<Keys> keys = table.keys(row);
    return keys.map(
        found ->
            new RawRecord(
                table.source(),
                table.entity(),
                found.key(),
                found.parent(),
                Times.parse(table.updatedAt(row).textValue()).orElse(null),
                dialect,
                new String(line, StandardCharsets.UTF_8)));
  }

  private static JsonNode parse(byte[] line, String where) throws ConnectorException {
    try {
      return Json.read(line);
    } catch (JsonProcessingException e) {
      String column = e.getLocation() == null ? "" : " at byte " + e.getLocation().getByteOffset();
      throw ConnectorException.input(
          where + " is no valid JSON" + column + ": " + firstLine(e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw ConnectorException.input(where + " is no valid JSON: " + e.getMessage(), e);
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  /** A row stands in the archive twice, as in two pulls put together; the later line counts. */
  private static Reject anotherVersion(ArchiveTable table, String where, RawRecord row) {
    return new Reject(
        "same-key-twice",
        table.source(),
        table.entity(),
        where,
        "an earlier line has the key " + row.key() + "; this one counts",
        "");
  }

  private static Reject withoutKey(ArchiveTable table, String where, byte[] line) {
    String payload = new String(line, StandardCharsets.UTF_8);
    return new Reject(
        "row-without-key",
        table.source(),
        table.entity(),
        where,
        "lacks a field that its key is made of",
        payload.substring(0, Math.min(payload.length(), LONGEST_SHOWN)));
  }
}
