package dev.counterweight.cli.commands;

import com.sun.management.ThreadMXBean;
import dev.counterweight.signals.Passage;
import dev.counterweight.signals.text.Detectors;
import dev.counterweight.signals.text.LabelledItem;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How fast all text detectors together read, on one core, and how hostile texts fare. */
@Command(
    name = "detectors",
    description = "Read labelled texts over and over with all detectors; then hostile ones, once.")
final class DetectorBench implements Callable<Integer> {
  /** Until the compiler is done with what is hot. */
  private static final double WARM_UP_SECONDS = 6;

  private static final int ROUNDS = 20;
  private static final int HOSTILE = 5_000_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Spec private CommandSpec spec;

  @Option(
      names = "--labels",
      paramLabel = "DIR",
      required = true,
      description = "folder of TASK.jsonl files")
  private Path labels = Path.of("");

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<Passage> passages = new ArrayList<>();
    long bytes = 0;
    for (LabelledItem item : LabelledItems.read(labels).items()) {
      Passage passage = Passage.of(item.text(), Passage.Place.CHANGE_COMMENT, "", false);
      passages.add(passage);
      bytes += passage.text().getBytes(StandardCharsets.UTF_8).length;
    }
    double warm = 0;
    while (warm < WARM_UP_SECONDS) {
      warm += seconds(() -> passages.forEach(Detectors::read));
    }
    double best = 0;
    long allocated = allocated();
    for (int round = 0; round < ROUNDS; round++) {
      best = Math.max(best, bytes / 1e6 / seconds(() -> passages.forEach(Detectors::read)));
    }
    out.printf(
        Locale.ROOT,
        "%d texts, %.1f MB: best %.1f MB/s, %d bytes allocated a text%n",
        passages.size(),
        bytes / 1e6,
        best,
        (allocated() - allocated) / ROUNDS / passages.size());
    hostile()
        .forEach(
            (name, text) ->
                out.printf(
                    Locale.ROOT,
                    "%s, %d characters: %.0f ms%n",
                    name,
                    text.length(),
                    1000 * seconds(() -> Detectors.read(comment(text)))));
    out.flush();
    return 0;
  }

  private static Map<String, String> hostile() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String piece : List.of("(", "[", "`", "<a", "{{", "@", "if this fails ", "> ", "```\n")) {
      texts.put("only " + piece.strip(), piece.repeat(HOSTILE / piece.length()));
    }
    return texts;
  }

  private static Passage comment(String text) {
    return Passage.of(text, Passage.Place.CHANGE_COMMENT, "", false);
  }

  /** Of this thread on a core: what else runs on the machine does not count. */
  private static double seconds(Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static long allocated() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }
}
