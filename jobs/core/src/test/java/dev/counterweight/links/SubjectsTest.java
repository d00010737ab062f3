package dev.counterweight.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterweight.links.Subjects.Outcome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectsTest {
  private static final Subject CHANGE =
      subject(
          "change",
          "c1",
          "p1",
          "!412",
          "Round",
          "https://git.example/corp/billing/-/merge_requests/412");
  private static final Subject OTHER =
      subject(
          "change",
          "c2",
          "p2",
          "!412",
          "Round",
          "https://git.example/corp/shop/-/merge_requests/412");
  private static final Subject INCIDENT =
      subject("incident", "i1", "p1", "#7", "Down", "https://git.example/corp/billing/-/issues/7");
  private static final Subject TICKET =
      subject("ticket", "t1", "j1", "BILL-7", "Want", "https://jira.example/browse/BILL-7");
  private static final Subjects ALL =
      new Subjects(
          List.of(
              new Subjects.Repository("p1", "corp/billing"),
              new Subjects.Repository("p2", "corp/shop")),
          List.of(CHANGE, OTHER, INCIDENT, TICKET),
          List.of(
              new Subjects.Commit("3f2a11bc0d99", "c1"),
              new Subjects.Commit("3f2a11bc0e00", "c2")));

  private static Subject subject(
      String kind, String id, String project, String reference, String title, String link) {
    return new Subject(
        kind,
        id,
        project,
        reference,
        title,
        "ana",
        link,
        Instant.parse("2026-03-01T00:00:00Z"),
        Instant.parse("2026-03-02T00:00:00Z"));
  }

  private static Subjects.Found find(String text, Subject from) {
    return ALL.find(Mentions.of(null, OwnWords.of(text)).get(0), from);
  }

  @ParameterizedTest
  @CsvSource({
    "!412,c1",
    "corp/shop!412,c2",
    "shop!412,c2",
    "#7,i1",
    "BILL-7,t1",
    "https://git.example/corp/shop/-/merge_requests/412,c2",
    "https://GIT.example/corp/shop/merge_requests/412/diffs?x=1#note_3,c2",
    "https://jira.example/browse/BILL-7,t1",
    "reverts commit 3f2a11bc0d,c1"
  })
  void knowsASubjectByAllItsNames(String text, String id) {
    assertThat(find(text, CHANGE).subject()).isNotNull().extracting(Subject::id).isEqualTo(id);
  }

  @Test
  void takesAShortReferenceForTheOwnProjectAndInATicketForTheOnlyOne() {
    assertThat(find("!412", OTHER).subject()).isEqualTo(OTHER);
    assertThat(find("!412", TICKET).outcome()).isEqualTo(Outcome.AMBIGUOUS);
    assertThat(find("#7", TICKET).subject()).isEqualTo(INCIDENT);
  }

  @Test
  void doesNotGuess() {
    assertThat(find("!413", CHANGE).outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(find("elsewhere/else!412", CHANGE).outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(find("reverts commit 3f2a11bc0", CHANGE).outcome()).isEqualTo(Outcome.AMBIGUOUS);
    assertThat(find("https://other.example/browse/BILL-7", CHANGE).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void knowsATicketByTheKeyItHadBeforeUnlessAnotherHasItNow() {
    Subject moved = subject("ticket", "t2", "j2", "FIN-3", "Moved", "");
    Subjects subjects =
        new Subjects(
            List.of(),
            List.of(TICKET, moved),
            List.of(
                new Subjects.FormerKey("t2", "BILL-9"),
                new Subjects.FormerKey("t2", "BILL-7"),
                new Subjects.FormerKey("gone", "BILL-8")),
            List.of());

    assertThat(subjects.named("BILL-9")).isEqualTo(moved);
    assertThat(subjects.named("FIN-3")).isEqualTo(moved);
    assertThat(subjects.named("BILL-7")).isEqualTo(TICKET);
    assertThat(subjects.named("BILL-8")).isNull();
  }

  @Test
  void refusesTwoSubjectsOfOneId() {
    assertThatThrownBy(() -> new Subjects(List.of(), List.of(CHANGE, CHANGE), List.of()))
        .hasMessageContaining("c1");
    assertThatThrownBy(() -> Keyed.one("changes", List.of("a", "b", "a"), key -> key))
        .hasMessage("Two rows of changes share the key a, which names one");
  }
}
