package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.cli.Console;
import dev.counterweight.cli.ExitCodes;
import dev.counterweight.growth.Templates;
import dev.counterweight.inputs.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a folder with an example of every input file. */
@Command(
    name = "init",
    description =
        "Write a folder with an example of every input file; nothing there is overwritten.")
final class InitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "the folder; made where there is none")
  private Path folder = Path.of("");

  @Option(names = "--json", description = "one JSON object on standard output, nothing else")
  private boolean json;

  @Override
  public Integer call() {
    Console console = new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    ObjectNode summary =
        JsonNodeFactory.instance.objectNode().put("command", "init").put("exit_code", 0);
    ArrayNode written = summary.putArray("written");
    ArrayNode kept = summary.putArray("kept");
    try {
      for (Map.Entry<String, String> file : Templates.files().entrySet()) {
        Path path = folder.resolve(file.getKey());
        if (Files.exists(path)) {
          kept.add(file.getKey());
          console.say("kept     " + path);
        } else {
          Files.createDirectories(path.getParent());
          Files.writeString(path, file.getValue());
          written.add(file.getKey());
          console.say("written  " + path);
        }
      }
    } catch (IOException unwritable) {
      throw new InputException("DIR is '%s' (cannot write there)".formatted(folder));
    }
    console.say("Begin with " + folder.resolve("README.md"));
    console.answer(summary);
    return ExitCodes.DONE;
  }
}
