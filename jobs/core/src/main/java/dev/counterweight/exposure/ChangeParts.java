package dev.counterweight.exposure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes that are parts of one. A change belongs to the one that its author opened at most seven
 * days before when both
 *
 * <ul>
 *   <li>name the same ticket in their titles, or
 *   <li>one is to be merged into the branch of the other, or
 *   <li>bear the same title but for its numbering ("part 2", "3/5", "(b)").
 * </ul>
 *
 * <p>The days count from the first part, so that no chain goes on for ever; parts opened later are
 * another change, which is at most one opportunity more.
 */
public final class ChangeParts {
  private static final Duration TOGETHER = Duration.ofDays(7);
  private static final Pattern TICKET = Pattern.compile("\\b[A-Z][A-Z0-9]{1,9}-[0-9]{1,7}\\b");
  private static final Pattern NUMBERING =
      Pattern.compile(
          "\\b(?:part|step|pt)\\s?[0-9]{1,3}\\b|\\b[0-9]{1,3}\\s?(?:/|of)\\s?[0-9]{1,3}\\b"
              + "|\\s*[(\\[]\\s?[0-9a-z]{1,2}\\s?[)\\]]|\\s*#[0-9]{1,2}\\b|[^\\p{L}\\p{Nd}]+");

  /** Letters a title needs to mean something: not "fix". */
  private static final int LEAST_TITLE = 12;

  private ChangeParts() {}

  /**
   * A change as far as it matters here.
   *
   * @param sourceBranch empty where the source does not tell
   * @param targetBranch branch it is to be merged into
   */
  public record Part(
      String changeId,
      String authorId,
      String projectId,
      String title,
      String sourceBranch,
      String targetBranch,
      Instant openedAt) {}

  /** The first part of the whole that each change of one author belongs to, by change. */
  public static Map<String, String> wholes(List<Part> ofOneAuthor) {
    List<Whole> open = new ArrayList<>();
    Map<String, String> wholes = new TreeMap<>();
    ofOneAuthor.stream()
        .sorted(Comparator.comparing(Part::openedAt).thenComparing(Part::changeId))
        .forEach(
            part -> {
              open.removeIf(whole -> whole.isOver(part));
              Whole whole =
                  open.stream()
                      .filter(other -> other.holds(part))
                      .findFirst()
                      .orElseGet(
                          () -> {
                            Whole begun = new Whole(part);
                            open.add(begun);
                            return begun;
                          });
              whole.add(part);
              wholes.put(part.changeId(), whole.first.changeId());
            });
    return wholes;
  }

  private static final class Whole {
    private final Part first;
    private final Set<String> tickets = new HashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final Set<String> sources = new HashSet<>();
    private final Set<String> targets = new HashSet<>();

    Whole(Part first) {
      this.first = first;
    }

    boolean isOver(Part later) {
      return later.openedAt().isAfter(first.openedAt().plus(TOGETHER));
    }

    boolean holds(Part part) {
      return tickets(part).stream().anyMatch(tickets::contains)
          || titles.contains(title(part))
          || sources.contains(inProject(part, part.targetBranch()))
          || targets.contains(inProject(part, part.sourceBranch()));
    }

    void add(Part part) {
      tickets.addAll(tickets(part));
      titles.add(title(part));
      titles.remove("");
      if (!part.sourceBranch().isEmpty()) {
        sources.add(inProject(part, part.sourceBranch()));
        targets.add(inProject(part, part.targetBranch()));
      }
    }
  }

  private static Set<String> tickets(Part part) {
    Set<String> tickets = new HashSet<>();
    Matcher ticket = TICKET.matcher(part.title());
    while (ticket.find()) {
      tickets.add(ticket.group());
    }
    return tickets;
  }

  private static String title(Part part) {
    String bare = part.title().toLowerCase(Locale.ROOT);
    String unnumbered = NUMBERING.matcher(bare).replaceAll(" ").strip();
    return unnumbered.length() < LEAST_TITLE ? "" : inProject(part, unnumbered);
  }

  private static String inProject(Part part, String name) {
    return part.projectId() + " " + name;
  }
}
