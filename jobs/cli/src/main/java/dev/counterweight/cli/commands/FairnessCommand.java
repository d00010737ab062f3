package dev.counterweight.cli.commands;

import dev.counterweight.cli.ExitCodes;
import dev.counterweight.cli.config.Settings;
import dev.counterweight.inputs.GroupFile;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The restricted fairness appendix, made only where asked for. */
@Command(
    name = "fairness",
    description = "Screen a frozen audit for uneven outcomes of groups: restricted, kept nowhere.")
final class FairnessCommand extends LakeCommand {
  @Option(names = "--quarter", paramLabel = "QUARTER", required = true, description = "2026Q3")
  private String quarter = "";

  @Option(
      names = "--groups",
      paramLabel = "FILE",
      required = true,
      description = "person_id,group; read, and kept nowhere")
  private Path groups = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "where the appendix goes")
  private Path out = Path.of("");

  @Override
  public Integer call() throws Exception {
    if (!Files.isRegularFile(groups)) {
      throw new InputException("--groups: '%s' (must be a file)".formatted(groups));
    }
    Map<String, String> byPerson =
        GroupFile.read(String.valueOf(groups.getFileName()), Files.readString(groups));
    Settings settings = settings();
    existing(settings);
    return writing(settings, lake -> write(lake, settings, byPerson));
  }

  private int write(Lake lake, Settings settings, Map<String, String> byPerson) throws IOException {
    Files.writeString(out, AuditCommand.job(this, lake, settings).fairness(quarter, byPerson));
    console().say("Fairness appendix, restricted: " + out);
    console().answer(summary().put("exit_code", ExitCodes.DONE).put("out", out.toString()));
    return ExitCodes.DONE;
  }
}
