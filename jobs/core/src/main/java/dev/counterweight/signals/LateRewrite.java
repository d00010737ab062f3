package dev.counterweight.signals;

import dev.counterweight.model.Kinds;
import dev.counterweight.signals.TicketCourse.Edit;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * CL4: after work on this person's ticket had begun, was what it asks for written anew? (METHOD 0.2
 * CL4, E15.) Fewer is clearer. A text counts as written anew when a quarter of its words or more
 * are others; METHOD's kinds (scope, edge case, copy) are not told apart.
 */
public final class LateRewrite extends EventSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "CL4";

  private static final double MATERIAL = 0.25;
  private static final List<String> FIELDS =
      List.of("description", "summary", "acceptance criteria");

  public LateRewrite() {
    super(ID, "2026.1");
  }

  @Override
  public List<Opportunity> observe(TicketCourse ticket, Teams teams) {
    String reporter = ticket.reporterId();
    Instant startedAt = ticket.startedAt().orElse(null);
    if (reporter == null || startedAt == null) {
      return List.of();
    }
    boolean rewritten =
        FIELDS.stream()
            .flatMap(field -> ticket.editsOf(field).stream())
            .anyMatch(edit -> edit.editedAt().isAfter(startedAt) && isMaterial(edit));
    String id = ticket.ticketId();
    return List.of(answer(reporter, id, Kinds.TICKET, id, startedAt, rewritten));
  }

  private static boolean isMaterial(Edit edit) {
    Set<String> before = words(edit.fromValue());
    Set<String> after = words(edit.toValue());
    Set<String> all = new HashSet<>(before);
    all.addAll(after);
    Set<String> shared = new HashSet<>(before);
    shared.retainAll(after);
    return !all.isEmpty() && 1 - shared.size() / (double) all.size() >= MATERIAL;
  }

  private static Set<String> words(@Nullable String text) {
    Set<String> words = new HashSet<>();
    StringBuilder word = new StringBuilder();
    String lower = (text == null ? "" : text).toLowerCase(Locale.ROOT) + " ";
    for (int at = 0; at < lower.length(); at++) {
      if (Character.isLetterOrDigit(lower.charAt(at))) {
        word.append(lower.charAt(at));
      } else if (word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
