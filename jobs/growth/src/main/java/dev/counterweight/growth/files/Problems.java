package dev.counterweight.growth.files;

import dev.counterweight.guard.DenyList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything wrong with a set of files, found in one go. */
public final class Problems {
  private static final int LONGEST_VALUE = 60;

  private final List<Problem> found = new ArrayList<>();

  /** Takes one more. */
  public void add(Problem problem) {
    found.add(problem);
  }

  /** Takes one at a place. */
  public void at(Place place, String key, String what, String fix) {
    found.add(place.problem(key, what, fix));
  }

  /** Refuses a name that stands for what must not be evaluated; false if it was refused. */
  public boolean mayBeNamed(Place place, String name) {
    var hit = DenyList.ofName(name);
    hit.ifPresent(h -> at(place, name, h.message(), "Remove it"));
    return hit.isEmpty();
  }

  /** Refuses a text that brings in what must not be evaluated, as words or as a name. */
  void mayBeSaid(Place place, String key, String text) {
    DenyList.inText(text).stream()
        .findFirst()
        .or(() -> asName(text))
        .ifPresent(
            hit -> at(place, key, hit.message(), "Say what was decided, prevented or made clear"));
  }

  /** A word with joints inside, {@code linesOfCode}; what stands in an address is none. */
  private static Optional<DenyList.Hit> asName(String text) {
    for (String word : text.split("[\\s,;|()\\[\\]{}\"'`]+")) {
      if (!word.contains("://") && isJoined(word)) {
        Optional<DenyList.Hit> hit = DenyList.ofName(word);
        if (hit.isPresent()) {
          return hit;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isJoined(String word) {
    for (int i = 1; i + 1 < word.length(); i++) {
      char sign = word.charAt(i);
      boolean hump = Character.isUpperCase(sign) && Character.isLowerCase(word.charAt(i - 1));
      if (hump || sign == '_' || sign == '-' || sign == '.') {
        return true;
      }
    }
    return false;
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** From the first file to the last, each from top to bottom. */
  public List<Problem> all() {
    return found.stream().sorted(Problem.ORDER).distinct().toList();
  }

  /** A value as an error quotes it. */
  public static String quoted(String value) {
    String line = value.replaceAll("\\s+", " ").strip();
    return "'"
        + (line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…")
        + "'";
  }
}
