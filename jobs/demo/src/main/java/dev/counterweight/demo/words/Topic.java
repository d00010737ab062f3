package dev.counterweight.demo.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one change or ticket is about: a few nouns of its team's domain. All texts around it draw on
 * these, so that a thread stays with its subject.
 */
public final class Topic {
  /** Enough for a review to have something to talk about, few enough to hang together. */
  private static final int NOUNS = 3;

  private final Map<String, List<String>> nouns = new HashMap<>();
  private final Map<String, String> caseOfEvent = new HashMap<>();

  private Topic() {}

  /** Draws a topic from a domain. */
  public static Topic of(Phrases domain, Dice dice) {
    Topic topic = new Topic();
    for (String heading : domain.headings()) {
      topic.nouns.put(heading, some(domain.under(heading), dice));
    }
    topic.pairThings(domain, dice);
    topic.pairEvents(domain);
    return topic;
  }

  /** Singular and plural speak of the same thing. */
  private void pairThings(Phrases domain, Dice dice) {
    int index = dice.below(domain.under("thing").size());
    nouns.put("thing", List.of(domain.under("thing").get(index)));
    nouns.put("things", List.of(domain.under("things").get(index)));
  }

  /** What happens is said with a verb or with a noun. */
  private void pairEvents(Phrases domain) {
    List<String> events = domain.under("event");
    for (int i = 0; i < events.size(); i++) {
      caseOfEvent.put(events.get(i), domain.under("case").get(i));
    }
    nouns.remove("case");
  }

  /** The noun for an event, as it stands in the domain's list. */
  String caseOf(String event) {
    return caseOfEvent.getOrDefault(event, event);
  }

  private static List<String> some(List<String> all, Dice dice) {
    int start = dice.below(all.size());
    List<String> chosen = new ArrayList<>(NOUNS);
    for (int i = 0; i < Math.min(NOUNS, all.size()); i++) {
      chosen.add(all.get((start + i * 2) % all.size()));
    }
    return chosen;
  }

  @Nullable String noun(String heading, Dice dice) {
    List<String> found = nouns.get(heading);
    return found == null ? null : dice.pick(found);
  }
}
