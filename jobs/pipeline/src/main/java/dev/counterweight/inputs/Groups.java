package dev.counterweight.inputs;

import java.util.HashMap;
import java.util.Map;

/** Things that are one, found through others: disjoint sets. */
final class Groups {
  private final Map<String, String> above = new HashMap<>();

  /** What stands for the group of a thing. */
  String of(String thing) {
    String at = thing;
    for (String next = above.get(at); next != null; next = above.get(at)) {
      at = next;
    }
    return at;
  }

  void join(String one, String other) {
    String top = of(one);
    String otherTop = of(other);
    if (!top.equals(otherTop)) {
      above.put(otherTop, top);
    }
  }
}
