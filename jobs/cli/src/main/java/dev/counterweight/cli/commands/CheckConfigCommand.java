package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.cli.config.Settings;
import dev.counterweight.growth.record.Schemas;
import dev.counterweight.inputs.IdentityJournal;
import dev.counterweight.inputs.InputException;
import dev.counterweight.inputs.InputFolder;
import dev.counterweight.inputs.Inputs;
import dev.counterweight.lake.Lake;
import dev.counterweight.steps.Growth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
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
    List<String> problems = new ArrayList<>();
    Inputs inputs = read(folder, InputFolder::read, Inputs.NONE, problems);
    int decisions = read(folder, f -> new IdentityJournal(f).read().size(), 0, problems);
    Growth.Checked growth = growth(settings, inputs);
    problems.addAll(growth.problems());
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    List<String> notRead =
        folder.isPresent() ? notRead(InputFolder.notRead(folder.get())) : List.of();
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
    console().say(String.format("%-22s %,d", "people with plans", growth.people()));
    if (growth.people() > 0 && !growth.run()) {
      console().say("no run to look up evidence in: ids of evidence were not checked");
    }
    summary.put("people_with_plans", growth.people()).put("evidence_checked", growth.run());
    ArrayNode others = summary.putArray("not_read");
    notRead.forEach(
        name -> {
          console().say("not read  " + name + " (no input of this name; see docs/inputs.md)");
          others.add(name);
        });
    console().answer(summary.put("exit_code", 0));
    return 0;
  }

  /** Reads a part of the inputs; what is wrong with one does not hide what is with another. */
  private static <T> T read(
      Optional<Path> folder, Reader<T> reader, T otherwise, List<String> problems)
      throws IOException {
    try {
      return folder.isPresent() ? reader.read(folder.get()) : otherwise;
    } catch (InputException broken) {
      String.valueOf(broken.getMessage()).lines().forEach(problems::add);
      return otherwise;
    }
  }

  /** One way to read a folder. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(Path folder) throws IOException;
  }

  /** Plans, cases and checks, against the current run where there is one. */
  private static Growth.Checked growth(Settings settings, Inputs inputs) throws IOException {
    Optional<Path> folder = settings.inputs().filter(Growth::isIn);
    if (folder.isEmpty()) {
      return new Growth.Checked(List.of(), 0, false);
    }
    Optional<Lake> lake =
        Lake.exists(settings.lake(), new Configuration())
            ? Optional.of(existing(settings))
            : Optional.empty();
    Map<String, String> names = new TreeMap<>();
    Inputs.rows(inputs.people()).forEach(row -> names.put(row.personId(), row.displayName()));
    return Growth.check(folder.get(), lake, names);
  }

  private static List<String> notRead(List<String> names) {
    return names.stream()
        .filter(name -> Schemas.all().stream().noneMatch(schema -> schema.name().equals(name)))
        .toList();
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
