package dev.counterweight.cli.commands;

import dev.counterweight.cli.ExitCodes;
import dev.counterweight.cli.config.Settings;
import dev.counterweight.growth.page.Folders;
import dev.counterweight.growth.page.GrowthPages;
import dev.counterweight.growth.record.PersonFolder;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Lake;
import dev.counterweight.steps.Growth;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints one document of one person as Markdown, read against the current run. */
abstract class PersonCommand extends LakeCommand {
  @Parameters(paramLabel = "PERSON", description = "person_id, as the folder below people/")
  private String person = "";

  /** Its file, without folder and ending. */
  abstract String document();

  @Override
  public Integer call() throws Exception {
    Settings settings = settings();
    Lake lake = existing(settings);
    Growth growth = Growth.read(lake, GrowthCommand.folder(settings));
    PersonFolder folder =
        growth
            .folder()
            .person(person)
            .orElseThrow(
                () ->
                    new InputException("PERSON is '%s' (no folder people/%1$s)".formatted(person)));
    Map<String, String> texts = GrowthPages.texts(growth.folder(), growth.record());
    String text = texts.get(Folders.person(folder.person()) + document() + ".md");
    if (text == null) {
      throw new InputException("people/%s holds no file for a %s".formatted(person, document()));
    }
    console().say(text.stripTrailing());
    console().answer(summary().put("person", person).put("markdown", text).put("exit_code", 0));
    return ExitCodes.DONE;
  }

  /** The growth plan with the agenda of the next check-in. */
  @Command(name = "plan", description = "Print a growth plan with the agenda of the next check-in.")
  static final class Plan extends PersonCommand {
    @Override
    String document() {
      return "plan";
    }
  }

  /** A promotion case with what it leaves open. */
  @Command(name = "case", description = "Print a promotion case with what it leaves open.")
  static final class Case extends PersonCommand {
    @Override
    String document() {
      return "case";
    }
  }

  /** The last quick check. */
  @Command(name = "check", description = "Print the last quick check and what follows from it.")
  static final class Check extends PersonCommand {
    @Override
    String document() {
      return "check";
    }
  }

  /** Evidence along the ladder's axes. */
  @Command(name = "profile", description = "Print evidence along the axes of the ladder.")
  static final class Profile extends PersonCommand {
    @Override
    String document() {
      return "profile";
    }
  }
}
