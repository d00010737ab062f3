package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.cli.config.Settings;
import dev.counterweight.inputs.IdentityJournal;
import dev.counterweight.inputs.InputFolder;
import dev.counterweight.inputs.Inputs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;

/** Reads a configuration and its inputs, and says what is wrong with them. */
@Command(
    name = "check-config",
    description = "Read the configuration and the inputs, and say what is wrong with them.")
final class CheckConfigCommand extends SourcesCommand {
  @Override
  public Integer call() throws IOException {
    Settings settings = settings();
    Optional<Path> folder = settings.inputs();
    Inputs inputs = folder.isPresent() ? InputFolder.read(folder.get()) : Inputs.NONE;
    int decisions = folder.isPresent() ? new IdentityJournal(folder.get()).read().size() : 0;
    List<String> notRead = folder.isPresent() ? InputFolder.notRead(folder.get()) : List.of();
    console().say("lake      " + settings.lake());
    console().say("archive   " + settings.archive().map(a -> a.folder().toString()).orElse("none"));
    console().say("gitlab    " + settings.gitlab().map(g -> g.url().toString()).orElse("none"));
    console().say("jira      " + settings.jira().map(j -> j.url().toString()).orElse("none"));
    console().say("inputs    " + folder.map(Path::toString).orElse("none"));
    ObjectNode summary =
        summary()
            .put("lake", settings.lake())
            .put("archive", settings.archive().isPresent())
            .put("gitlab", settings.gitlab().isPresent())
            .put("jira", settings.jira().isPresent());
    counts(inputs, decisions)
        .forEach(
            (name, count) -> {
              console().say(String.format("%-22s %,d", name, count));
              summary.put(name.replace(' ', '_'), count);
            });
    ArrayNode others = summary.putArray("not_read");
    notRead.forEach(
        name -> {
          console().say("not read  " + name + " (no input of this name; see docs/inputs.md)");
          others.add(name);
        });
    console().answer(summary.put("exit_code", 0));
    return 0;
  }

  private static Map<String, Integer> counts(Inputs inputs, int decisions) {
    Map<String, Integer> counts = new TreeMap<>();
    counts.put("people", inputs.people().size());
    counts.put("identities", inputs.identities().size());
    counts.put("org periods", inputs.org().size());
    counts.put("launches", inputs.launches().size());
    counts.put("pager incidents", inputs.incidents().size());
    counts.put("AI adoptions", inputs.adoptions().size());
    counts.put("identity decisions", decisions);
    return counts;
  }
}
