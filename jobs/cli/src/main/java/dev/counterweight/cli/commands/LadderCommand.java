package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.cli.Console;
import dev.counterweight.cli.ExitCodes;
import dev.counterweight.growth.Shipped;
import dev.counterweight.growth.files.Problems;
import dev.counterweight.growth.ladder.Finding;
import dev.counterweight.growth.ladder.LadderFile;
import dev.counterweight.growth.ladder.LadderLint;
import dev.counterweight.inputs.InputException;
import dev.counterweight.steps.Growth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at the ladder. */
@Command(
    name = "ladder",
    description = "Look at the ladder.",
    subcommands = {LadderCommand.Lint.class, LadderCommand.Diff.class})
final class LadderCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new InputException("Nothing to do. See counterweight ladder --help");
  }

  /** What the two share: the overlay. */
  abstract static class OnLadder implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
        names = "--inputs",
        paramLabel = "DIR",
        description = "folder with ladder.yaml, what your organisation changes")
    private @Nullable Path inputs;

    @Option(names = "--json", description = "one JSON object on standard output, nothing else")
    private boolean json;

    LadderFile.Overlaid ladder() throws IOException {
      Problems problems = new Problems();
      LadderFile.Overlaid overlaid = Shipped.ladder(overlay(), problems);
      Growth.refuse(problems);
      return overlaid;
    }

    private Optional<String> overlay() throws IOException {
      if (inputs == null) {
        return Optional.empty();
      }
      Path file = inputs.resolve("ladder.yaml");
      if (!Files.isRegularFile(file)) {
        throw new InputException("--inputs is '%s' (holds no ladder.yaml)".formatted(inputs));
      }
      return Optional.of(Files.readString(file));
    }

    Console console() {
      return new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    }
  }

  /** Asks of a ladder what a stranger would. */
  @Command(name = "lint", description = "Ask of the ladder what a stranger would.")
  static final class Lint extends OnLadder {
    @Override
    public Integer call() throws IOException {
      LadderFile.Overlaid overlaid = ladder();
      List<Finding> findings = LadderLint.of(overlaid.ladder());
      Console console = console();
      findings.forEach(finding -> console.say(finding.toString()));
      console.say(
          "Ladder %s: %d levels, %d findings"
              .formatted(
                  overlaid.ladder().version(), overlaid.ladder().levels().size(), findings.size()));
      ObjectNode summary =
          JsonNodeFactory.instance
              .objectNode()
              .put("command", "ladder lint")
              .put("version", overlaid.ladder().version())
              .put("exit_code", 0);
      ArrayNode list = summary.putArray("findings");
      findings.forEach(finding -> add(list.addObject(), finding));
      console.answer(summary);
      return ExitCodes.DONE;
    }

    private static void add(ObjectNode node, Finding finding) {
      node.put("kind", finding.kind().words())
          .put("row", finding.kind().row())
          .put("level", finding.level())
          .put("statement", finding.statement())
          .put("file", finding.place().file())
          .put("line", finding.place().line())
          .put("what", finding.what())
          .put("suggestion", finding.suggestion());
    }
  }

  /** Says what an organisation changed. */
  @Command(name = "diff", description = "Say what ladder.yaml changes in the ladder that ships.")
  static final class Diff extends OnLadder {
    @Override
    public Integer call() throws IOException {
      LadderFile.Overlaid overlaid = ladder();
      Console console = console();
      overlaid.changes().forEach(console::say);
      console.say("Ladder " + overlaid.ladder().version());
      ObjectNode summary =
          JsonNodeFactory.instance
              .objectNode()
              .put("command", "ladder diff")
              .put("version", overlaid.ladder().version())
              .put("exit_code", 0);
      ArrayNode changes = summary.putArray("changes");
      overlaid.changes().forEach(changes::add);
      console.answer(summary);
      return ExitCodes.DONE;
    }
  }
}
