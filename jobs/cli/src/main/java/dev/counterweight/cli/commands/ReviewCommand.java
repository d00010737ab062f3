package dev.counterweight.cli.commands;

import dev.counterweight.cli.ExitCodes;
import dev.counterweight.cli.SparkSessions;
import dev.counterweight.cli.config.Settings;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.model.Person;
import dev.counterweight.reports.ReviewPack;
import dev.counterweight.reports.view.EvidenceView;
import dev.counterweight.reports.view.ReviewItemView;
import dev.counterweight.signals.review.ReviewDecision;
import dev.counterweight.steps.Compute;
import dev.counterweight.steps.ReviewCsv;
import dev.counterweight.steps.ReviewFile;
import dev.counterweight.steps.ReviewItem;
import dev.counterweight.steps.ReviewQueue;
import dev.counterweight.steps.ReviewTasks;
import dev.counterweight.steps.Reviews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** People confirm or reject what detectors propose. */
@Command(
    name = "review",
    description = "Let people confirm, reject or correct what the rules propose.",
    subcommands = {ReviewCommand.Export.class, ReviewCommand.Import.class})
final class ReviewCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new InputException("Say export or import. See counterweight review --help");
  }

  /** As whom somebody reads. */
  enum Audience {
    SUBJECT,
    PEER,
    MANAGER;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private abstract static class Signed extends LakeCommand {
    @Option(
        names = "--by",
        paramLabel = "PERSON",
        required = true,
        description = "person id of who reads and signs")
    private String by = "";

    @Option(
        names = "--as",
        paramLabel = "AUDIENCE",
        defaultValue = "peer",
        description =
            "subject (of what is about oneself), peer (about the team, not oneself) or manager"
                + " (about the team, see --team); default: ${DEFAULT-VALUE}")
    private Audience audience = Audience.PEER;

    String by() {
      return by;
    }

    Audience audience() {
      return audience;
    }

    ReviewQueue queue(Settings settings, Lake lake, RunManifest run) {
      return new ReviewQueue(SparkSessions.lazily(settings.sparkMaster()).get(), lake, run);
    }

    static RunManifest run(Lake lake) throws IOException {
      return Compute.current(lake)
          .orElseThrow(() -> new InputException("The lake holds no run yet: compute first"));
    }

    Person reader(List<Person> people) {
      return people.stream()
          .filter(person -> person.personId().equals(by) && !person.isBot())
          .findFirst()
          .orElseThrow(
              () -> new InputException("--by '%s' is nobody in the current run".formatted(by)));
    }
  }

  /** Writes what is to be read. */
  @Command(name = "export", description = "Write the most informative items as a page and a table.")
  static final class Export extends Signed {
    @Option(
        names = "--out",
        paramLabel = "DIR",
        defaultValue = "review",
        description = "where review.html and review.csv go (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("review");

    @Option(
        names = "--items",
        paramLabel = "N",
        defaultValue = "100",
        description = "how many (default: ${DEFAULT-VALUE})")
    private int items;

    @Option(
        names = "--team",
        paramLabel = "TEAM",
        description = "for a manager: whose items (default: the reader's own team)")
    private @org.jspecify.annotations.Nullable String team;

    @Override
    public Integer call() throws Exception {
      if (items < 1 || items > 1000) {
        throw new InputException("--items is %d (must be 1 to 1000)".formatted(items));
      }
      Settings settings = settings();
      Lake lake = existing(settings);
      RunManifest run = run(lake);
      ReviewQueue queue = queue(settings, lake, run);
      Set<String> read =
          Reviews.all(lake).stream()
              .filter(decision -> decision.decidedBy().equals(by()))
              .map(decision -> ReviewQueue.key(decision.textId(), decision.task()))
              .collect(Collectors.toSet());
      List<ReviewItem> chosen = queue.items(people(queue.people()), items, read);
      write(chosen, run);
      console()
          .say(
              "To read: %d items, %s and review.csv beside it"
                  .formatted(chosen.size(), out.resolve("review.html")));
      console()
          .answer(
              summary()
                  .put("exit_code", ExitCodes.DONE)
                  .put("items", chosen.size())
                  .put("page", out.resolve("review.html").toString())
                  .put("table", out.resolve("review.csv").toString()));
      return ExitCodes.DONE;
    }

    private Set<String> people(List<Person> all) {
      Person reader = reader(all);
      if (audience() == Audience.SUBJECT) {
        return Set.of(reader.personId());
      }
      String whose = team == null ? reader.teamId() : team;
      Set<String> members =
          all.stream()
              .filter(person -> person.teamId().equals(whose) && !person.isBot())
              .map(Person::personId)
              .collect(Collectors.toSet());
      if (audience() == Audience.PEER) {
        members.remove(reader.personId());
      }
      if (members.isEmpty()) {
        throw new InputException("--team '%s' has nobody to read about".formatted(whose));
      }
      return members;
    }

    private void write(List<ReviewItem> chosen, RunManifest run) throws IOException {
      Files.createDirectories(out);
      ReviewCsv.write(chosen, out.resolve("review.csv"));
      List<ReviewItemView> views = new ArrayList<>();
      for (int i = 0; i < chosen.size(); i++) {
        views.add(view(i + 1, chosen.get(i)));
      }
      ReviewPack.write(
          run.organisation(), audience().word(), run.isDemo(), views, out.resolve("review.html"));
    }

    private static ReviewItemView view(int number, ReviewItem item) {
      ReviewTasks.Task task = ReviewTasks.of(item.task());
      return new ReviewItemView(
          number,
          task.question(),
          task.answers(),
          item.proposal(),
          new EvidenceView.Quote(item.excerpt(), item.markStart(), item.markEnd()),
          item.context(),
          new EvidenceView.Source(item.reference(), item.title(), item.permalink()),
          item.writtenAt());
    }
  }

  /** Takes the decisions back. */
  @Command(name = "import", description = "Take the decisions of a table that export wrote.")
  static final class Import extends Signed {
    @Parameters(paramLabel = "FILE", description = "review.csv with decisions filled in")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
      Settings settings = settings();
      existing(settings);
      return writing(
          settings,
          lake -> {
            ReviewQueue queue = queue(settings, lake, run(lake));
            reader(queue.people());
            List<ReviewFile.Line> lines = ReviewCsv.read(file);
            if (lines.isEmpty()) {
              throw new InputException("%s: no decision is filled in".formatted(file));
            }
            Map<String, String> hashes =
                queue.hashes(
                    lines.stream().map(ReviewFile.Line::textId).collect(Collectors.toSet()));
            long changed =
                lines.stream().filter(l -> !l.textHash().equals(hashes.get(l.textId()))).count();
            String name =
                Reviews.append(lake, by(), audience().word(), main().clock().instant(), lines);
            say(name, lines.size(), changed, Reviews.all(lake));
            return ExitCodes.DONE;
          });
    }

    private void say(String name, int taken, long changed, List<ReviewDecision> all) {
      console()
          .say(
              "Taken: %d decisions as %s. They count from the next compute on."
                  .formatted(taken, name));
      if (changed > 0) {
        console()
            .say(
                "%d of them are about a text that is another now, or gone: silent."
                    .formatted(changed));
      }
      console()
          .answer(
              summary()
                  .put("exit_code", ExitCodes.DONE)
                  .put("review", name)
                  .put("taken", taken)
                  .put("silent", changed)
                  .put("decisions", all.size()));
    }
  }
}
