package dev.counterweight.exposure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes that are parts of one. A change belongs to one that its author opened at most seven days
 * before or after, by the first of these that holds:
 *
 * <ol>
 *   <li>it is to be merged into the branch of the other: it stands on it, and its title says
 *       nothing more;
 *   <li>both name the same ticket in their titles;
 *   <li>both bear the same title but for its numbering ("part 2", "3/5", "(b)"). A short title,
 *       "fix typo", is the same only where one of the two says which of how many it is.
 * </ol>
 *
 * <p>The days count from the first part, so that no chain goes on for ever; parts opened later are
 * another change, which is at most one opportunity more. A whole is what its first part says: what
 * later parts add draws nothing else in.
 */
public final class ChangeParts {
  private static final Duration TOGETHER = Duration.ofDays(7);
  private static final Pattern TICKET = Pattern.compile("\\b[A-Z][A-Z0-9]{1,9}-[0-9]{1,7}\\b");
  private static final Pattern NUMBERING =
      Pattern.compile(
          "\\b(?:part|step|pt)\\s?[0-9]{1,3}\\b|\\b[0-9]{1,3}\\s?(?:/|of)\\s?[0-9]{1,3}\\b"
              + "|\\s*[(\\[]\\s?[0-9a-z]{1,2}\\s?[)\\]]|\\s*#[0-9]{1,2}\\b|[^\\p{L}\\p{Nd}]+");

  private static final Pattern OF_HOW_MANY =
      Pattern.compile("\\b[0-9]{1,3}\\s?(?:/|of)\\s?[0-9]{1,3}\\b");

  private static final Comparator<Part> BY_TIME =
      Comparator.comparing(Part::openedAt).thenComparing(Part::changeId);

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
    List<Part> byTime = ofOneAuthor.stream().sorted(BY_TIME).toList();
    Map<String, Part> byBranch = new HashMap<>();
    for (Part part : byTime) {
      if (!part.sourceBranch().isEmpty()) {
        byBranch.putIfAbsent(inProject(part, part.sourceBranch()), part);
      }
    }
    Map<Part, Part> bottoms = new LinkedHashMap<>();
    byTime.forEach(part -> bottoms.put(part, bottom(part, byBranch)));
    List<Part> apart = byTime.stream().filter(part -> part.equals(bottoms.get(part))).toList();
    Map<Part, Part> firsts = firsts(apart);
    Map<String, String> wholes = new TreeMap<>();
    bottoms.forEach(
        (part, bottom) ->
            wholes.put(part.changeId(), firsts.getOrDefault(bottom, bottom).changeId()));
    return wholes;
  }

  /** The same, of wholes alone that have several parts. */
  public static Map<String, String> severals(List<Part> ofOneAuthor) {
    Map<String, String> wholes = wholes(ofOneAuthor);
    Map<String, Long> sizes =
        wholes.values().stream()
            .collect(Collectors.groupingBy(whole -> whole, Collectors.counting()));
    wholes.values().removeIf(whole -> sizes.getOrDefault(whole, 0L) < 2);
    return wholes;
  }

  /** The change that a stack of branches stands on, which may be the change itself. */
  private static Part bottom(Part part, Map<String, Part> byBranch) {
    Part bottom = part;
    Set<Part> below = new HashSet<>();
    while (below.add(bottom)) {
      Part base = byBranch.get(inProject(bottom, bottom.targetBranch()));
      if (base == null || !areClose(base, part)) {
        return bottom;
      }
      bottom = base;
    }
    return below.stream().min(BY_TIME).orElse(part); // branches that go round in a circle
  }

  /** The first part of what each change that stands on no other belongs to, by its title. */
  private static Map<Part, Part> firsts(List<Part> byTime) {
    List<Part> numberless = byTime.stream().filter(part -> !isNumbered(part)).toList();
    List<Part> numbered = byTime.stream().filter(ChangeParts::isNumbered).toList();
    List<Whole> wholes = new ArrayList<>();
    Map<Part, Part> firsts = new HashMap<>();
    // those that say which of how many they are come last: what they are a part of must be there
    for (Part part : Stream.concat(numberless.stream(), numbered.stream()).toList()) {
      Whole whole =
          nearest(wholes, part, Whole::namesATicketOf)
              .or(() -> nearest(wholes, part, Whole::bearsTheTitleOf))
              .orElseGet(
                  () -> {
                    Whole begun = new Whole(part);
                    wholes.add(begun);
                    return begun;
                  });
      firsts.put(part, whole.first);
    }
    return firsts;
  }

  private static Optional<Whole> nearest(
      List<Whole> wholes, Part part, BiPredicate<Whole, Part> holds) {
    return wholes.stream()
        .filter(whole -> areClose(whole.first, part) && holds.test(whole, part))
        .min(Comparator.comparing(whole -> between(whole.first, part)));
  }

  private static boolean areClose(Part one, Part other) {
    return between(one, other).compareTo(TOGETHER) <= 0;
  }

  private static Duration between(Part one, Part other) {
    return Duration.between(one.openedAt(), other.openedAt()).abs();
  }

  private static final class Whole {
    private final Part first;
    private final Set<String> tickets;
    private final String title;

    Whole(Part first) {
      this.first = first;
      tickets = tickets(first);
      title = inProject(first, title(first));
    }

    boolean namesATicketOf(Part part) {
      return tickets(part).stream().anyMatch(tickets::contains);
    }

    boolean bearsTheTitleOf(Part part) {
      boolean isLong = title(part).length() >= LEAST_TITLE;
      return (isLong || isNumbered(part)) && title.equals(inProject(part, title(part)));
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

  /** Without its numbering, in small letters; empty where nothing else is in it. */
  private static String title(Part part) {
    return NUMBERING.matcher(part.title().toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** Whether a title says which of how many it is. */
  private static boolean isNumbered(Part part) {
    return OF_HOW_MANY.matcher(part.title()).find() && !title(part).isEmpty();
  }

  private static String inProject(Part part, String name) {
    return part.projectId() + " " + name;
  }
}
