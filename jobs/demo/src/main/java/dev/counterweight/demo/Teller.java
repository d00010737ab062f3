package dev.counterweight.demo;

import java.io.IOException;

/** Tells the year to a recorder: each thing written, handed over and forgotten. */
final class Teller {
  private final Year year;
  private final ChangeWriter changes;
  private final TicketWriter tickets;
  private final IncidentWriter incidents;
  private final StoryWriter stories;

  Teller(Year year, DemoStories stories) {
    Words words = new Words(year);
    this.year = year;
    this.changes = new ChangeWriter(year, words);
    this.tickets = new TicketWriter(year, words);
    this.incidents = new IncidentWriter(year, words);
    this.stories = new StoryWriter(year, stories);
  }

  void tell(Recorder recorder) throws IOException {
    for (PlannedChange plan : year.changes()) {
      StoryChange story = plan.story();
      recorder.change(story == null ? changes.write(plan) : stories.write(story, plan));
    }
    for (PlannedIncident plan : year.incidents()) {
      StoryIncident story = plan.story();
      recorder.incident(story == null ? incidents.write(plan) : stories.write(story, plan));
    }
    for (PlannedTicket plan : year.tickets()) {
      StoryTicket story = plan.story();
      recorder.ticket(story == null ? tickets.write(plan) : stories.write(story, plan));
    }
  }
}
