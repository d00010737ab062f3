package dev.counterweight.signals.text;

import static dev.counterweight.signals.text.Lexicon.cue;

import dev.counterweight.signals.Cue;
import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks somebody for information or a decision (labelling guide E). Proposals in the form of a
 * question, requests for a change and questions that their writer answers are none.
 */
public final class QuestionDetector implements ProseDetector {
  private static final long serialVersionUID = 1L;

  static final String ID = "question";
  private static final String VERSION = "2026.1";

  private static final double BASE = -2.6;
  private static final double MARKED = 2.5;
  private static final double ENDS_TEXT = 0.5;
  private static final double ANSWERED_BY_WRITER = -2.2;

  private static final Lexicon WORDS =
      Lexicon.of(
          cue(
              "asks-for-facts",
              0.9,
              "^ ..3 what|which|who|whose|when|where",
              "^ ..2 how",
              "^ ..2 why",
              "what|which is|are|does|do|was|were|did|version|versions|sdk|os|device",
              "do|does|did|have|has|are|is|were|was you|we|it|this|that|they|there",
              "any idea|plans|update|news|chance|reason|progress",
              "on purpose|intended|intentional|expected"),
          cue(
              "checks-understanding",
              0.6,
              "^ so",
              "am i",
              "do i",
              "is that|this right|correct|true",
              "understand|understanding",
              "you mean|saying",
              "right|correct|no"),
          cue(
              "asks-for-material",
              2.2,
              "can|could|would|will you ..3 post|share|provide|attach|tell|explain|confirm|elaborate|clarify|send|paste|pastie|describe|check",
              "please ..3 post|share|provide|attach|tell|explain|confirm|elaborate|clarify|send|paste|describe|specify",
              "need|needs ..4 log|logs|case|sample|version|trace|plan|explain|info|information|details"),
          cue(
              "wants-to-know",
              2.6,
              "who can|could tell",
              "i|we|id like|want|wanted|would ..2 know",
              "not clear to|who|what|which|how|whether",
              "wondering if|why|whether|how|what",
              "curious if|why|whether|how|what|which",
              "has|have to tell us|me",
              "^ ..2 let me|us know ..2 what|which|how|if|whether",
              "dont|cant|couldnt|not ..1 know|find|tell|understand ..3 why|how|what|which|whether|if"),
          cue(
              "proposes",
              -1.9,
              "maybe|perhaps|probably",
              "i think",
              "^ lets",
              "^ ..2 could|can|would|should|shall|might",
              "^ ..2 how|what about",
              "^ ..1 why not|dont",
              "^ ..2 shouldnt|couldnt|wouldnt|cant|isnt",
              "^ ..2 shall|should|could|can|would we|i|this|that|these|it|the",
              "would|might it ..2 better|nicer|make|cleaner",
              "makes|make sense to",
              "better|nicer|cleaner|simpler|instead",
              "^ ..2 worth"),
          cue(
              "asks-for-a-change",
              -2.4,
              "^ nit",
              "mind ..2 placing|rebasing|squashing|adding|renaming|changing|splitting|moving|fixing|updating|rerunning|doing",
              "can|could|would|will you|we ..3 rename|move|rebase|squash|add|remove|change|label|fix|make|use|split|update|drop|merge|close|test|review|rerun|document|set|put|keep|try|replace|look|take|align|avoid|get|push|have|open|do",
              "please ..2 rename|move|rebase|squash|add|remove|change|label|fix|split|update|merge|close|test|review|rerun"),
          cue(
              "rhetorical",
              -1.6,
              "rhetorical*",
              "who would have",
              "whod have",
              "who cares",
              "is it worth"));

  private static final Lexicon ANSWERS =
      Lexicon.of(
          cue(
              "answers-itself",
              0,
              "^ because|yes|no|yep|nope|five|none",
              "^ since|thats|edit|answer",
              "^ it seems so"));

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public Optional<Finding> read(Passage passage, Prose prose) {
    double best = Double.NEGATIVE_INFINITY;
    Sentence asked = null;
    List<Cue> cues = List.of();
    List<Sentence> sentences = prose.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      List<Cue> seen = seen(sentences, i);
      double weight = seen.isEmpty() ? Double.NEGATIVE_INFINITY : BASE + Cues.weight(seen);
      if (weight > best) {
        best = weight;
        asked = sentence;
        cues = seen;
      }
    }
    if (asked == null || best < 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            ID,
            VERSION,
            "question",
            1,
            Cues.probability(best),
            asked.start(),
            asked.end(),
            List.of(),
            Cues.inOrder(cues)));
  }

  private static List<Cue> seen(List<Sentence> sentences, int at) {
    Sentence sentence = sentences.get(at);
    List<Cue> seen = new ArrayList<>(WORDS.find(sentence));
    if (sentence.asks()) {
      seen.add(new Cue("question-mark", sentence.end() - 1, sentence.end(), MARKED));
    }
    boolean asks =
        sentence.asks() || Cues.hasAny(seen, List.of("asks-for-material", "wants-to-know"));
    if (!asks) {
      return List.of();
    }
    boolean last = at + 1 == sentences.size();
    if (last) {
      seen.add(new Cue("ends-the-text", sentence.start(), sentence.end(), ENDS_TEXT));
    } else if (sentence.asks() && !ANSWERS.find(sentences.get(at + 1)).isEmpty()) {
      Sentence answer = sentences.get(at + 1);
      seen.add(new Cue("answered-by-writer", answer.start(), answer.end(), ANSWERED_BY_WRITER));
    }
    return seen;
  }
}
