package dev.counterweight.steps.gaming;

import dev.counterweight.connectors.Mapping;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.gitlab.GitLabMapping;
import dev.counterweight.connectors.jira.JiraMapping;
import dev.counterweight.exposure.ChangeParts;
import dev.counterweight.exposure.SameWords;
import dev.counterweight.exposure.Wholes;
import dev.counterweight.inputs.IdentityMap;
import dev.counterweight.model.Approval;
import dev.counterweight.model.Change;
import dev.counterweight.model.Comment;
import dev.counterweight.model.Kinds;
import dev.counterweight.model.Membership;
import dev.counterweight.model.Memberships;
import dev.counterweight.model.TeamHistory;
import dev.counterweight.model.Teams;
import dev.counterweight.model.Ticket;
import dev.counterweight.signals.ChangeFate;
import dev.counterweight.signals.ChangeFate.Heard;
import dev.counterweight.signals.Excerpt;
import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Opportunity;
import dev.counterweight.signals.Passage;
import dev.counterweight.signals.RollbackPlan;
import dev.counterweight.signals.Signal;
import dev.counterweight.signals.Signals;
import dev.counterweight.signals.Standing;
import dev.counterweight.signals.Standings;
import dev.counterweight.signals.WorkThread;
import dev.counterweight.signals.WorkThread.Utterance;
import dev.counterweight.signals.text.Detectors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The way from raw rows to estimates without Spark, for companies that fit into memory and are
 * changed over and over: rows and texts that stay the same are read once. The pure parts are those
 * of a run; what joins them follows {@code Measure} and {@code Estimate}.
 */
final class InMemoryRun {
  /** Answers for each launch that somebody else touched. */
  private static final String PLAN = RollbackPlan.ID;

  private final IdentityMap identity;
  private final Set<String> bots;
  private final InMemoryRates rates;
  private final Teams teams;
  private final IdentityHashMap<RawRecord, List<Record>> mapped = new IdentityHashMap<>();
  private final Map<Passage, Read> texts = new HashMap<>();

  private record Read(int words, String same, List<WorkThread.Reading> readings) {}

  /** Where a conversation stands, as its texts need to know. */
  private record Subject(String kind, String id, String title, @Nullable String ownerId) {}

  private record Said(
      String subjectId, String textId, @Nullable String author, Instant at, Read read) {
    /** Equal for the same words of the same author; a short text is like no other. */
    List<String> words() {
      return author == null || read.same.isEmpty() ? List.of(textId) : List.of(author, read.same);
    }
  }

  InMemoryRun(IdentityMap identity, List<Membership> memberships) {
    this.identity = identity;
    this.bots = new HashSet<>(identity.bots());
    this.rates = new InMemoryRates(new Memberships(memberships), identity.people());
    this.teams =
        new TeamHistory(
            memberships.stream().filter(one -> !bots.contains(one.personId())).toList());
  }

  Outcome outcome(RawCompany raw) {
    MappedCompany company = map(raw);
    List<Opportunity> opportunities = opportunities(company);
    return new Outcome(rates.of(whole(opportunities, company)), naive(company));
  }

  MappedCompany map(RawCompany raw) {
    Map<String, String> webUrls = new HashMap<>();
    raw.rows("gitlab", "projects")
        .forEach(row -> webUrls.put(row.key(), RawCompany.json(row).path("web_url").asText()));
    Map<String, Mapping> mappings =
        Map.of(
            "gitlab", new GitLabMapping(webUrls),
            "jira", new JiraMapping("https://jira.example", Map.of()));
    MappedCompany company = new MappedCompany();
    for (RawRecord row : raw.all()) {
      Mapping mapping = mappings.get(row.source());
      if (mapping != null && mapping.produces().containsKey(row.entity())) {
        mapped.computeIfAbsent(row, r -> map(r, mapping)).forEach(company::add);
      }
    }
    return company;
  }

  private List<Record> map(RawRecord row, Mapping mapping) {
    List<Record> rows = new ArrayList<>();
    mapping.map(row, identity, rows::add);
    return rows;
  }

