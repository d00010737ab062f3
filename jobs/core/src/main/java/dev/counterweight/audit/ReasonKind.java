package dev.counterweight.audit;

import java.util.List;

/**
 * The kinds of reason a rationale can give, and the words they are found by: what can be counted or
 * felt, and what a larger role consists of (METHOD A3, H1, H2, H9, J11, K7, K8). A word of two or
 * more parts is found where they stand next to each other; {@code *} ends a word in any way.
 */
public enum ReasonKind {
  VOLUME(
      "volume",
      false,
      List.of(
          "most productive",
          "more tickets",
          "most tickets",
          "many tickets",
          "tickets closed",
          "closed * tickets",
          "closes more",
          "closed more",
          "closes * tickets",
          "fewer tickets",
          "more merge requests",
          "most merge requests",
          "more pull requests",
          "more code",
          "most code",
          "lines of code",
          "commits",
          "output",
          "throughput",
          "velocity",
          "story points",
          "shipped more",
          "ships more",
          "ships a lot",
          "most changes",
          "more changes",
          "number of changes",
          "high volume",
          "productivity",
          "prolific",
          "merged more",
          "merges more",
          "merged * changes",
          "most merged",
          "features shipped",
          "more features",
          "most features",
          "bugs fixed",
          "more bugs")),
  SPEED(
      "speed",
      false,
      List.of(
          "fast",
          "faster",
          "fastest",
          "quick",
          "quickly",
          "quicker",
          "speed",
          "speedy",
          "same day",
          "in two days",
          "in one day",
          "in a day",
          "turns things round",
          "turns things around",
          "ahead of schedule",
          "rapid*",
          "slower",
          "in no time",
          "record time",
          "overnight")),
  EFFORT(
      "effort",
      false,
      List.of(
          "hard work*",
          "works hard",
          "worked hard",
          "working hard",
          "long hours",
          "late nights",
          "weekends",
          "extra mile",
          "effort",
          "earned it",
          "more than earned",
          "deserves",
          "dedicated",
          "dedication",
          "tireless*",
          "always available",
          "burning the midnight")),
  LOYALTY(
      "loyalty",
      false,
      List.of(
          "loyal",
          "loyalty",
          "stuck with us",
          "stayed with us",
          "committed to the company",
          "we might lose",
          "could leave",
          "may leave",
          "retention",
          "another offer")),
  TENURE(
      "tenure",
      false,
      List.of(
          "years with us",
          "tenure",
          "long time",
          "since the start",
          "since the beginning",
          "loyal years",
          "years in the role",
          "years at this level",
          "has been here",
          "been with us",
          "overdue",
          "his turn",
          "her turn",
          "their turn",
          "time in level")),
  CONFIDENCE(
      "confidence",
      false,
      List.of(
          "confident",
          "confidence",
          "certain",
          "natural leader",
          "born leader",
          "presence",
          "speaks clearly",
          "speaks up",
          "answers fast",
          "charisma*",
          "self-assured",
          "calm",
          "assertive",
          "senior already",
          "acts senior",
          "sounds senior",
          "impressive in meetings",
          "leader in the room")),
  TOOL_SKILL(
      "tool skill",
      false,
      List.of(
          "every shortcut",
          "power user",
          "new tooling",
          "knows the tool*",
          "knows every tool",
          "master of the tool*",
          "prompts",
          "prompting",
          "used ai",
          "uses ai",
          "using ai",
          "ai tool*",
          "ai assistant*",
          "copilot",
          "best with the tool*",
          "keyboard",
          "editor")),
  DECISION(
      "decision",
      true,
      List.of(
          "chose",
          "chooses",
          "choosing",
          "decided",
          "decides",
          "decision",
          "decisions",
          "trade-off*",
          "tradeoff*",
          "gave up",
          "cut one",
          "cut a",
          "cut the",
          "dropped",
          "picked",
          "simpler path",
          "turned down",
          "said no",
          "scoped",
          "set the direction",
          "rollout plan",
          "weighed",
          "options",
          "option a",
          "option b")),
  RISK(
      "risk",
      true,
      List.of(
          "risk",
          "risks",
          "risky",
          "failure",
          "failures",
          "failure mode*",
          "rollback",
          "roll back",
          "rehears*",
          "edge case*",
          "caught",
          "incident*",
          "outage*",
          "prevented",
          "prevents",
          "averted",
          "what could break",
          "could break",
          "staged",
          "alert*",
          "held the release",
          "stopped the release",
          "security hole",
          "data loss",
          "before launch",
          "before the launch")),
  ALIGNMENT(
      "alignment",
      true,
      List.of(
          "aligned",
          "alignment",
          "warned support",
          "warned",
          "support",
          "finance",
          "sales",
          "legal",
          "product and",
          "handoff*",
          "hand-off*",
          "handed over",
          "handover",
          "owner",
          "owners",
          "agreed with",
          "other teams",
          "across teams",
          "clear*",
          "told support",
          "asked support",
          "cross-team",
          "led delivery",
          "drove delivery",
          "led the delivery",
          "delivered the project",
          "stakeholder*"));

  /** Words that claim alignment and say nothing that anybody could check (METHOD K7). */
  static final List<String> VAGUE_ALIGNMENT =
      List.of(
          "led delivery",
          "drove delivery",
          "led the delivery",
          "delivered the project",
          "stakeholder*");

  private final String words;
  private final boolean isJudgment;
  private final List<String> phrases;

  ReasonKind(String words, boolean isJudgment, List<String> phrases) {
    this.words = words;
    this.isJudgment = isJudgment;
    this.phrases = phrases;
  }

  /** As it reads in a sentence. */
  public String words() {
    return words;
  }

  /** Of those that a larger role consists of. */
  public boolean isJudgment() {
    return isJudgment;
  }

  List<String> phrases() {
    return phrases;
  }
}
