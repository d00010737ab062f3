package dev.counterweight.signals;

import dev.counterweight.signals.WorkThread.Approved;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.WorkThread.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invented conversations, told in hours since they began. */
final class Threads {
  static final String OWNER = "owner";
  static final String ANA = "ana";
  static final String BO = "bo";
  static final String SUBJECT = "subject-1";

  private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");

  private final List<Utterance> utterances = new ArrayList<>();
  private final List<WorkThread.Repeat> repeats = new ArrayList<>();
  private final List<Approved> approvals = new ArrayList<>();
  private String kind = "change";
  private @Nullable Instant launchedAt;

  static Threads change() {
    return new Threads();
  }

  static Threads ticket() {
    Threads ticket = new Threads();
    ticket.kind = "ticket";
    return ticket;
  }

  static Instant hour(int hour) {
    return OPENED.plus(Duration.ofHours(hour));
  }

  Threads launchedAt(int hour) {
    launchedAt = hour(hour);
    return this;
  }

  Threads repeatedBy(String person, int hour, String title) {
    repeats.add(
        new WorkThread.Repeat("t-9", person, hour(hour), "https://jira.example/9", title, .7));
    return this;
  }

  Threads approvedBy(String person, int hour) {
    approvals.add(new Approved(person, hour(hour)));
    return this;
  }

  Threads approvedSomeTimeBy(String person) {
    approvals.add(new Approved(person, null));
    return this;
  }

  Threads says(@Nullable String author, int hour, String excerpt, Finding... findings) {
    List<Reading> readings = new ArrayList<>();
    for (Finding finding : findings) {
      readings.add(
          new Reading(finding, excerpt, 0, excerpt.length(), Standing.ASSERTED, List.of()));
    }
    String textId = "text-" + utterances.size();
    utterances.add(
        new Utterance(
            textId,
            author,
            "CHANGE_COMMENT",
            "https://git.example/" + textId,
            hour(hour),
            excerpt.split(" ").length,
            false,
            readings));
    return this;
  }

  /** The description of the change or ticket. */
  Threads describes(String author, String excerpt, Finding... findings) {
    says(author, 0, excerpt, findings);
    replaceLast(SUBJECT, List.of());
    return this;
  }

  /** The readings of the last one stand elsewhere. */
  Threads standing(Standing standing, String... detectors) {
    List<Reading> readings =
        utterances.get(utterances.size() - 1).readings().stream()
            .map(
                r ->
                    List.of(detectors).contains(r.finding().detector())
                        ? r.decided(r.finding(), standing, List.of("reader"))
                        : r)
            .toList();
    replaceLast(utterances.get(utterances.size() - 1).textId(), readings);
    return this;
  }

  private void replaceLast(String textId, List<Reading> readings) {
    Utterance last = utterances.remove(utterances.size() - 1);
    utterances.add(
        new Utterance(
            textId,
            last.authorId(),
            last.place(),
            last.permalink(),
            last.writtenAt(),
            last.words(),
            last.isRepeated(),
            readings.isEmpty() ? last.readings() : readings));
  }

  /** The last one said what stood somewhere before. */
  Threads repeated() {
    Utterance last = utterances.remove(utterances.size() - 1);
    utterances.add(
        new Utterance(
            last.textId(),
            last.authorId(),
            last.place(),
            last.permalink(),
            last.writtenAt(),
            last.words(),
            true,
            last.readings()));
    return this;
  }

  WorkThread thread() {
    return of(utterances);
  }

  /** The same conversation with these utterances instead. */
  WorkThread of(List<Utterance> said) {
    return new WorkThread(
        kind,
        SUBJECT,
        "!1",
        "Invoices",
        OWNER,
        "https://git.example/1",
        OPENED,
        launchedAt,
        approvals,
        said,
        repeats);
  }

  List<Utterance> utterances() {
    return utterances;
  }

  static Finding concern(String label) {
    return finding("concern", label, 1, 0, 1, List.of());
  }

  static Finding rollback(int grade) {
    return finding("rollback", grade == 1 ? "gesture" : "stated", grade, 0, 1, List.of());
  }

  static Finding detection(int grade) {
    return finding("detection", grade == 1 ? "gesture" : "stated", grade, 0, 1, List.of());
  }

  static Finding prevention() {
    return finding("prevention", "prevention", 1, 0, 1, List.of());
  }

  static Finding outcome(String label) {
    return finding("outcome", label, 1, 0, 1, List.of("replied"));
  }

  static Finding finding(String detector, String... parts) {
    return finding(detector, detector, 2, 0, 1, List.of(parts));
  }

  static Finding handoff(String... parts) {
    return finding("handoff", "handoff", parts.length, 0, 1, List.of(parts));
  }

  static Finding decision(String label, String... parts) {
    return finding("decision", label, parts.length, 0, 1, List.of(parts));
  }

  static Finding question(String sentence) {
    return finding("question", "question", 1, 0, sentence.length(), List.of());
  }

  private static Finding finding(
      String detector, String label, double value, int start, int end, List<String> parts) {
    return new Finding(detector, "test", label, value, 0.8, start, end, parts, List.of());
  }
}
