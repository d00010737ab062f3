package dev.counterweight.audit;

import dev.counterweight.audit.PromotionCase.Outcome;
import dev.counterweight.model.Teams;
import dev.counterweight.signals.Excerpt;
import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Passage;
import dev.counterweight.signals.Signals;
import dev.counterweight.signals.Standing;
import dev.counterweight.signals.WorkThread;
import dev.counterweight.signals.WorkThread.Approved;
import dev.counterweight.signals.WorkThread.Reading;
import dev.counterweight.signals.WorkThread.Utterance;
import dev.counterweight.signals.text.Detectors;
import dev.counterweight.statistics.GroupPrior;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invented conversations whose texts are read by the real detectors. */
final class Records {
  static final Audit.Settings SETTINGS = new Audit.Settings(5, GroupPrior.RHO_UNIFORM);

  private final String kind;
  private final String id;
  private final String owner;
  private final Instant opened;
  private final List<Utterance> utterances = new ArrayList<>();
  private final List<Approved> approvals = new ArrayList<>();
  private final List<Recorded.Edit> edits = new ArrayList<>();
  private @Nullable Instant launchedAt;

  private Records(String kind, String id, String owner, Instant opened, String text) {
    this.kind = kind;
    this.id = id;
    this.owner = owner;
    this.opened = opened;
    utterances.add(utterance(id, owner, opened, text, true));
  }

  static Records change(String id, String owner, String opened, String text) {
    return new Records("change", id, owner, Instant.parse(opened), text);
  }

  static Records ticket(String id, String owner, String opened, String text) {
    return new Records("ticket", id, owner, Instant.parse(opened), text);
  }

  Records says(String author, String at, String text) {
    String textId = id + "-" + utterances.size();
    utterances.add(utterance(textId, author, Instant.parse(at), text, false));
    return this;
  }

  Records approved(String by, String at) {
    approvals.add(new Approved(by, Instant.parse(at)));
    return this;
  }

  Records launched(String at) {
    launchedAt = Instant.parse(at);
    return this;
  }

  Records edited(int utterance, String at) {
    edits.add(new Recorded.Edit(utterances.get(utterance).textId(), Instant.parse(at)));
    return this;
  }

  Recorded recorded() {
    return new Recorded(
        new WorkThread(
            kind,
            id,
            "!" + id,
            "Change plan",
            owner,
            "https://git.example/" + id,
            opened,
            launchedAt,
            List.copyOf(approvals),
            List.copyOf(utterances),
            List.of()),
        List.copyOf(edits),
        true,
        null);
  }

  private Utterance utterance(
      String textId, String author, Instant at, String text, boolean isDescription) {
    Passage.Place place =
        kind.equals("change")
            ? isDescription ? Passage.Place.CHANGE_DESCRIPTION : Passage.Place.CHANGE_COMMENT
            : isDescription ? Passage.Place.TICKET_DESCRIPTION : Passage.Place.TICKET_COMMENT;
    Passage passage = Passage.of(text, place, "Change plan", author.equals(owner));
    List<Reading> readings = new ArrayList<>();
    for (Finding finding : Detectors.read(passage)) {
      readings.add(Excerpt.reading(passage.text(), finding, Standing.ASSERTED));
    }
    return new Utterance(
        textId,
        author,
        place.name(),
        "https://git.example/" + textId,
        at,
        text.split(" ").length,
        false,
        readings);
  }

  static PromotionCase decided(
      String id, String person, String day, Outcome outcome, String rationale) {
    return new PromotionCase(
        id,
        person,
        "engineer",
        "L3",
        "L4",
        null,
        LocalDate.parse(day),
        outcome,
        "",
        rationale,
        List.of(),
        "",
        null);
  }

  static Audit audit(List<Recorded> records) {
    return audit(records, (person, at) -> null);
  }

  static Audit audit(List<Recorded> records, Teams teams) {
    return new Audit(records, teams, Signals.all(), SETTINGS);
  }
}
