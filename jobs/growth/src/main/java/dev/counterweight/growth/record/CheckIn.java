package dev.counterweight.growth.record;

import dev.counterweight.growth.files.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One conversation ({@code H.checkin}; METHOD M11, M12, O3, O5). */
public record CheckIn(
    LocalDate on,
    String setBy,
    String trajectory,
    String likelihood,
    List<String> gaps,
    List<String> questions,
    String reflection,
    String behindTheScenes,
    List<Action> actions,
    List<Contest> contested) {
  public CheckIn {
    gaps = List.copyOf(gaps);
    questions = List.copyOf(questions);
    actions = List.copyOf(actions);
    contested = List.copyOf(contested);
  }

  /** What follows from it. */
  public record Action(String what, String who, Optional<LocalDate> by) {}

  /** A disputed item, in the person's words. */
  public record Contest(String evidence, String says) {}

  /** Reads one; nothing without its day. */
  public static Optional<CheckIn> of(Entry entry) {
    return entry
        .day("on")
        .map(
            on ->
                new CheckIn(
                    on,
                    entry.text("set-by"),
                    entry.text("trajectory"),
                    entry.text("likelihood"),
                    entry.texts("gaps"),
                    entry.texts("questions"),
                    entry.text("reflection"),
                    entry.text("behind-the-scenes"),
                    entry.entries("actions").stream()
                        .map(a -> new Action(a.text("what"), a.text("who"), a.day("by")))
                        .toList(),
                    entry.entries("contested").stream()
                        .map(c -> new Contest(c.text("evidence"), c.text("says")))
                        .toList()));
  }
}
