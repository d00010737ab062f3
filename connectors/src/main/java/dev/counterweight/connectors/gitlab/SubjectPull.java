package dev.counterweight.connectors.gitlab;

import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.Landing;
import dev.counterweight.connectors.gitlab.Lists.Order;
import dev.counterweight.connectors.gitlab.Lists.Row;
import dev.counterweight.connectors.http.Countdown;
import dev.counterweight.connectors.http.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The merge requests or the incidents of one project, and what hangs on each, in three steps:
 *
 * <ol>
 *   <li>those changed since the last pull, oldest change first
 *   <li>the census: every row once more in the order in which it was created, which finds what was
 *       deleted and what changed without a new {@code updated_at}
 *   <li>of those not read in this pull, the notes and the approvals, compared with what is kept: an
 *       approval, an edited note and a resolved thread may leave the merge request as it was
 * </ol>
 *
 * Where a row or its notes are not as remembered, all that hangs on it is read again.
 */
final class SubjectPull {
  /** GitLab's clock may be off between its own machines, and a note touches its row late. */
  private static final Duration OVERLAP = Duration.ofMinutes(12);

  private static final String CURSOR = "gitlab/cursor/";
  private static final String CENSUS = "gitlab/census/";
  private static final String STATE = "gitlab/subject/";

  private final Landing landing;
  private final Census census;
  private final Duration censusEvery;
  private final String censusName;
  private final GitLabClient client;
  private final Crew crew;
  private final Tally tally;
  private final Countdown countdown;
  private final Table table;
  private final String project;
  private final String path;
  private final String cursor;
  private final Lists lists;
  private final Lists countingLists;
  private final SubjectReader reader;
  private @Nullable Instant newest; // of the changes that this pull saw

  /** Rows listed whose children have not all landed yet, by key, with their month. */
  private final Map<String, String> open = new ConcurrentHashMap<>();

  /** Digest of each row of which all was, or is to be, read in this pull. */
  private final Map<String, String> handedIn = new HashMap<>();

  /** A row that changes meanwhile is read twice, the second time after the first. */
  private final Object[] turns = new Object[1024];

  /** Rows that were deleted after they were listed. */
  private final Set<String> gone = ConcurrentHashMap.newKeySet();

  /** What is remembered of each row by now. */
  private final Map<String, SubjectState> states = new ConcurrentHashMap<>();

  SubjectPull(
      GitLabClient client,
      GitLabClient counting,
      Landing landing,
      Crew crew,
      Tally tally,
      Countdown countdown,
      Table table,
      String project,
      Duration censusEvery) {
    this.censusEvery = censusEvery;
    this.census = new Census(counting);
    this.client = client;
    this.landing = landing;
    this.crew = crew;
    this.tally = tally;
    this.countdown = countdown;
    this.table = table;
    this.project = project;
    this.path = GitLabPull.listOf(project, table);
    this.cursor = CURSOR + path;
    this.censusName = CENSUS + path;
    this.lists = new Lists(client, landing);
    this.countingLists = new Lists(counting, landing);
    this.reader = new SubjectReader(client, counting, landing, table, path);
    Arrays.setAll(turns, turn -> new Object());
    landing
        .remembered(stateName(project + table.separator()))
        .forEach((name, text) -> recall(name.substring(stateName("").length()), text));
  }

  /** Forgets what is remembered of projects that are not read: it is no longer kept. */
  static void forgetAllBut(Set<String> projects, Landing landing) {
    for (String prefix : List.of(STATE, CURSOR + "projects/", CENSUS + "projects/")) {
      for (String name : landing.remembered(prefix).keySet()) {
        if (!projects.contains(Table.projectOf(name.substring(prefix.length())))) {
          landing.remember(name, "");
        }
      }
    }
  }

  /** Reads all; false where the server does not show the list. */
  boolean run(Map<String, String> filters) throws ConnectorException {
    try {
      return read(filters);
    } catch (ConnectorException e) {
      nameOpenWindows();
      throw e;
    } finally {
      countdown.settle(table.entity());
    }
  }

  private boolean read(Map<String, String> filters) throws ConnectorException {
    Instant startedAt = client.serverTime();
    Instant since = Times.parse(landing.remembered(cursor).get(cursor)).orElse(null);
    if (since == null) {
      census
          .countByTime(path, filters, "created")
          .ifPresent(total -> countdown.expect(table.entity(), total - states.size()));
    }
    if (!lists.byTime(Order.UPDATED, table, project, path, filters, since, this::takeChanged)) {
      return false;
    }
    String next = Times.nextCursor(newest, since, startedAt, OVERLAP).toString();
    if (!isCensusDue(filters, startedAt)) {
      countWhatHangsOn(states.keySet());
      landing.remember(cursor, next);
      return true;
    }
    Map<String, Set<String>> keysByMonth = new TreeMap<>();
    Set<String> keys = new TreeSet<>();
    boolean isCounted =
        countingLists.byTime(
            Order.CREATED,
            table,
            project,
            path,
            filters,
            null,
            row -> {
              take(row);
              String key = row.record().key();
              keys.add(key);
              keysByMonth.computeIfAbsent(month(row), m -> new TreeSet<>()).add(key);
            });
    if (!isCounted) {
      return false;
    }
    List<String> untouched = keys.stream().filter(key -> !handedIn.containsKey(key)).toList();
    countdown.expect(table.entity(), untouched.size());
    for (String quiet : untouched) {
      crew.take(() -> compare(quiet));
    }
    crew.finish();
    keys.removeAll(gone);
    keysByMonth.values().forEach(ofMonth -> ofMonth.removeAll(gone));
    bury(keys);
    keysByMonth.forEach((month, ofMonth) -> count(table, month, ofMonth));
    countWhatHangsOn(keys);
    landing.remember(cursor, next);
    landing.remember(censusName, startedAt.toString());
    return true;
  }

