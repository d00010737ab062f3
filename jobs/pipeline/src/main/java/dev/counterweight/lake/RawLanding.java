package dev.counterweight.lake;

import dev.counterweight.connectors.Connector;
import dev.counterweight.connectors.Landing;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.http.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Lands what connectors fetch in the raw layer, as one pull.
 *
 * <p>From time to time all rows that landed so far get their names, and after them what the
 * connectors remember about them. A pull that is killed loses what came since, at most a tenth of
 * its time and never more than five minutes; the next one has its name and goes on.
 */
public final class RawLanding implements Landing {
  private static final Duration SHORTEST_PART = Duration.ofSeconds(1);
  private static final Duration LONGEST_PART = Duration.ofMinutes(5);

  private static final Duration ONE_LINE = Duration.ofMinutes(1);

  /** Parts take a tenth of the time that the pull has taken: many at first, few in a long one. */
  private static final int PART_OF_THE_WHOLE = 10;

  private static final Pattern PART = Pattern.compile("(pull-\\d+)-(\\d+)\\.\\w+");

  private final Lake lake;
  private final String pull;
  private final Clock clock;
  private final Instant startedAt;
  private final Map<String, RawTable> tables = new TreeMap<>();
  private final Map<String, Long> census = new TreeMap<>();
  private final List<Reject> rejects = new ArrayList<>(); // since the last part
  private final Map<List<String>, Long> rejectCounts = new TreeMapByText();
  private final List<String> sources = new ArrayList<>();
  private final List<PullManifest.Window> windows = new ArrayList<>();
  private final List<WindowCensus> windowCensus = new ArrayList<>();
  private final List<PullManifest.Requests> requests = new ArrayList<>();
  private final Map<String, Supplier<Outlook>> outlooks = new ConcurrentHashMap<>();
  private final Cursors cursors;
  private final ReentrantLock saving = new ReentrantLock();
  private int parts;
  private final Consumer<String> progress;
  private volatile Instant nextPart;
  private volatile Instant nextLine;
  private volatile boolean isBroken;
  private long rowsAtLastLine;
  private volatile int connectorVersion;

  /** Rows that there should be in one window. */
  private record WindowCensus(String table, String window, Set<String> keys) {}

  public RawLanding(Lake lake, Clock clock) throws IOException {
    this(lake, clock, line -> {});
  }

  /**
   * @param progress takes a line a minute about how far the pull is
   */
  public RawLanding(Lake lake, Clock clock, Consumer<String> progress) throws IOException {
    this.progress = progress;
    this.lake = lake;
    this.clock = clock;
    this.pull = lake.nextName("pull");
    this.startedAt = clock.instant();
    this.nextPart = startedAt.plus(SHORTEST_PART);
    this.nextLine = startedAt.plus(ONE_LINE);
    this.cursors = new Cursors(lake);
    this.parts = partsOfThisPull();
    recallRejects();
  }

  /** Parts that a killed pull of this name left behind. */
  private int partsOfThisPull() throws IOException {
    List<Path> finished = new ArrayList<>(cursors.finished());
    for (String table : lake.rawTables()) {
      finished.addAll(lake.rawFiles(table));
    }
    finished.addAll(lake.rejectFiles("pulled"));
    return finished.stream()
        .map(file -> PART.matcher(file.getName()))
        .filter(name -> name.matches() && name.group(1).equals(pull))
        .mapToInt(name -> Integer.parseInt(name.group(2)))
        .max()
        .orElse(0);
  }

  private String nextPartName() {
    return "%s-%04d".formatted(pull, ++parts);
  }

  /** Says whose rows come next. */
  public void begin(Connector connector) throws IOException {
    sources.add(connector.name() + "/" + connector.version());
    connectorVersion = connector.version();
    outlooks.clear();
    for (Connector.Entity entity : connector.entities()) {
      table(entity.source(), entity.name());
    }
  }

  @Override
  public String land(RawRecord row) {
    String digest = Digest.of(row.dialect(), row.payload());
    table(row.source(), row.entity()).land(row, digest, clock.instant(), connectorVersion);
    saveWhenDue();
    return digest;
  }

  @Override
  public void listed(
      String source, String entity, @Nullable String parent, Collection<String> keys) {
    table(source, entity).listed(parent, new HashSet<>(keys), clock.instant(), connectorVersion);
  }

  @Override
  public Set<String> parents(String source, String entity) {
    return table(source, entity).parents();
  }

  @Override
  public synchronized void census(
      String source, String entity, String window, Collection<String> keys) {
    windowCensus.add(new WindowCensus(source + "_" + entity, window, Set.copyOf(keys)));
    table(source, entity);
  }

  @Override
  public synchronized void missing(String source, String entity, String window, String problem) {
    windows.add(new PullManifest.Window(source, entity, window, null, null, problem));
  }

  @Override
  public synchronized void requests(String source, long fetching, long census) {
    requests.add(new PullManifest.Requests(source, fetching, census));
  }

  @Override
  public Map<String, String> remembered(String prefix) {
    return cursors.under(prefix);
  }

  @Override
  public void remember(String name, String value) {
    cursors.remember(name, value);
    saveWhenDue();
  }

  @Override
  public void observe(String source, Supplier<Outlook> outlook) {
    outlooks.put(source, outlook);
  }

  /**
   * A line a minute: how many rows came since the last one, how many are left, how long requests
   * wait for a limit, and what each entity has by now. To be called now and then while nothing
   * lands.
   */
  public void tellWhenDue() {
    if (!clock.instant().isBefore(nextLine) && saving.tryLock()) {
      try {
        Instant now = clock.instant();
        if (!now.isBefore(nextLine)) {
          nextLine = now.plus(ONE_LINE);
          progress.accept(line());
        }
      } finally {
        saving.unlock();
      }
    }
  }

