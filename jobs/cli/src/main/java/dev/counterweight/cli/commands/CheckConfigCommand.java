package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.cli.config.Settings;
import dev.counterweight.inputs.PeopleFile;
import java.io.IOException;
import picocli.CommandLine.Command;

/** Reads a configuration and its inputs, and says what is wrong with them. */
@Command(
    name = "check-config",
    description = "Read the configuration and the inputs, and say what is wrong with them.")
final class CheckConfigCommand extends SourcesCommand {
  @Override
  public Integer call() throws IOException {
    Settings settings = settings();
    int people =
        settings.people().isPresent() ? PeopleFile.read(settings.people().get()).size() : 0;
    console().say("lake      " + settings.lake());
    console().say("archive   " + settings.archive().map(a -> a.folder().toString()).orElse("none"));
    console().say("gitlab    " + settings.gitlab().map(g -> g.url().toString()).orElse("none"));
    console().say("jira      " + settings.jira().map(j -> j.url().toString()).orElse("none"));
    console().say("people    " + settings.people().map(p -> p + ", " + people).orElse("none"));
    ObjectNode summary =
        summary()
            .put("lake", settings.lake())
            .put("archive", settings.archive().isPresent())
            .put("gitlab", settings.gitlab().isPresent())
            .put("jira", settings.jira().isPresent())
            .put("people", people)
            .put("exit_code", 0);
    console().answer(summary);
    return 0;
  }
}
