package dev.counterweight.demo;

import java.io.Closeable;
import java.io.IOException;

/** Takes what the company does, in order of time within each kind. */
interface Recorder extends Closeable {
  void change(MergeRequest change) throws IOException;

  void incident(Incident incident) throws IOException;

  void ticket(Ticket ticket) throws IOException;
}
