package dev.counterweight.signals.text;

import static dev.counterweight.signals.text.Lexicon.cue;

import dev.counterweight.signals.Cue;
import dev.counterweight.signals.Finding;
import dev.counterweight.signals.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Passes work, a decision or a question to a named person or team (labelling guide C), and which of
 * the four parts of a handoff it carries: goal, owner, open, answer-by (METHOD CL1).
 */
public final class HandoffDetector implements ProseDetector {
  private static final long serialVersionUID = 1L;

  static final String ID = "handoff";
  private static final String VERSION = "2026.1";

  private static final double BASE = -3.0;
  private static final double SURE = 0.0;

  /** A request may follow its address this many sentences later. */
  private static final int NEAR = 6;

  private static final double ASKED = 1.6;

  /** A name this near the beginning of a sentence is an address. */
  private static final int FRONT = 4;

  private static final Lexicon PASSES =
      Lexicon.of(
          cue(
              "assigns",
              4.0,
              "assign|assigning|assigned|reassign|reassigning|reassigned ..6 to",
              "re assign|assigning|assigned ..4 to",
              "moving|passing|handing|handed|hand|pass|transferring|escalating|escalated|delegating ..4 to ~|the",
              "over to ~|the",
              "goes|go|passes to ~|the ..3 team|people"),
          cue(
              "names-the-next",
              3.2,
              "~ takes|take over|this",
              "~ ..2 takes over",
              "is yours",
              "^ for ~ ..1 due|please",
              "^ for ~",
              "~ sees to",
              "^ ~ please|pls|kindly",
              "^ ~ can|could|would you",
              "^ dear|hi|hello ~ ..2 please|pls|kindly|could|can|would",
              "can|could|would ~ ..3 please|look|take|check|confirm|decide|review|have|post|tell",
              "i|we need ..2 your|their|from ~",
              "~ ..2 owns|builds|decides"));

  private static final Lexicon REQUESTS =
      Lexicon.of(
          cue(
              "requests",
              0,
              "please|pls|kindly",
              "can|could|would|will|do|did|have|are you",
              "mind",
              "we|i need",
              "let me|us know ..2 if|what|how|which|whether",
              "your",
              "you should|need|want|think|mean"));

  private static final Lexicon COURTESY =
      Lexicon.of(
          cue("thanks", -0.9, "thanks|thank", "welcome"),
          cue("answers", -1.2, "^ _? yes|no|yep|agree|agreed|sure|done|fixed|right|indeed|exactly"),
          cue("copies", -1.5, "cc"));

