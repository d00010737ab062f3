package dev.counterweight.lake;

import dev.counterweight.connectors.Connector;
import dev.counterweight.connectors.Landing;
import dev.counterweight.connectors.RawRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lands what connectors fetch in the raw layer, as one pull. */
public final class RawLanding implements Landing {
  private final Lake lake;
  private final String pull;
  private final Clock clock;
  private final Instant startedAt;
  private final Map<String, RawTable> tables = new TreeMap<>();
  private final Map<String, Long> census = new TreeMap<>();
  private final List<Reject> rejects = new ArrayList<>();
  private final List<String> sources = new ArrayList<>();
  private int connectorVersion;

  public RawLanding(Lake lake, Clock clock) throws IOException {
    this.lake = lake;
    this.clock = clock;
    this.pull = lake.nextName("pull");
    this.startedAt = clock.instant();
  }

  /** Says whose rows come next. */
  public void begin(Connector connector) throws IOException {
    sources.add(connector.name() + "/" + connector.version());
    connectorVersion = connector.version();
    for (Connector.Entity entity : connector.entities()) {
      table(entity.source(), entity.name());
    }
  }

  @Override
  public void land(RawRecord row) {
    table(row.source(), row.entity())
        .land(row, hash(row.payload()), clock.instant(), connectorVersion);
  }

  @Override
  public void listed(
      String source, String entity, @Nullable String parent, Collection<String> keys) {
    table(source, entity).listed(parent, new HashSet<>(keys), clock.instant(), connectorVersion);
  }

  @Override
  public synchronized void census(String source, String entity, long rows) {
    census.merge(source + "_" + entity, rows, Long::sum);
  }

  @Override
  public synchronized void reject(Reject reject) {
    rejects.add(reject);
  }

  private synchronized RawTable table(String source, String entity) {
    return tables.computeIfAbsent(
        source + "_" + entity,
        name -> {
          try {
            return new RawTable(lake, source, entity, pull);
          } catch (IOException e) {
            throw new UncheckedIOException("cannot open the raw table " + name, e);
          }
        });
  }

  /**
   * Ends the pull: gives every file its name, then writes the manifest.
   *
   * @param problem why the source could not be read to its end, null when it was
   */
  public synchronized PullManifest finish(@Nullable String problem) throws IOException {
    List<PullManifest.Entity> entities = new ArrayList<>();
    for (RawTable table : tables.values()) {
      table.close();
      entities.add(table.summary(census.get(table.name())));
    }
    writeRejects();
    PullManifest manifest =
        new PullManifest(
            pull,
            startedAt.toString(),
            clock.instant().toString(),
            sources,
            problem == null ? PullManifest.COMPLETE : PullManifest.FAILED,
            problem,
            entities.stream()
                .filter(entity -> entity.census() != null || entity.rows() > 0)
                .toList(),
            rejectCounts());
    lake.writeManifest(pull + ".json", Json.write(manifest));
    return manifest;
  }

  private List<PullManifest.RejectCount> rejectCounts() {
    return rejects.stream()
        .collect(
            Collectors.groupingBy(
                reject -> List.of(reject.name(), reject.source(), reject.entity()),
                TreeMapByText::new,
                Collectors.counting()))
        .entrySet()
        .stream()
        .map(
            entry ->
                new PullManifest.RejectCount(
                    entry.getKey().get(0),
                    entry.getKey().get(1),
                    entry.getKey().get(2),
                    entry.getValue()))
        .toList();
  }

  private void writeRejects() throws IOException {
    if (!rejects.isEmpty()) {
      RecordFile.write(lake, Reject.class, rejects, lake.rejects("pulled/" + pull + ".parquet"));
    }
  }

  /** The first 128 bits of the SHA-256 of a payload. */
  static String hash(String payload) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(payload.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static final class TreeMapByText extends TreeMap<List<String>, Long> {
    private static final long serialVersionUID = 1L;

    TreeMapByText() {
      super(java.util.Comparator.comparing(Object::toString));
    }
  }
}
