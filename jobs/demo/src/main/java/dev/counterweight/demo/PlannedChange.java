package dev.counterweight.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A merge request before anything is written: who, when, what for, and how it ends. */
final class PlannedChange {
  /** What a change does. */
  enum Kind {
    FEATURE,
    FIX,
    REFACTOR,
    PREVENTION,
    DOCS,
    BUMP,
    REVERT,
    HOTFIX;

    /** Whether a review of it is an occasion to name a risk. */
    boolean hasWeight() {
      return this != DOCS && this != BUMP;
    }
  }

  /** How it ends, in GitLab's words. */
  enum Ending {
    MERGED("merged"),
    CLOSED("closed"),
    OPEN("opened");

    final String state;

    Ending(String state) {
      this.state = state;
    }
  }

  private final Team team;
  private final Employee author;
  private final Kind kind;
  private final Instant opensAt;
  private final Instant endsAt;
  private final Ending ending;
  private final @Nullable StoryChange story;
  private @Nullable PlannedTicket ticket;
  private @Nullable PlannedChange cause;
  private @Nullable PlannedIncident incident;
  private long order;
  private long iid;

  /** Ends at the given time, which does not matter for one that stays open. */
  PlannedChange(
      Team team, Employee author, Kind kind, Instant opensAt, Instant endsAt, Ending ending) {
    this(team, author, kind, opensAt, endsAt, ending, null);
  }

  private PlannedChange(
      Team team,
      Employee author,
      Kind kind,
      Instant opensAt,
      Instant endsAt,
      Ending ending,
      @Nullable StoryChange story) {
    this.team = team;
    this.author = author;
    this.kind = kind;
    this.opensAt = opensAt;
    this.endsAt = endsAt;
    this.ending = ending;
    this.story = story;
  }

  /** One that is part of a story, and merged. */
  static PlannedChange of(
      StoryChange story, Team team, Employee author, Kind kind, Instant opensAt, Instant mergesAt) {
    return new PlannedChange(team, author, kind, opensAt, mergesAt, Ending.MERGED, story);
  }

  Team team() {
    return team;
  }

  Employee author() {
    return author;
  }

  Kind kind() {
    return kind;
  }

  Instant opensAt() {
    return opensAt;
  }

  Instant endsAt() {
    return endsAt;
  }

  Ending ending() {
    return ending;
  }

  boolean isMerged() {
    return ending == Ending.MERGED;
  }

  @Nullable StoryChange story() {
    return story;
  }

  @Nullable PlannedTicket ticket() {
    return ticket;
  }

  void ticket(PlannedTicket forTicket) {
    ticket = forTicket;
    forTicket.changes().add(this);
  }

  /** The change that this one reverts or repairs. */
  @Nullable PlannedChange cause() {
    return cause;
  }

  void cause(PlannedChange repaired) {
    cause = repaired;
  }

  /** The incident that came of this change. */
  @Nullable PlannedIncident incident() {
    return incident;
  }

  void incident(PlannedIncident came) {
    incident = came;
  }

  void number(long inCompany, long inProject) {
    order = inCompany;
    iid = inProject;
  }

  /** From 0 over the whole company, by opening time. */
  long order() {
    return order;
  }

  long iid() {
    return iid;
  }

  String reference() {
    return "!" + iid;
  }
}
