package dev.counterweight.cli.commands;

import dev.counterweight.cli.Console;
import dev.counterweight.cli.Main;
import dev.counterweight.cli.schedule.JobScheduler;
import dev.counterweight.cli.schedule.ScheduleFile;
import dev.counterweight.cli.schedule.ScheduleView;
import dev.counterweight.inputs.InputException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs what the schedule says, until it is stopped. */
@Command(
    name = "schedule",
    description = "Run what conf/schedule.conf says, until stopped; --list only shows it.")
final class ScheduleCommand implements Callable<Integer> {
  private static final Duration HEALTH_EVERY = Duration.ofSeconds(30);

  @Spec private CommandSpec spec;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      defaultValue = "conf/schedule.conf",
      description = "the schedule; default ${DEFAULT-VALUE}")
  private Path file;

  @Option(names = "--list", description = "show the jobs, when each is due, how it last went")
  private boolean list;

  @Option(names = "--json", description = "with --list: one JSON object on standard output")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Main main = (Main) spec.root().userObject();
    Console console = new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
    ScheduleFile.Schedule schedule = ScheduleFile.read(file, Commands::problemOf);
    if (list) {
      ScheduleView view = ScheduleView.of(schedule, main.clock().instant());
      view.lines().forEach(console::say);
      console.answer(view.summary());
      return 0;
    }
    run(main, console, schedule);
    return 0;
  }

  private static void run(Main main, Console console, ScheduleFile.Schedule schedule)
      throws Exception {
    @Nullable String launcher = main.environment().get("COUNTERWEIGHT_LAUNCHER");
    if (launcher == null) {
      throw new InputException(
          "schedule: COUNTERWEIGHT_LAUNCHER is not set; start it with ./counterweight schedule, or"
              + " name the program that runs a command");
    }
    JobScheduler jobs = JobScheduler.start(schedule, launcher, main.clock(), console::progress);
    Thread stop = new Thread(jobs::close, "stop-schedule");
    Runtime.getRuntime().addShutdownHook(stop);
    console.progress(
        "%d jobs scheduled; state in %s".formatted(schedule.jobs().size(), schedule.state()));
    while (true) {
      jobs.writeHealth();
      Thread.sleep(HEALTH_EVERY.toMillis());
    }
  }
}