  private List<Opportunity> opportunities(MappedCompany company) {
    Map<String, Subject> subjects = new HashMap<>();
    List<Said> said = new ArrayList<>();
    for (Change change : company.changes) {
      Subject subject =
          new Subject(Kinds.CHANGE, change.changeId(), change.title(), change.authorId());
      subjects.put(subject.id, subject);
      said.add(description(subject, change.text(), change.openedAt()));
    }
    for (Ticket ticket : company.tickets) {
      Subject subject =
          new Subject(Kinds.TICKET, ticket.ticketId(), ticket.title(), ticket.reporterId());
      subjects.put(subject.id, subject);
      said.add(description(subject, ticket.text(), ticket.openedAt()));
    }
    for (Comment comment : company.comments) {
      Subject subject = subjects.get(comment.subjectId());
      if (subject != null) {
        said.add(comment(subject, comment));
      }
    }
    Map<String, List<Utterance>> utterances = utterances(said);
    List<Opportunity> found = new ArrayList<>();
    threads(company, utterances).forEach(thread -> observe(thread, found));
    return found;
  }

  private Said description(Subject subject, String text, Instant at) {
    return new Said(
        subject.id, subject.id, subject.ownerId, at, read(subject, text, "_DESCRIPTION", true));
  }

  private Said comment(Subject subject, Comment comment) {
    boolean byOwner = Objects.equals(comment.authorId(), subject.ownerId);
    Read read = read(subject, comment.text(), "_COMMENT", byOwner);
    return new Said(subject.id, comment.commentId(), comment.authorId(), comment.writtenAt(), read);
  }

  private Read read(Subject subject, String text, String where, boolean byOwner) {
    Passage.Place place = Passage.Place.valueOf(subject.kind.toUpperCase(Locale.ROOT) + where);
    Passage key = new Passage(text, List.of(), place, subject.title, byOwner);
    return texts.computeIfAbsent(
        key,
        k -> {
          Passage passage = Passage.of(text, place, subject.title, byOwner);
          List<WorkThread.Reading> readings = new ArrayList<>();
          for (Finding finding : Detectors.read(passage)) {
            readings.add(Excerpt.reading(passage.text(), finding, Standing.ASSERTED));
          }
          return new Read(SameWords.count(passage.text()), SameWords.key(passage.text()), readings);
        });
  }

  private Map<String, List<Utterance>> utterances(List<Said> said) {
    Map<List<String>, Said> first = new HashMap<>();
    Comparator<Said> earliest = Comparator.comparing(Said::at).thenComparing(Said::textId);
    for (Said one : said) {
      first.merge(one.words(), one, (a, b) -> earliest.compare(a, b) <= 0 ? a : b);
    }
    Map<String, List<Utterance>> bySubject = new HashMap<>();
    for (Said one : said) {
      boolean isRepeated = !one.textId.equals(first.getOrDefault(one.words(), one).textId);
      bySubject
          .computeIfAbsent(one.subjectId, id -> new ArrayList<>())
          .add(
              new Utterance(
                  one.textId,
                  unlessBot(one.author),
                  "",
                  "",
                  one.at,
                  one.read.words,
                  isRepeated,
                  one.read.readings));
    }
    return bySubject;
  }

  private List<WorkThread> threads(MappedCompany company, Map<String, List<Utterance>> utterances) {
    Map<String, List<WorkThread.Approved>> approvals = new HashMap<>();
    for (Approval approval : company.approvals) {
      String approver = unlessBot(approval.approverId());
      if (approver != null) {
        approvals
            .computeIfAbsent(approval.changeId(), id -> new ArrayList<>())
            .add(new WorkThread.Approved(approver, company.approvedAt(approval)));
      }
    }
    List<WorkThread> threads = new ArrayList<>();
    for (Change change : company.changes) {
      String id = change.changeId();
      threads.add(
          new WorkThread(
              Kinds.CHANGE,
              id,
              change.reference(),
              change.title(),
              unlessBot(change.authorId()),
              change.permalink(),
              change.openedAt(),
              company.launchedAt(change),
              approvals.getOrDefault(id, List.of()),
              utterances.getOrDefault(id, List.of()),
              List.of()));
    }
    for (Ticket ticket : company.tickets) {
      String id = ticket.ticketId();
      threads.add(
          new WorkThread(
              Kinds.TICKET,
              id,
              ticket.reference(),
              ticket.title(),
              unlessBot(ticket.reporterId()),
              ticket.permalink(),
              ticket.openedAt(),
              null,
              List.of(),
              utterances.getOrDefault(id, List.of()),
              List.of()));
    }
    return threads;
  }