  /** Whether the last one is old, or the total is not that of the rows that were read. */
  private boolean isCensusDue(Map<String, String> filters, Instant now) throws ConnectorException {
    Optional<Instant> last = Times.parse(landing.remembered(censusName).get(censusName));
    if (Times.isDue(last, censusEvery, now)) {
      return true;
    }
    crew.finish();
    OptionalLong total = census.countByTime(path, filters, "created");
    return !total.equals(OptionalLong.of(states.size()));
  }

  private void takeChanged(Row row) throws ConnectorException {
    newest = Times.later(newest, row.record().updatedAt());
    take(row);
  }

  private void take(Row row) throws ConnectorException {
    String digest = landing.land(row.record());
    String key = row.record().key();
    SubjectState known = states.get(key);
    String before = handedIn.get(key);
    boolean isAsBefore =
        before == null ? known != null && known.row().equals(digest) : before.equals(digest);
    if (!isAsBefore) {
      String month = month(row);
      handedIn.put(key, digest);
      open.put(key, month);
      crew.take(() -> readWhatHangsOn(key, digest, month));
    }
  }

  private void readWhatHangsOn(String key, String digest, String month) throws ConnectorException {
    synchronized (turns[Math.floorMod(key.hashCode(), turns.length)]) {
      Optional<SubjectState> state = reader.read(key, digest, month);
      if (state.isPresent()) {
        keep(key, state.get());
      } else {
        leave(key);
      }
      open.remove(key);
      countdown.done(table.entity());
    }
  }

  /** What hangs on a row that itself is as it was. */
  private void compare(String key) throws ConnectorException {
    countdown.done(table.entity());
    SubjectState known = states.get(key);
    if (known == null) {
      return;
    }
    Optional<SubjectState> now = reader.compare(key, known);
    if (now.isEmpty()) {
      leave(key);
    } else if (!now.get().equals(known)) {
      keep(key, now.get());
    }
  }

  /** What could not be read is read next time, unless its row went away meanwhile. */
  private void leave(String key) throws ConnectorException {
    forget(key);
    if (!reader.isListed(key)) {
      gone.add(key);
    }
  }

  private void keep(String key, SubjectState state) {
    states.put(key, state);
    landing.remember(stateName(key), state.text());
  }

  private void forget(String key) {
    states.remove(key);
    landing.remember(stateName(key), "");
  }

  private void recall(String key, String text) {
    SubjectState.parse(text).ifPresent(state -> states.put(key, state));
  }

  /** What the source no longer lists is gone, and so is what hung on it. */
  private void bury(Set<String> keys) {
    landing.listed(Table.SOURCE, table.entity(), project, keys);
    for (Table child : SubjectState.CHILDREN) {
      for (String parent : landing.parents(Table.SOURCE, child.entity())) {
        if (isOurs(parent) && !keys.contains(parent)) {
          landing.listed(Table.SOURCE, child.entity(), parent, Set.of());
        }
      }
    }
    for (String key : Set.copyOf(states.keySet())) {
      if (!keys.contains(key)) {
        forget(key);
      }
    }
  }

  private boolean isOurs(String parent) {
    return parent.startsWith(project + table.separator());
  }

  private void count(Table counted, String month, Collection<String> keys) {
    landing.census(Table.SOURCE, counted.entity(), project + " " + month, keys);
  }

  /** Of a row that could not be read whole nobody knows what hangs on it. */
  private void countWhatHangsOn(Set<String> keys) {
    for (Table child : reader.children()) {
      boolean isKnown = states.keySet().containsAll(keys);
      long rows = 0;
      for (SubjectState state : states.values()) {
        rows += state.counts().get(SubjectState.CHILDREN.indexOf(child));
      }
      tally.add(child, isKnown ? OptionalLong.of(rows) : OptionalLong.empty());
    }
  }

  /** Says of which months something is still to be read. */
  private void nameOpenWindows() {
    crew.cutOff();
    Map<String, Integer> byMonth = new TreeMap<>();
    open.values().forEach(month -> byMonth.merge(month, 1, Integer::sum));
    byMonth.forEach(
        (month, rows) ->
            landing.missing(
                Table.SOURCE,
                table.entity(),
                project + " " + month,
                "what hangs on " + rows + " of them is not read to its end"));
    landing.missing(
        Table.SOURCE, table.entity(), project, "the list was not read and compared to its end");
  }

  private static String month(Row row) {
    return row.createdAt()
        .map(created -> created.toString().substring(0, "2026-05".length()))
        .orElse("undated");
  }

  private static String stateName(String key) {
    return STATE + key;
  }
}
