package dev.counterweight.connectors.jira;

import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.http.Countdown;
import dev.counterweight.connectors.http.Times;
import dev.counterweight.connectors.jira.IssueReader.Issue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The issues of all projects, and the comments and changelogs that their pages cut short. For each
 * project in turn:
 *
 * <ol>
 *   <li>those changed since the last pull, oldest change first
 *   <li>the census: in a first pull the bare ids, newest issue first; later every issue once more
 *       in that order, and what its page cuts short, which finds what a search showed late and what
 *       changed without a new {@code updated}
 *   <li>by their ids, those that the census knows and nobody has seen
 *   <li>of the issues themselves, whether those are there that no search shows: {@link
 *       HiddenIssues}
 * </ol>
 *
 * An issue keeps its id when it is moved or renamed, so what is gone is known when all projects
 * were counted. Holds one page of issues at a time, and a line for every issue.
 */
final class IssuePull {
  /**
   * Changes that Jira's search shows later than this are found by the census alone. Its clock may
   * be some minutes off between its own machines, too.
   */
  private static final Duration OVERLAP = Duration.ofHours(1);

  private static final int IDS_A_QUESTION = 100;
  private static final String STATE = "jira/issue/";
  private static final String CURSOR = "jira/cursor/";
  private static final String CENSUS = "jira/census/";

  private final JiraApi api;
  private final JiraApi counting;
  private final JiraLanding landing;
  private final IssueReader reader;
  private final HiddenIssues hidden;
  private final ExecutorService threads;
  private final Countdown countdown;
  private final Map<String, IssueState> states = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> idsByProject = new TreeMap<>();
  private final Duration censusEvery;

  /** When each project was begun, by the server's clock. */
  private final Map<String, Instant> startedAt = new TreeMap<>();

  /** Where the next pull of each project goes on. */
  private final Map<String, Instant> cursors = new TreeMap<>();

  /** Projects of which every issue was read: in a first pull, or by a census. */
  private final Set<String> counted = new TreeSet<>();

  /** Digests of the issues whose rest was read in this pull. */
  private final Map<String, String> read = new HashMap<>();

  /** Issues whose rest could not be read, with their project and month. */
  private final Map<String, String> open = new ConcurrentHashMap<>();

  /**
   * @param counting the same Jira, whose requests are counted apart
   */
  IssuePull(
      JiraApi api,
      JiraApi counting,
      JiraLanding landing,
      ExecutorService threads,
      Countdown countdown,
      Duration censusEvery) {
    this.censusEvery = censusEvery;
    this.api = api;
    this.counting = counting;
    this.landing = landing;
    this.threads = threads;
    this.countdown = countdown;
    this.reader = new IssueReader(landing);
    this.hidden = new HiddenIssues(counting, landing);
    landing
        .remembered(STATE)
        .forEach(
            (name, text) ->
                IssueState.parse(text)
                    .ifPresent(state -> states.put(name.substring(STATE.length()), state)));
  }

  /** Reads all. */
  void run(Set<String> projects, Clock serverTime) throws ConnectorException, InterruptedException {
    for (String project : projects) {
      startedAt.put(project, serverTime.now());
      try {
        project(project);
      } catch (ConnectorException e) {
        nameOpenWindows(project);
        throw e;
      }
    }
    keepHidden();
    bury();
    census();
    cursors.forEach((project, next) -> landing.remember(CURSOR + project, next.toString()));
    counted.forEach(project -> landing.remember(CENSUS + project, now(project).toString()));
  }

  /** The clock of the server. */
  interface Clock {
    Instant now();
  }

  private void project(String project) throws ConnectorException, InterruptedException {
    String name = CURSOR + project;
    Instant since = Times.parse(landing.remembered(name).get(name)).orElse(null);
    AtomicReference<@Nullable Instant> newest = new AtomicReference<>();
    api.issues(
        project,
        since,
        page -> {
          newest.set(Times.later(newest.get(), newestOf(page)));
          take(api, page, project, false);
        });
    cursors.put(project, Times.nextCursor(newest.get(), since, now(project), OVERLAP));
    Map<String, String> keys = new TreeMap<>(counting.issueKeys(project));
    if (since == null) {
      counted.add(project);
    } else if (isCensusDue(project)) {
      countdown.expect(JiraMapping.ISSUES, keys.size());
      counting.allIssues(
          project,
          page -> {
            take(counting, page, project, true);
            keys.putAll(page.keysById());
          });
    }
    countdown.settle(JiraMapping.ISSUES);
    Set<String> ids = new TreeSet<>(keys.keySet());
    readUnseen(project, ids);
    idsByProject.put(project, ids);
    hidden.nameNewOnes(project, keys.values());
  }

  private static @Nullable Instant newestOf(JiraPage page) {
    @Nullable Instant newest = null;
    for (JiraPage.Row row : page.rows()) {
      newest = Times.later(newest, JiraTime.instant(row.json().path("fields").path("updated")));
    }
    return newest;
  }

  private boolean isCensusDue(String project) {
    String name = CENSUS + project;
    Optional<Instant> last = Times.parse(landing.remembered(name).get(name));
    boolean isDue = Times.isDue(last, censusEvery, now(project));
    if (isDue) {
      counted.add(project);
    }
    return isDue;
  }

  private Instant now(String project) {
    return Objects.requireNonNull(startedAt.get(project));
  }

  /** What the search showed too late for its page: the next question shows it. */
  private void readUnseen(String project, Set<String> ids)
      throws ConnectorException, InterruptedException {
    List<String> unseen = ids.stream().filter(id -> !isKnown(id)).toList();
    for (int from = 0; from < unseen.size(); from += IDS_A_QUESTION) {
      List<String> some = unseen.subList(from, Math.min(from + IDS_A_QUESTION, unseen.size()));
      api.issuesOf(project, some, page -> take(api, page, project, false));
    }
  }

