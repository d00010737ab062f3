package dev.counterweight.cli.commands;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

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
        new AuditCommand(),
        new ReportCommand(),
        new PackCommand(),
        new ReviewCommand(),
        new StatusCommand(),
        new ExplainCommand(),
        new CheckConfigCommand(),
        new IdentityCommand(),
        new InitCommand(),
        new LadderCommand(),
        new GrowthCommand(),
        new PersonCommand.Plan(),
        new PersonCommand.Case(),
        new PersonCommand.Check(),
        new PersonCommand.Profile(),
        new ScheduleCommand(),
        new EvaluateDuplicatesCommand(),
        new EvaluateCommand(),
        new TrainCommand(),
        new BenchCommand());
  }

  /** What is wrong with the arguments of a command, found without running it. */
  public static Optional<String> problemOf(List<String> arguments) {
    CommandLine line = new CommandLine(CommandSpec.create());
    all().forEach(line::addSubcommand);
    try {
      boolean named = line.parseArgs(arguments.toArray(String[]::new)).hasSubcommand();
      return named ? Optional.empty() : Optional.of("name a command");
    } catch (ParameterException wrong) {
      return Optional.of(String.valueOf(wrong.getMessage()));
    }
  }
}
