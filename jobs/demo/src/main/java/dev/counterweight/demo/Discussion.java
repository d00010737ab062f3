package dev.counterweight.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A note and the answers to it. */
final class Discussion {
  private final List<Note> notes = new ArrayList<>();

  Discussion(Note first) {
    notes.add(first);
  }

  List<Note> notes() {
    return notes;
  }

  Note first() {
    return notes.get(0);
  }

  Instant lastAt() {
    return notes.get(notes.size() - 1).at();
  }

  /** Notes without an answer and without a file are what GitLab calls individual. */
  boolean isIndividual() {
    return notes.size() == 1 && first().file() == null;
  }

  Discussion reply(Employee author, Instant at, Text text) {
    notes.add(new Note(author, at, text, false, first().file(), first().line()));
    return this;
  }

  Discussion reply(Employee author, Instant at, String body) {
    return reply(author, at, Text.of(body));
  }
}