  private boolean isKnown(String id) {
    return states.containsKey(id) || open.containsKey(id);
  }

  /**
   * Lands a page.
   *
   * @param again whether what was cut short is read even on an issue that is as it was
   */
  private void take(JiraApi asking, JiraPage page, String project, boolean again)
      throws ConnectorException, InterruptedException {
    List<Callable<Void>> rests = new ArrayList<>();
    for (JiraPage.Row row : page.rows()) {
      reader.land(row, project).ifPresent(issue -> addRest(asking, issue, again, rests));
    }
    await(threads.invokeAll(rests));
    page.rows().forEach(row -> countdown.done(JiraMapping.ISSUES));
  }

  private void addRest(JiraApi asking, Issue issue, boolean again, List<Callable<Void>> rests) {
    String digest = issue.digest();
    IssueState known = states.get(issue.id());
    boolean isAsBefore =
        known != null && known.row().equals(digest) && known.project().equals(issue.project());
    boolean isWhole = known != null && known.comments() + known.histories() == 0;
    boolean wasRead = digest.equals(read.get(issue.id()));
    if (wasRead || (isAsBefore && (!again || isWhole))) {
      return;
    }
    read.put(issue.id(), digest);
    open.put(issue.id(), issue.project() + " " + issue.month());
    rests.add(() -> readRest(isAsBefore ? asking : api, issue));
  }

  private Void readRest(JiraApi asking, Issue issue)
      throws ConnectorException, InterruptedException {
    var state = reader.readRest(asking, issue);
    if (state.isPresent()) {
      states.put(issue.id(), state.get());
      landing.remember(STATE + issue.id(), state.get().text());
      open.remove(issue.id());
    } else {
      forget(issue.id());
    }
    return null;
  }

  private void forget(String id) {
    states.remove(id);
    landing.remember(STATE + id, "");
  }

  /** What was there and no search shows any more may be there still; then it is no less kept. */
  private void keepHidden() throws ConnectorException, InterruptedException {
    Set<String> shown = new HashSet<>();
    idsByProject.values().forEach(shown::addAll);
    for (Map.Entry<String, IssueState> known : states.entrySet()) {
      if (!shown.contains(known.getKey()) && idsByProject.containsKey(known.getValue().project())) {
        Optional<String> project = hidden.nameIfThere(known.getKey(), idsByProject.keySet());
        project.ifPresent(
            name -> Objects.requireNonNull(idsByProject.get(name)).add(known.getKey()));
      }
    }
  }

  /** What no project that is read holds any more is gone, and so is what hung on it. */
  private void bury() {
    Set<String> all = new HashSet<>();
    idsByProject.values().forEach(all::addAll);
    idsByProject.forEach((project, ids) -> landing.listed(JiraMapping.ISSUES, project, ids));
    for (String project : landing.parents(JiraMapping.ISSUES)) {
      if (!idsByProject.containsKey(project)) {
        landing.listed(JiraMapping.ISSUES, project, Set.of());
        List.of(CURSOR, CENSUS).forEach(prefix -> landing.remember(prefix + project, ""));
      }
    }
    for (String entity : List.of(JiraMapping.COMMENTS, JiraMapping.CHANGELOGS)) {
      for (String parent : landing.parents(entity)) {
        if (!all.contains(parent)) {
          landing.listed(entity, parent, Set.of());
        }
      }
    }
    for (String id : new LinkedHashSet<>(states.keySet())) {
      if (!all.contains(id)) {
        forget(id);
      }
    }
  }

  /**
   * Says how many rows there should be. Comments and changelog entries are rows of their own only
   * where an issue's page cut them short, and should be as many as Jira says it lists.
   */
  private void census() {
    long issues = 0;
    for (Map.Entry<String, Set<String>> project : idsByProject.entrySet()) {
      issues += project.getValue().size();
      byMonth(project.getValue())
          .forEach(
              (month, ids) ->
                  landing.census(JiraMapping.ISSUES, project.getKey() + " " + month, ids));
    }
    landing.census(JiraMapping.ISSUES, issues);
    if (open.isEmpty()) {
      landing.census(
          JiraMapping.COMMENTS, states.values().stream().mapToLong(IssueState::comments).sum());
      landing.census(
          JiraMapping.CHANGELOGS, states.values().stream().mapToLong(IssueState::histories).sum());
    }
  }

  private Map<String, Set<String>> byMonth(Set<String> ids) {
    Map<String, Set<String>> byMonth = new TreeMap<>();
    for (String id : ids) {
      IssueState state = states.get(id);
      String month = state == null ? "not read" : state.month();
      byMonth.computeIfAbsent(month, m -> new TreeSet<>()).add(id);
    }
    return byMonth;
  }

  /** Says of which months something is still to be read. */
  private void nameOpenWindows(String project) {
    Map<String, Integer> issues = new TreeMap<>();
    open.values().forEach(window -> issues.merge(window, 1, Integer::sum));
    issues.forEach(
        (window, count) ->
            landing.missing(
                JiraMapping.ISSUES, window, "what hangs on " + count + " of them is not all read"));
    landing.missing(JiraMapping.ISSUES, project, "the search was not read and compared to its end");
  }

  private static void await(List<Future<Void>> results)
      throws ConnectorException, InterruptedException {
    for (Future<Void> result : results) {
      try {
        result.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof ConnectorException failure) {
          throw failure;
        }
        throw e.getCause() instanceof RuntimeException bug
            ? bug
            : new IllegalStateException(e.getCause());
      }
    }
  }
}
