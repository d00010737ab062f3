package dev.counterweight.threads;

import dev.counterweight.links.Subject;
import dev.counterweight.model.Handoff;
import dev.counterweight.model.Link;
import dev.counterweight.model.Teams;
import dev.counterweight.model.TicketEdit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where work, a question or a decision passes to another team: an assignment, a change of the team
 * a ticket is with, a request for review, somebody of another team asked by name, and a link to
 * another team's work as what this waits for. People whose team nobody declared hand nothing across
 * teams that could be seen.
 *
 * <p>The conversation is filled in later: {@link Handoff#threadId} is the subject's id here.
 */
public final class Handoffs {
  private static final Set<String> TEAM_FIELDS = Set.of("team", "component", "components");
  private static final String PASSING = "BLOCKED_BY";

  private final Teams teams;
  private final Set<String> teamNames;
  private final Set<String> bots;

  /**
   * A reader of handoffs.
   *
   * @param teamNames of all teams there are, by which a field that holds a team is known
   * @param bots who hands over nothing and receives nothing
   */
  public Handoffs(Teams teams, Set<String> teamNames, Set<String> bots) {
    this.teams = teams;
    this.teamNames = Set.copyOf(teamNames);
    this.bots = Set.copyOf(bots);
  }

  /** Those in the text of a turn: people of other teams who are asked for something. */
  public List<Handoff> spoken(Utterance turn, List<Asked> asked) {
    List<Handoff> found = new ArrayList<>();
    Set<String> receivers = new HashSet<>();
    for (Asked one : asked) {
      if (receivers.add(one.personId())) {
        add(
            found,
            "mention",
            turn.subjectKind(),
            turn.subjectId(),
            turn.turnId(),
            turn.authorId(),
            one.personId(),
            one.excerpt(),
            turn.writtenAt());
      }
    }
    return found;
  }

  /** A person of those asked in a text, and the sentence. */
  public record Asked(String personId, String excerpt) {}

  /** Those that the tool noted: assignments and requests for review. */
  public List<Handoff> noted(Utterance event) {
    List<Handoff> found = new ArrayList<>();
    boolean assigned = "assigned".equals(event.event());
    if (!assigned && !"review-requested".equals(event.event())) {
      return found;
    }
    String holder = event.relievedIds().isEmpty() ? event.authorId() : event.relievedIds().get(0);
    for (String receiver : event.concernedIds()) {
      add(
          found,
          assigned ? "assignment" : "review-request",
          event.subjectKind(),
          event.subjectId(),
          event.turnId(),
          holder,
          receiver,
          "",
          event.writtenAt());
    }
    return found;
  }

  /** Those in the history of a ticket: another assignee, another team. */
  public List<Handoff> edited(TicketEdit edit) {
    List<Handoff> found = new ArrayList<>();
    String field = edit.field().toLowerCase(Locale.ROOT);
    if (field.equals("assignee") && edit.toPersonId() != null) {
      String holder = edit.fromPersonId() == null ? edit.editorId() : edit.fromPersonId();
      add(
          found,
          "assignment",
          "ticket",
          edit.ticketId(),
          edit.editId(),
          holder,
          edit.toPersonId(),
          "",
          edit.editedAt());
    }
    boolean isTeam =
        TEAM_FIELDS.contains(field) && isTeam(edit.fromValue()) && isTeam(edit.toValue());
    if (isTeam
        && edit.editorId() != null
        && !bots.contains(edit.editorId())
        && !Objects.equals(edit.fromValue(), edit.toValue())) {
      found.add(
          handoff(
              "team-change",
              "ticket",
              edit.ticketId(),
              edit.editId(),
              edit.editorId(),
              String.valueOf(edit.fromValue()),
              null,
              String.valueOf(edit.toValue()),
              "",
              edit.editedAt()));
    }
    return found;
  }

  private boolean isTeam(@Nullable String value) {
    return value != null && teamNames.contains(value);
  }

  /** Those that a link is: this waits for another team's work. */
  public List<Handoff> linked(Link link, Subject to, String excerpt) {
    List<Handoff> found = new ArrayList<>();
    boolean spoken = link.place().equals("comment") || link.place().equals("description");
    if (spoken
        && link.relation().equals(PASSING)
        && !link.isDoubted()
        && !link.fromId().equals(link.toId())) {
      add(
          found,
          "link",
          link.fromKind(),
          link.fromId(),
          link.textId(),
          link.authorId(),
          to.ownerId(),
          excerpt,
          link.writtenAt());
    }
    return found;
  }

  private void add(
      List<Handoff> found,
      String kind,
      String subjectKind,
      String subjectId,
      String textId,
      @Nullable String sender,
      @Nullable String receiver,
      String excerpt,
      Instant at) {
    if (sender == null || receiver == null || bots.contains(sender) || bots.contains(receiver)) {
      return;
    }
    String from = teams.teamOf(sender, at).orElse(null);
    String to = teams.teamOf(receiver, at).orElse(null);
    if (from != null && to != null && !from.equals(to)) {
      found.add(
          handoff(kind, subjectKind, subjectId, textId, sender, from, receiver, to, excerpt, at));
    }
  }

  private static Handoff handoff(
      String kind,
      String subjectKind,
      String subjectId,
      String textId,
      String sender,
      String from,
      @Nullable String receiver,
      String to,
      String excerpt,
      Instant at) {
    String id = "handoff:" + kind + ":" + textId + ">" + (receiver == null ? to : receiver);
    return new Handoff(
        id,
        kind,
        subjectKind,
        subjectId,
        subjectId,
        textId,
        sender,
        from,
        receiver,
        to,
        excerpt,
        at);
  }
}
