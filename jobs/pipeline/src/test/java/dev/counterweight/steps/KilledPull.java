package dev.counterweight.steps;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

/** A pull in a process of its own, which can be killed. */
final class KilledPull {
  private KilledPull() {}

  /**
   * Pulls.
   *
   * @param arguments address of the sandbox, folder of the lake
   */
  public static void main(String[] arguments) throws Exception {
    new SandboxPulls(URI.create(arguments[0]), Path.of(arguments[1]), Clock.systemUTC()).pull();
  }
}
