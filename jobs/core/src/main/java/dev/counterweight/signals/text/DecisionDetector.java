package dev.counterweight.signals.text;

import static dev.counterweight.signals.text.Lexicon.cue;

import dev.counterweight.signals.Cue;
import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes or records a choice, and which parts of a record it carries: options, choice, reason, cost
 * (labelling guide D, METHOD DS1); or hands the choice to somebody else without a recommendation.
 */
public final class DecisionDetector implements ProseDetector {
  private static final long serialVersionUID = 1L;

  public static final String DECISION = "decision";
  public static final String ASKS_ONLY = "asks-only";

  static final String ID = "decision";
  private static final String VERSION = "2026.1";

  private static final double BASE = -1.4;
  private static final double SURE = 0.0;

  private static final Lexicon CHOICE =
      Lexicon.of(
          cue(
              "decides",
              3.2,
              "decided|chose|opted|settled",
              "i|we|ive|weve picked",
              "chosen",
              "going|go|went with",
              "lets|well go|keep|use|ship|drop|leave|skip",
              "agreed ..4 to|on|today|in",
              "it is over",
              "marking|resolving|closing ..3 wont|invalid|duplicate|wont",
              "wont do",
              "on purpose|purposely|deliberately|intentionally",
              "we|i accept",
              "can accept",
              "knowingly",
              "take|took|taken|have take? the ..1 way|approach|route",
              "leaving|left ..4 out|alone|as is",
              "stop|stops|stopped supporting",
              "are|is|stays out",
              "out of scope",
              "no more",
              "i|we cut|dropped|removed ..3 feature|scope|part|option",
              "done discussing"),
          cue(
              "sets-against",
              1.4,
              "instead of",
              "rather than",
              "and|over|but not",
              "instead",
              "not `|#",
              "no longer"),
          cue(
              "commits",
              0.9,
              "we|i|ill|well ..1 will|now|use|keep|drop|remove|ship|buy|move|build|go",
              "so its|thats|i|we",
              "option|variant|plan a|b|c|1|2|# ships|is|it|wins|costs"),
          cue(
              "weighs-cost",
              0.9,
              "downside|drawback|tradeoff",
              "trade off",
              "at the cost|price|expense",
              "can|we|i accept",
              "live with",
              "give|gives|giving|gave up",
              "we lose",
              "for now"),
          cue("argues", 0.4, "because|since|as|so|due|therefore|otherwise|avoids|avoid|allows"),
          cue(
              "recommends-only",
              -2.0,
              "id|i|would ..2 rather|prefer|suggest|recommend",
              "my proposal|suggestion|preference",
              "proposal|propose|suggest|recommend",
              "your call",
              "maybe|perhaps|might|could",
              "should we|i",
              "waiting for your",
              "imo|imho|i think",
              "would be"),
          cue("asks", -1.5, "which|what ..2 do you|should", "please pick|choose|decide"),
          cue("reviews", -1.5, "ack|utack|nack|nit|lgtm|approved", "you"));

  private static final Lexicon PARTS =
      Lexicon.of(
          cue(
              "options",
              0,
              "instead of",
              "rather than",
              "vs|versus",
              "option|options|alternative|alternatives|alternatively|considered",
              "between ..6 and",
              "either ..8 or",
              "over|and|but|or not",
              "over the",
              "could|would ..4 but",
              "instead",
              "two|three|both ways|options|approaches|choices|alternatives",
              "not `"),
          cue(
              "reason",
              0,
              "because|since|therefore|hence|thus",
              "so|such that",
              "as ..1 it|this|we|they|the|there",
              "due to",
              "reason|reasons|rationale",
              "costs less",
              "cheaper|faster|simpler|easier|safer|cleaner|better|straightforward|enough",
              "to avoid|prevent|reduce|allow|ensure",
              "avoids|avoiding|reduces|allows|allowing|makes|speeds|ships",
              "otherwise",
              "must|need|needs",
              "decide|decides it",
              "violates|forbid|forbids|deprecated",
              "out of date",
              "no longer"),
          cue(
              "cost",
              0,
              "downside|downsides|drawback|drawbacks",
              "trade off|offs",
              "tradeoff|tradeoffs",
              "at the cost|expense|price",
              "give|gives|giving|gave up",
              "we|you|users|they lose|loses",
              "can|we|i accept|accepted",
              "live with",
              "knowingly",
              "means|meaning ..2 one|more|no|slower|less",
              "comes at",
              "penalty|overhead",
              "unfortunately|disadvantage",
              "creates|causes|adds|leaves ..4 issue|issues|work|burden|load|debt",
              "warned|warn|told ..1 support|finance|sales|customers|users|merchants",
              "not happy",
              "dont love",
              "for now"));

  private static final Lexicon HANDS_OVER =
      Lexicon.of(
          cue(
              "asks-to-choose",
              2.0,
              "which ..3 do|would|should you|we ..2 want|prefer|like|take|choose|use|pick",
              "which ..2 option|one|way ..3 want|prefer|like",
              "please|pls ..1 pick|choose|decide",
              "you|they|he|she to? choose|decide|pick",
              "need|needs|want ..4 decision|verdict",
              "your|their call|decision|choice",
              "up to you|them",
              "let me|us know which|what ..3 prefer|want",
              "yes or no",
              "what do you want|prefer",
              "i need from ~"));

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
    Sentence chosen = null;
    List<Cue> cues = List.of();
    double best = Double.NEGATIVE_INFINITY;
    for (Sentence sentence : prose.sentences()) {
      List<Cue> seen = CHOICE.find(sentence);
      double weight = Cues.weight(seen) - (sentence.asks() ? 2.5 : 0);
      if (!seen.isEmpty() && weight > best) {
        best = weight;
        chosen = sentence;
        cues = seen;
      }
    }
    double odds = BASE + best;
    return chosen != null && odds > SURE
        ? Optional.of(decision(prose, chosen, cues, odds))
        : asksOnly(prose);
  }

  private static Finding decision(Prose prose, Sentence chosen, List<Cue> cues, double odds) {
    List<Cue> all = new ArrayList<>(cues);
    List<String> parts = new ArrayList<>(List.of("choice"));
    int start = chosen.start();
    int end = chosen.end();
    for (Sentence sentence : prose.sentences()) {
      for (Cue part : PARTS.find(sentence)) {
        if (!parts.contains(part.name())) {
          parts.add(part.name());
          all.add(part);
          start = Math.min(start, sentence.start());
          end = Math.max(end, sentence.end());
        }
      }
    }
    List<String> inOrder =
        List.of("options", "choice", "reason", "cost").stream().filter(parts::contains).toList();
    return new Finding(
        ID,
        VERSION,
        DECISION,
        inOrder.size(),
        Cues.probability(odds),
        start,
        end,
        inOrder,
        Cues.inOrder(all));
  }

  private static Optional<Finding> asksOnly(Prose prose) {
    for (Sentence sentence : prose.sentences()) {
      List<Cue> cues = HANDS_OVER.find(sentence);
      if (!cues.isEmpty()) {
        return Optional.of(
            new Finding(
                ID, VERSION, ASKS_ONLY, 0, 0.4, sentence.start(), sentence.end(), List.of(), cues));
      }
    }
    return Optional.empty();
  }
}