  private void observe(WorkThread thread, List<Opportunity> found) {
    List<Opportunity> ofThread = new ArrayList<>();
    for (Signal signal : Signals.all()) {
      ofThread.addAll(Standings.observe(signal, thread, teams));
    }
    found.addAll(ofThread);
    Instant launchedAt = thread.launchedAt();
    if (launchedAt != null && ofThread.stream().anyMatch(one -> one.signal().equals(PLAN))) {
      // launches that others touched; the bench knows nothing that points back at them
      ChangeFate fate =
          new ChangeFate(
              thread.subjectId(),
              thread.ownerId(),
              launchedAt,
              Instant.MAX,
              null,
              heard(thread, launchedAt),
              List.of());
      Signals.all().forEach(signal -> found.addAll(signal.observe(fate, teams)));
    }
  }

  /** On the change itself; the bench knows no tickets that belong to it. */
  private static List<Heard> heard(WorkThread thread, Instant launchedAt) {
    List<Heard> heard = new ArrayList<>();
    for (Utterance said : thread.utterances()) {
      String author = said.authorId();
      boolean isOwn = said.words() >= Utterance.LEAST_WORDS || !said.readings().isEmpty();
      if (author != null && isOwn) {
        Instant at = said.writtenAt();
        heard.add(new Heard(author, thread.subjectId(), at, !at.isAfter(launchedAt)));
      }
    }
    thread
        .approvals()
        .forEach(a -> heard.add(new Heard(a.approverId(), thread.subjectId(), launchedAt, true)));
    return heard;
  }

  private static List<Opportunity> whole(List<Opportunity> opportunities, MappedCompany company) {
    Map<String, String> wholes = wholes(company);
    Map<List<String>, List<Opportunity>> together =
        opportunities.stream()
            .collect(
                Collectors.groupingBy(
                    one ->
                        List.of(
                            one.signal(),
                            one.personId(),
                            wholes.getOrDefault(one.subjectId(), ""),
                            wholes.containsKey(one.subjectId()) ? "" : one.occasionId())));
    List<Opportunity> merged = new ArrayList<>();
    together.forEach(
        (key, ones) ->
            merged.addAll(key.get(2).isEmpty() ? ones : Wholes.merged(ones, key.get(2))));
    return merged;
  }

  private static Map<String, String> wholes(MappedCompany company) {
    Map<String, List<ChangeParts.Part>> byAuthor = new HashMap<>();
    for (Change change : company.changes) {
      String author = change.authorId();
      if (author != null) {
        byAuthor
            .computeIfAbsent(author, a -> new ArrayList<>())
            .add(part(change, author, company.defaultBranch(change)));
      }
    }
    Map<String, String> wholes = new HashMap<>();
    byAuthor.values().forEach(parts -> wholes.putAll(ChangeParts.wholes(parts)));
    return wholes;
  }

  private static ChangeParts.Part part(Change change, String author, String defaultBranch) {
    String source = change.sourceBranch() == null ? "" : change.sourceBranch();
    boolean standsAlone = source.equals(change.targetBranch()) || source.equals(defaultBranch);
    return new ChangeParts.Part(
        change.changeId(),
        author,
        change.projectId(),
        change.title(),
        standsAlone ? "" : source,
        change.targetBranch(),
        change.openedAt());
  }

  private SortedMap<String, Map<String, Long>> naive(MappedCompany company) {
    SortedMap<String, Map<String, Long>> naive = new TreeMap<>();
    company.changes.forEach(change -> count(naive, Attack.CHANGES, change.authorId()));
    company.comments.forEach(comment -> count(naive, Attack.COMMENTS, comment.authorId()));
    company.approvals.forEach(approval -> count(naive, Attack.APPROVALS, approval.approverId()));
    company.tickets.forEach(ticket -> count(naive, Attack.TICKETS, ticket.reporterId()));
    for (Change change : company.changes) {
      if (change.text().toLowerCase(Locale.ROOT).contains("rollback")) {
        count(naive, Attack.PLANS, change.authorId());
      }
    }
    return naive;
  }

  private static void count(
      Map<String, Map<String, Long>> naive, String measure, @Nullable String person) {
    if (person != null) {
      naive.computeIfAbsent(measure, m -> new HashMap<>()).merge(person, 1L, Long::sum);
    }
  }

  private @Nullable String unlessBot(@Nullable String person) {
    return person == null || bots.contains(person) ? null : person;
  }
}