  private synchronized String line() {
    long rows = tables.values().stream().mapToLong(RawTable::seen).sum();
    long since = rows - rowsAtLastLine;
    rowsAtLastLine = rows;
    String perEntity =
        tables.values().stream()
            .filter(table -> table.seen() > 0)
            .map(table -> "%s %,d".formatted(table.name(), table.seen()))
            .collect(Collectors.joining(", "));
    return "%s: %,d rows a minute; %s%s".formatted(pull, since, outlook(), perEntity);
  }

  private String outlook() {
    StringBuilder text = new StringBuilder();
    outlooks.forEach(
        (source, asked) -> {
          Outlook outlook = asked.get();
          outlook
              .remaining()
              .forEach(
                  (entity, rows) ->
                      text.append("%,d %s of %s remain; ".formatted(rows, entity, source)));
          if (!outlook.waiting().isZero()) {
            text.append(
                "%s's limit lasts %d s more; "
                    .formatted(source, outlook.waiting().toSeconds() + 1));
          }
        });
    return text.toString();
  }

  /** One thread saves; the others land on meanwhile. */
  private void saveWhenDue() {
    tellWhenDue();
    if (!clock.instant().isBefore(nextPart) && saving.tryLock()) {
      try {
        if (!clock.instant().isBefore(nextPart)) {
          save();
        }
      } finally {
        saving.unlock();
      }
    }
  }

  /**
   * Gives what landed so far its names; rows first, then what is remembered about them. In a thread
   * of its own: a reader that is cut off would leave a file half written.
   */
  private void save() {
    CompletableFuture.runAsync(this::saveParts, work -> new Thread(work, "raw-saver").start())
        .join();
    Instant now = clock.instant();
    Duration wait = Duration.between(startedAt, now).dividedBy(PART_OF_THE_WHOLE);
    wait = wait.compareTo(SHORTEST_PART) < 0 ? SHORTEST_PART : wait;
    nextPart = now.plus(wait.compareTo(LONGEST_PART) > 0 ? LONGEST_PART : wait);
  }

  private void saveParts() {
    try {
      Map<String, String> remembered = cursors.takePending();
      String part = nextPartName();
      for (RawTable table : openTables()) {
        table.close(part);
      }
      writeRejects(part);
      cursors.keep(remembered, part);
    } catch (IOException | RuntimeException e) {
      isBroken = true;
      throw new IllegalStateException("cannot save a part of " + pull, e);
    }
  }

  private synchronized List<RawTable> openTables() {
    return tables.values().stream().filter(RawTable::isOpen).toList();
  }

  @Override
  public synchronized void census(String source, String entity, long rows) {
    census.merge(source + "_" + entity, rows, Long::sum);
  }

  @Override
  public synchronized void reject(Reject reject) {
    rejects.add(reject);
    count(reject.name(), reject.source(), reject.entity());
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
    if (isBroken) {
      throw new IOException("a part of " + pull + " could not be saved; what was saved stays");
    }
    String part = nextPartName();
    for (RawTable table : tables.values()) {
      table.close(part);
      entities.add(table.summary(census.get(table.name())));
    }
    cursors.compact(part);
    writeRejects(part);
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
            rejectCounts(),
            openWindows(),
            requests);
    lake.writeManifest(pull + ".json", Json.write(manifest));
    return manifest;
  }

  private synchronized List<PullManifest.RejectCount> rejectCounts() {
    return rejectCounts.entrySet().stream()
        .map(
            entry ->
                new PullManifest.RejectCount(
                    entry.getKey().get(0),
                    entry.getKey().get(1),
                    entry.getKey().get(2),
                    entry.getValue()))
        .toList();
  }

  private void count(String name, String source, String entity) {
    rejectCounts.merge(List.of(name, source, entity), 1L, Long::sum);
  }

  /** Those since the last part, in a file of their own. */
  private void writeRejects(String part) throws IOException {
    List<Reject> taken;
    synchronized (this) {
      taken = List.copyOf(rejects);
      rejects.clear();
    }
    if (!taken.isEmpty()) {
      RecordFile.write(lake, Reject.class, taken, lake.rejects("pulled/" + part + ".parquet"));
    }
  }

  /** Rejects of this pull from before it was killed. */
  private void recallRejects() throws IOException {
    for (Path file : lake.rejectFiles("pulled")) {
      if (file.getName().startsWith(pull + "-")) {
        for (Map<String, String> reject : RecordFile.texts(lake, Reject.class, file)) {
          count(
              reject.getOrDefault("name", ""),
              reject.getOrDefault("source", ""),
              reject.getOrDefault("entity", ""));
        }
      }
    }
  }

  /** What could not be read, and where less is kept than the census found. */
  private List<PullManifest.Window> openWindows() {
    List<PullManifest.Window> open = new ArrayList<>(windows);
    for (WindowCensus counted : windowCensus) {
      RawTable table = Objects.requireNonNull(tables.get(counted.table));
      long rows = table.rowsAmong(counted.keys);
      if (rows < counted.keys.size()) {
        open.add(table.window(counted.window, rows, counted.keys.size()));
      }
    }
    open.sort(
        Comparator.comparing(PullManifest.Window::source)
            .thenComparing(PullManifest.Window::entity)
            .thenComparing(PullManifest.Window::window));
    return open;
  }

  private static final class TreeMapByText extends TreeMap<List<String>, Long> {
    private static final long serialVersionUID = 1L;

    TreeMapByText() {
      super(Comparator.comparing(Object::toString));
    }
  }
}
