package dev.counterweight.demo.words;

import java.util.HashMap;
import java.util.Map;

/** Remembers what was said and by whom, so that few repeat somebody else by accident. */
public final class Heard {
  private final Map<String, Long> speakers = new HashMap<>();

  /** Whether nobody else has said this before; from now on it has been said. */
  boolean isNew(String text, Voice speaker) {
    Long first = speakers.putIfAbsent(text, speaker.salt());
    return first == null || first == speaker.salt();
  }
}
