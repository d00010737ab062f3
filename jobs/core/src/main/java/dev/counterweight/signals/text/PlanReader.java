package dev.counterweight.signals.text;

import dev.counterweight.signals.Cue;
import dev.counterweight.signals.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Grades the plan for a bad day (labelling guide B): 1 a gesture, 2 stated, 3 actionable. A heading
 * or a question only says what follows; it is never the plan itself, so that a template with every
 * right word in it stays a gesture.
 *
 * @param topic the words that open the subject, in a heading or a sentence
 * @param otherTopic the words of a plan beside it, whose sentences are not this plan's
 * @param content what a sentence on the subject says: {@code how} for the means, and the named
 *     parts
 * @param extras the parts that make a stated plan actionable
 * @param enough how many of them do
 */
record PlanReader(
    String id,
    String version,
    Lexicon topic,
    Lexicon otherTopic,
    Lexicon content,
    List<String> extras,
    int enough) {

  /** The cue that says how, specific to this change. */
  static final String HOW = "how";

  /** The cue that takes a sentence out: a promise, a placeholder. */
  static final String PROMISE = "promise";

  /** A heading reaches this far, in sentences, unless another heading ends it. */
  private static final int REACH = 14;

  /** How often a reader of the labelled items gives at least this grade too, by grade. */
  private static final double[] AGREES = {0, 0.8, 0.75, 0.6};

  Optional<Finding> read(Prose prose) {
    Plan plan = new Plan();
    int reach = 0;
    for (Sentence sentence : prose.sentences()) {
      List<Cue> topics = topic.find(sentence);
      boolean heading = isHeading(sentence);
      if (!topics.isEmpty()) {
        plan.mention(sentence, topics);
        reach = heading ? REACH : Math.max(reach, 2);
      } else if (heading && sentence.opensBlock() && plan.isUnderWay()) {
        reach = 0;
      }
      boolean elsewhere = topics.isEmpty() && !otherTopic.find(sentence).isEmpty();
      if (reach > 0 && !heading && !elsewhere) {
        plan.add(sentence, content.find(sentence), !topics.isEmpty());
      }
      reach--;
    }
    return plan.grade();
  }

  private static boolean isHeading(Sentence sentence) {
    boolean concrete = sentence.names(Token.Kind.IDENTIFIER) || sentence.names(Token.Kind.NUMBER);
    return sentence.asks() || (sentence.alone() && !concrete);
  }

  /** What has been read so far. */
  private final class Plan {
    private final List<Cue> cues = new ArrayList<>();
    private @Nullable Sentence first;
    private @Nullable Sentence start;
    private @Nullable Sentence end;
    private boolean said;

    void mention(Sentence sentence, List<Cue> topics) {
      first = first == null ? sentence : first;
      Cues.addNew(cues, topics);
    }

    boolean isUnderWay() {
      return said;
    }

    void add(Sentence sentence, List<Cue> found, boolean onTopic) {
      said = true;
      if (Cues.has(found, PROMISE) || found.isEmpty()) {
        return;
      }
      if (Cues.has(found, HOW) || onTopic || start != null) {
        start = start == null ? sentence : start;
        end = sentence;
        Cues.addNew(cues, found);
      }
    }

    Optional<Finding> grade() {
      if (first == null) {
        return Optional.empty();
      }
      List<String> parts = extras.stream().filter(part -> Cues.has(cues, part)).toList();
      boolean stated = Cues.has(cues, HOW);
      if (!stated || start == null || end == null) {
        return Optional.of(finding(1, first.start(), first.end(), List.of()));
      }
      int grade = parts.size() >= enough ? 3 : 2;
      List<String> all = new ArrayList<>(parts);
      if (grade == 3) {
        all.add("steps");
      }
      return Optional.of(finding(grade, start.start(), end.end(), all));
    }

    private Finding finding(int grade, int from, int to, List<String> parts) {
      String label = grade == 1 ? "gesture" : grade == 2 ? "stated" : "actionable";
      return new Finding(
          id, version, label, grade, AGREES[grade], from, to, parts, Cues.inOrder(cues));
    }
  }
}
