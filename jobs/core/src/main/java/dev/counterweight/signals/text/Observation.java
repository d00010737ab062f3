package dev.counterweight.signals.text;

import dev.counterweight.signals.Passage;
import dev.counterweight.signals.Passage.Place;
import dev.counterweight.text.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a model may look at: one sheet for a text; for an exchange one for each part of
 * it, and the facts beside the words.
 */
final class Observation {
  /** A text by itself is the first; the parts of an exchange follow. */
  static final List<String> VIEWS =
      List.of("", "opening", "reply", "author", "later", "last", "final");

  static final List<String> FACTS =
      List.of(
          "pushed",
          "unpushed",
          "pushes",
          "merged",
          "author-replied",
          "author-turns",
          "later-turns",
          "other-turns",
          "last-author",
          "last-reviewer",
          "last-other",
          "silent",
          "replied-and-pushed",
          "replied-not-pushed");

  private static final int OPENING = 1;
  private static final int REPLY = 2;
  private static final int AUTHOR = 3;
  private static final int LATER = 4;
  private static final int LAST = 5;
  private static final int FINAL = 6;

  private final @Nullable Sheet[] sheets = new @Nullable Sheet[VIEWS.size()];
  final double[] facts = new double[FACTS.size()];

  /** Whose words the word models read. */
  final int wordsOf;

  private Observation(int wordsOf) {
    this.wordsOf = wordsOf;
  }

  static Observation of(Passage passage, Language language) {
    return of(language.sheet(passage));
  }

  static Observation of(Sheet sheet) {
    Observation observation = new Observation(0);
    observation.sheets[0] = sheet;
    return observation;
  }

  static Observation of(Exchange exchange, Language language) {
    Observation observation = new Observation(AUTHOR);
    List<StringBuilder> views = new ArrayList<>();
    VIEWS.forEach(view -> views.add(new StringBuilder()));
    observation.listen(exchange, views);
    for (int view = OPENING; view < VIEWS.size(); view++) {
      String said = views.get(view).toString();
      if (!said.isEmpty()) {
        boolean byAuthor = view != OPENING && view != LATER && view != LAST;
        String text = MarkdownText.canonical(said);
        Passage passage = Passage.of(text, Place.CHANGE_COMMENT, "", byAuthor);
        observation.sheets[view] = language.sheet(passage);
      }
    }
    return observation;
  }

  private void listen(Exchange exchange, List<StringBuilder> views) {
    int[] turns = new int[3];
    Exchange.Role last = null;
    boolean first = true;
    for (Exchange.Turn turn : exchange.turns()) {
      if (turn.role() == Exchange.Role.BOT) {
        continue;
      }
      if (first) {
        say(turn, OPENING, views);
        first = false;
        continue;
      }
      last = turn.role();
      boolean byAuthor = last == Exchange.Role.AUTHOR;
      turns[byAuthor ? 0 : last == Exchange.Role.REVIEWER ? 1 : 2]++;
      say(turn, byAuthor ? AUTHOR : LATER, views);
      if (byAuthor && turns[0] == 1) {
        say(turn, REPLY, views);
      }
      views.get(LAST).setLength(0);
      say(turn, LAST, views);
      if (byAuthor) {
        views.get(FINAL).setLength(0);
        say(turn, FINAL, views);
      }
    }
    state(exchange, turns, last);
  }

  private static void say(Exchange.Turn turn, int view, List<StringBuilder> views) {
    views.get(view).append(turn.text()).append("\n\n");
  }

  private void state(Exchange exchange, int[] turns, Exchange.@Nullable Role last) {
    boolean pushed = exchange.pushesAfter() > 0;
    boolean replied = turns[0] > 0;
    double[] stated = {
      one(pushed),
      one(!pushed),
      Math.log1p(exchange.pushesAfter()),
      one(exchange.merged()),
      one(replied),
      Math.log1p(turns[0]),
      Math.log1p(turns[1]),
      Math.log1p(turns[2]),
      one(last == Exchange.Role.AUTHOR),
      one(last == Exchange.Role.REVIEWER),
      one(last == Exchange.Role.OTHER),
      one(last == null),
      one(replied && pushed),
      one(replied && !pushed)
    };
    System.arraycopy(stated, 0, facts, 0, stated.length);
  }

  private static double one(boolean is) {
    return is ? 1 : 0;
  }

  /** True where nobody says anything in words of their own. */
  boolean isEmpty() {
    Sheet sheet = sheets[wordsOf];
    return sheet == null || sheet.sentences == 0;
  }

  @Nullable Sheet sheet(int view) {
    return sheets[view];
  }
}
