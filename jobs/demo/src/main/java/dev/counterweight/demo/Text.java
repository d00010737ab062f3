package dev.counterweight.demo;

import java.util.ArrayList;
import java.util.List;

/** Something written, and what it was meant to say. */
record Text(String body, List<Meaning> meanings) {
  static Text of(String body) {
    return new Text(body, List.of());
  }

  static Text of(String body, String aspect, String value) {
    return new Text(body, List.of(new Meaning(aspect, value)));
  }

  Text meaning(String aspect, String value) {
    List<Meaning> more = new ArrayList<>(meanings);
    more.add(new Meaning(aspect, value));
    return new Text(body, List.copyOf(more));
  }
}
