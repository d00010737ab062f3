package dev.counterweight.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.cli.commands.Commands;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Json;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The command {@code counterweight}. */
@Command(
    name = "counterweight",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Evidence of judgment from engineering records, with volume taken out.",
      "It never ranks people, never adds a person up to one number, never decides."
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 our fault, 2 your input, 3 data incomplete (reports on single"
          + " persons withheld)."
    })
public final class Main implements Runnable {
  private final Clock clock;
  private final Map<String, String> environment;

  Main(Clock clock, Map<String, String> environment) {
    this.clock = clock;
    this.environment = environment;
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Main main = new Main(Clock.systemUTC(), System.getenv());
    System.exit(
        main.execute(
            new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, java.nio.charset.StandardCharsets.UTF_8),
            arguments));
  }

  /** Runs a command; the exit code is one of {@link ExitCodes}. */
  int execute(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(this);
    Commands.all().forEach(line::addSubcommand);
    return line.setOut(out)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setErr(err)
        .setExecutionExceptionHandler(this::failed)
        .setParameterExceptionHandler(this::misspelt)
        .execute(arguments);
  }

  /** The only clock there is. */
  public Clock clock() {
    return clock;
  }

  public Map<String, String> environment() {
    return environment;
  }

  public String codeVersion() {
    return CodeVersion.hash();
  }

  @Override
  public void run() {
    throw new InputException("No command. See counterweight --help");
  }

  private int failed(Exception failure, CommandLine line, ParseResult arguments) {
    if (isOfTheInput(failure)) {
      List<String> problems = Arrays.asList(String.valueOf(failure.getMessage()).split("\n"));
      return refuse(line, arguments.originalArgs(), ExitCodes.INPUT, problems);
    }
    if (failure instanceof ConnectorException) {
      List<String> problems = List.of(String.valueOf(failure.getMessage()));
      return refuse(line, arguments.originalArgs(), ExitCodes.INCOMPLETE, problems);
    }
    failure.printStackTrace(line.getErr());
    String what = "Counterweight failed, which is our fault: " + failure;
    return refuse(line, arguments.originalArgs(), ExitCodes.OUR_FAULT, List.of(what));
  }

  private static boolean isOfTheInput(Exception failure) {
    return failure instanceof ConnectorException broken
        ? broken.userCanMend()
        : failure instanceof InputException;
  }

  private int misspelt(CommandLine.ParameterException wrong, String[] arguments) {
    String message = String.valueOf(wrong.getMessage());
    CommandLine line = wrong.getCommandLine();
    return refuse(
        line,
        Arrays.asList(arguments),
        ExitCodes.INPUT,
        List.of(message + ". See " + line.getCommandSpec().qualifiedName() + " --help"));
  }

  private static int refuse(
      CommandLine line, List<String> arguments, int exitCode, List<String> problems) {
    problems.forEach(line.getErr()::println);
    line.getErr().flush();
    if (arguments.contains("--json")) {
      ObjectNode answer =
          JsonNodeFactory.instance
              .objectNode()
              .put("command", line.getCommandName())
              .put("exit_code", exitCode);
      ArrayNode list = answer.putArray("problems");
      problems.forEach(list::add);
      line.getOut().print(Json.write(answer));
      line.getOut().flush();
    }
    return exitCode;
  }
}
