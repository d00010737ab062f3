package dev.counterweight.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.lake.Json;
import java.io.PrintWriter;

/**
 * Where a command speaks: what it found on standard output, how far it is on standard error. With
 * {@code --json} standard output holds one JSON object and nothing else.
 */
public final class Console {
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean json;

  public Console(PrintWriter out, PrintWriter err, boolean json) {
    this.out = out;
    this.err = err;
    this.json = json;
  }

  /** A line about what goes on. */
  public void progress(String line) {
    err.println(line);
    err.flush();
  }

  /** What was found, for people. */
  public void say(String line) {
    if (!json) {
      out.println(line);
      out.flush();
    }
  }

  /** The same for machines. */
  public void answer(JsonNode summary) {
    if (json) {
      out.print(Json.write(summary));
      out.flush();
    }
  }
}