  private static final Lexicon PARTS =
      Lexicon.of(
          cue(
              "goal",
              0,
              "so that",
              "in order to",
              "finished|done|complete|ready|works|accepted when|if|once",
              "until|that means",
              "expected|acceptance|goal|aim",
              "should|must|need|needs|has ..1 to? be|show|return|work|send|support|pass|get|give|have|come|ring|come|allow|fire",
              "may not",
              "make sure|ensure|sees to",
              "please ..1 provide|add|label|document|update|split|try|implement|get|re",
              "can|could you ..3 provide|add|label|document|update|split|implement|do",
              "under|within # min|minutes|seconds|s|ms"),
          cue(
              "open",
              0,
              "undecided|unknown|unclear|unresolved|tbd",
              "not|isnt|yet|still ..2 decided|known|clear|sure|open",
              "no idea",
              "nobody|noone|dont|doesnt|cant|cannot|couldnt ..2 know|knows|tell|find",
              "do|does|could not ..1 know|tell|find",
              "open question|questions|item|items|point|points",
              "waiting|waits on|for",
              "blocked|depends on|by",
              "havent|hasnt ..2 replied|answered|decided",
              "whether",
              "still open|missing|pending"),
          cue(
              "answer-by",
              0,
              "by|before|until|till|due|on|from|for|this|next|end ..3 monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|tomorrow|tonight|eod|eow|noon|week|month|quarter",
              "by|before|until|till|due|on ..2 #",
              "due ..4 #",
              "sprint|release|version|milestone #",
              "# jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december",
              "january|february|march|april|june|july|august|september|october|november|december #",
              "before the|we ..1 release|freeze|merge|cut|launch|demo|branch|meeting",
              "tomorrow|today",
              "end of",
              "next|this release|sprint|week|month",
              "couple of? days|weeks",
              "the #"));

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
    List<Sentence> sentences = prose.sentences();
    double best = 0;
    int place = -1;
    List<Cue> cues = List.of();
    for (int at = 0; at < sentences.size(); at++) {
      List<Cue> seen = passes(prose, at);
      double weight = Cues.weight(seen);
      if (weight > best) {
        best = weight;
        place = at;
        cues = seen;
      }
    }
    double odds = BASE + best;
    return place < 0 || odds <= SURE
        ? Optional.empty()
        : Optional.of(finding(sentences, place, cues, odds));
  }

  private static List<Cue> passes(Prose prose, int at) {
    Sentence sentence = prose.sentences().get(at);
    List<Cue> seen = new ArrayList<>(PASSES.find(sentence));
    addressed(prose, sentence).ifPresent(seen::add);
    if (seen.isEmpty()) {
      return seen;
    }
    request(prose.sentences(), at).ifPresent(seen::add);
    seen.addAll(COURTESY.find(sentence));
    return seen;
  }

  /** A name at the head of the sentence: {@code @ana}, {@code Hi Ana -}, {@code Ana,}. */
  private static Optional<Cue> addressed(Prose prose, Sentence sentence) {
    for (int at = 0; at < Math.min(FRONT, sentence.length()); at++) {
      Token token = sentence.tokens().get(at);
      if (token.kind() == Token.Kind.MENTION) {
        return Optional.of(new Cue("mentions-first", token.start(), token.end(), 2.0));
      }
      boolean name = token.kind() == Token.Kind.CAPITALISED;
      if (name && calls(prose.text(), token.end())) {
        return Optional.of(new Cue("calls-by-name", token.start(), token.end(), 1.7));
      }
    }
    return sentence.asks() ? mentioned(sentence) : Optional.empty();
  }

  /** A question that mentions somebody anywhere is put to them. */
  private static Optional<Cue> mentioned(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (token.kind() == Token.Kind.MENTION) {
        return Optional.of(new Cue("mentioned-in-question", token.start(), token.end(), 1.6));
      }
    }
    return Optional.empty();
  }

  private static boolean calls(String text, int at) {
    boolean comma = at < text.length() && ",:".indexOf(text.charAt(at)) >= 0;
    return comma || text.startsWith(" -", at) || text.startsWith(" –", at);
  }

  private static Optional<Cue> request(List<Sentence> sentences, int from) {
    for (int at = from; at < Math.min(sentences.size(), from + NEAR); at++) {
      Sentence sentence = sentences.get(at);
      List<Cue> asked = REQUESTS.find(sentence);
      if (sentence.asks() || !asked.isEmpty()) {
        int start = asked.isEmpty() ? sentence.start() : asked.get(0).start();
        int end = asked.isEmpty() ? sentence.end() : asked.get(0).end();
        return Optional.of(new Cue("asks-them", start, end, ASKED));
      }
    }
    return Optional.empty();
  }

  private static Finding finding(List<Sentence> sentences, int place, List<Cue> cues, double odds) {
    List<Cue> all = new ArrayList<>(cues);
    int start = sentences.get(place).start();
    int end = sentences.get(place).end();
    List<String> parts = new ArrayList<>();
    parts.add("owner");
    for (Sentence sentence : sentences) {
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
        List.of("goal", "owner", "open", "answer-by").stream().filter(parts::contains).toList();
    return new Finding(
        ID,
        VERSION,
        "handoff",
        inOrder.size(),
        Cues.probability(odds),
        start,
        end,
        inOrder,
        Cues.inOrder(all));
  }
}
