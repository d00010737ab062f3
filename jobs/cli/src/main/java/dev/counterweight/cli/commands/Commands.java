package dev.counterweight.cli.commands;

import java.util.List;

/** Every command there is. */
public final class Commands {
  private Commands() {}

  /** New ones, in the order in which help lists them. */
  public static List<Object> all() {
    return List.of(
        new DemoCommand(),
        new RunCommand(),
        new PullCommand(),
        new ComputeCommand(),
        new ReportCommand(),
        new StatusCommand(),
        new CheckConfigCommand(),
        new EvaluateCommand(),
        new TrainCommand(),
        new BenchCommand());
  }
}
