package dev.counterweight.steps;

import dev.counterweight.lake.RecordCodec;
import dev.counterweight.links.Mention;
import dev.counterweight.links.Subject;
import dev.counterweight.links.Subjects;
import dev.counterweight.model.Handoff;
import dev.counterweight.model.Identity;
import dev.counterweight.model.Kinds;
import dev.counterweight.model.Link;
import dev.counterweight.model.Teams;
import dev.counterweight.threads.Address;
import dev.counterweight.threads.Event;
import dev.counterweight.threads.Handoffs;
import dev.counterweight.threads.TurnText;
import dev.counterweight.threads.Utterance;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Reads one text for the conversation around it, with all there is to look names up in. */
record TurnReader(
    Subjects subjects, Identity identity, Teams teams, Set<String> teamNames, Set<String> bots)
    implements Serializable {

  private static final int LONGEST_WRITTEN = 300;
  private static final int EXCERPT = 300;

  /** Columns of the rows that {@link #read} takes, in order. */
  static final List<String> COLUMNS =
      List.of(
          "turn_id",
          "subject_kind",
          "subject_id",
          "discussion_id",
          "position",
          "author_id",
          "is_system",
          "resolution",
          "resolved_by_id",
          "written_at",
          "title",
          "text");

  Row read(Row row, RecordCodec<TurnReading> codec) {
    Instant writtenAt = (Instant) row.get(9);
    String text = row.getString(11);
    TurnText read = TurnText.of(row.getString(10), text);
    boolean isSystem = row.getBoolean(6);
    Event event = isSystem ? Event.of(text) : null;
    String kind = row.getString(1);
    Utterance utterance =
        new Utterance(
            row.getString(0),
            kind,
            row.getString(2),
            row.getString(3),
            row.getInt(4),
            row.getString(5),
            event == null ? null : event.kind(),
            event == null ? List.of() : people(kind, event.to()),
            event == null ? List.of() : people(kind, event.from()),
            isSystem ? List.of() : addressed(kind, read.addresses()),
            isSystem ? List.of() : read.spoken(),
            isSystem ? List.of() : read.quoted(),
            !isSystem && read.hasQuote(),
            !isSystem && read.hasCode(),
            row.getString(7),
            row.getString(8),
            writtenAt);
    Handoffs handoffs = new Handoffs(teams, teamNames, bots);
    List<Handoff> handed =
        new ArrayList<>(
            isSystem ? handoffs.noted(utterance) : handoffs.spoken(utterance, asked(kind, read)));
    List<Link> links = links(utterance, read, text, handoffs, handed);
    return codec.toRow(new TurnReading(utterance, links, handed));
  }

  private List<String> people(String kind, List<String> names) {
    return names.stream()
        .map(name -> person(kind, name))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private List<String> addressed(String kind, List<Address> addresses) {
    return people(kind, addresses.stream().filter(Address::isFirst).map(Address::name).toList());
  }

  private List<Handoffs.Asked> asked(String kind, TurnText read) {
    List<Handoffs.Asked> asked = new ArrayList<>();
    for (Address address : read.addresses()) {
      String person =
          address.manner() == Address.Manner.ASKED ? person(kind, address.name()) : null;
      if (person != null) {
        asked.add(new Handoffs.Asked(person, address.excerpt()));
      }
    }
    return asked;
  }

  private @Nullable String person(String kind, String name) {
    return kind.equals(Kinds.TICKET)
        ? identity.personOf("jira", name, name)
        : identity.personOf("gitlab", null, name);
  }

  private List<Link> links(
      Utterance utterance, TurnText read, String text, Handoffs handoffs, List<Handoff> handed) {
    Subject from = subjects.of(utterance.subjectId());
    if (from == null) {
      return List.of();
    }
    List<Link> links = new ArrayList<>();
    Set<String> receivers = new HashSet<>();
    for (Mention mention : read.mentions()) {
      Subject to = subjects.find(mention, from).subject();
      if (to != null) {
        Link link = link(utterance, mention, to);
        links.add(link);
        handoffs.linked(link, to, excerpt(text, mention)).stream()
            .filter(handoff -> receivers.add(handoff.handoffId()))
            .forEach(handed::add);
      }
    }
    return links;
  }

  private static Link link(Utterance it, Mention mention, Subject to) {
    String place =
        mention.inTitle()
            ? "title"
            : it.position() < 0 ? "description" : it.event() == null ? "comment" : "event";
    String at = (mention.inTitle() ? "title:" : "") + mention.start();
    String written = mention.written();
    return new Link(
        "link:" + it.turnId() + "@" + at + ">" + to.id(),
        it.subjectKind(),
        it.subjectId(),
        to.kind(),
        to.id(),
        it.turnId(),
        it.authorId(),
        place,
        mention.form().name(),
        mention.relation().name(),
        mention.isDoubted(),
        written.length() <= LONGEST_WRITTEN ? written : written.substring(0, LONGEST_WRITTEN),
        mention.start(),
        mention.end(),
        it.writtenAt());
  }

  private static String excerpt(String text, Mention mention) {
    if (mention.inTitle()) {
      return "";
    }
    int start = Math.max(0, mention.start() - EXCERPT);
    int line = text.lastIndexOf('\n', mention.start());
    int end = text.indexOf('\n', Math.min(mention.end(), text.length()));
    int stop = end < 0 ? text.length() : end;
    return text.substring(Math.max(start, line + 1), Math.min(stop, mention.end() + EXCERPT))
        .strip();
  }
}
