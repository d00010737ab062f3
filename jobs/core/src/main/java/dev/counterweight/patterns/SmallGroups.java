package dev.counterweight.patterns;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which groups of a whole must be hidden so that no small one can be seen or worked out. */
public final class SmallGroups {
  private SmallGroups() {}

  /**
   * Those with fewer people than these; where that is one alone, also the next smallest, since the
   * total less all others would tell.
   *
   * @param sizes people by group
   */
  public static Set<String> hidden(Map<String, Integer> sizes, int leastPeople) {
    Set<String> hidden = new TreeSet<>();
    sizes.forEach(
        (group, size) -> {
          if (size < leastPeople) {
            hidden.add(group);
          }
        });
    if (hidden.size() == 1) {
      sizes.entrySet().stream()
          .filter(entry -> !hidden.contains(entry.getKey()))
          .min(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey()))
          .ifPresent(next -> hidden.add(next.getKey()));
    }
    return hidden;
  }
}
