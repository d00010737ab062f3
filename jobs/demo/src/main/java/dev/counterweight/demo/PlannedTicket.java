package dev.counterweight.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ticket before anything is written. */
final class PlannedTicket {
  private final Team team;
  private final Employee reporter;
  private final Instant createdAt;
  private final @Nullable StoryTicket story;
  private final List<PlannedChange> changes = new ArrayList<>();
  private @Nullable Employee assignee;
  private @Nullable LocalDate dueOn;
  private long order;
  private long number;

  PlannedTicket(Team team, Employee reporter, Instant createdAt, @Nullable StoryTicket story) {
    this.team = team;
    this.reporter = reporter;
    this.createdAt = createdAt;
    this.story = story;
  }

  Team team() {
    return team;
  }

  Employee reporter() {
    return reporter;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Nullable StoryTicket story() {
    return story;
  }

  /** Merge requests made for it, by opening time. */
  List<PlannedChange> changes() {
    return changes;
  }

  @Nullable Employee assignee() {
    return assignee;
  }

  PlannedTicket assignee(Employee takes) {
    assignee = takes;
    return this;
  }

  @Nullable LocalDate dueOn() {
    return dueOn;
  }

  PlannedTicket dueOn(LocalDate date) {
    dueOn = date;
    return this;
  }

  void number(long inCompany, long inProject) {
    order = inCompany;
    number = inProject;
  }

  long order() {
    return order;
  }

  long id() {
    return 20_000 + order;
  }

  String key() {
    return team.ticketKey() + "-" + number;
  }
}
