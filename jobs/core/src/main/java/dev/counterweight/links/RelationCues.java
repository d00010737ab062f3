package dev.counterweight.links;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the relation off the few words before and behind a mention. Every pattern looks at no more
 * than {@link #REACH} characters.
 */
final class RelationCues {
  /** More words before a mention are about something else. */
  static final int REACH = 90;

  /** Other references may stand between the word and this one: "fixes !1, !2 and !3". */
  private static final String LIST =
      "[:\\s(\\[*_\"']{0,4}(?:(?:[\\w./-]{0,40}[!#]\\d{1,9}|[A-Z][A-Z0-9_]{1,15}-\\d{1,9})"
          + "[)\\]*_]{0,2}\\s{0,2}(?:,|and|&|\\+|,\\s?and)\\s{0,2}[(\\[]?){0,4}$";

  private static final String THING =
      "(?:\\s+(?:the|this|that|my|an?|bug|bugs|issue|issues|pull|request|merge|pr|prs|mr|mrs|commit|commits|change"
          + "|changes|ticket|incident|in|merging|merge of|patch)){0,3}";

  private static final Map<Relation, Pattern> BEFORE = before();

  private static final Pattern BEHIND_CAUSED =
      Pattern.compile(
          "^[)\\]*_]{0,2}\\s+(?:has |have |seems? to have |appears? to have )?"
              + "(?:introduced|caused|broke|breaks|regressed|triggered) (?:this|the|a|that|it|an)\\b.{0,20}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REGRESSION_BEHIND =
      Pattern.compile("^[)\\]*_]{0,2}\\s+regression\\b(?! tests?)", Pattern.CASE_INSENSITIVE);

  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:not|never|n't|isnt|wasnt|unrelated|no longer|neither|nor|cannot|without)\\b[^.]{0,30}$"
              + "|n't\\b[^.]{0,30}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DENIED_AT_ONCE =
      Pattern.compile("(?:\\b(?:not|never|no longer)|n't)\\s+$", Pattern.CASE_INSENSITIVE);

  private static final Pattern SUPPOSED =
      Pattern.compile(
          "\\b(?:maybe|perhaps|might|may|could|possibly|probably|wonder|suspect|if|whether|would|likely"
              + "|not sure|guess|think)\\b[^.]{0,40}$",
          Pattern.CASE_INSENSITIVE);

  private RelationCues() {}

  private static Map<Relation, Pattern> before() {
    Map<Relation, Pattern> cues = new LinkedHashMap<>();
    cue(
        cues,
        Relation.REVERTS,
        "revert(?:s|ed|ing)?(?: of| to before)?|back(?:s|ed|ing)? out|undo(?:es)?");
    cue(
        cues,
        Relation.CAUSED_BY,
        "(?:introduced|caused|broken|triggered|regressed|exposed) (?:by|in|with|since|after|from)"
            + "|regression (?:from|in|of|since|caused by|introduced (?:by|in)|due to)"
            + "|bisect(?:s|ed|ing)?(?: it| this)? (?:to|points? to|says)|culprit (?:is|was|seems to be)"
            + "|(?:broke|breaks|fails|failing|crashes|crashing|broken) (?:since|after|with|because of)"
            + "|(?:bug|issue|failure|crash|problem|breakage) (?:is|was) (?:from|due to)|(?:started|began) (?:with|after)");
    cue(
        cues,
        Relation.BACKPORTS,
        "back-?port(?:s|ed|ing)?(?: of| for)?|cherry-?pick(?:s|ed)?(?: of| from)?");
    cue(
        cues,
        Relation.FOLLOWS_UP,
        "follow(?:s|ed)?[- ]?up(?:s|ped)?(?: on| to| of| for| from| in)?|split (?:out|off)(?: of| from)?"
            + "|continu(?:es|ation)(?: of)?|picked up from|tracked in|moved to|deferred to");
    cue(
        cues,
        Relation.BLOCKED_BY,
        "block(?:ed|s)?(?: by| on)|depend(?:s|ing|ent)? (?:on|upon)|wait(?:s|ing)? (?:for|on)");
    cue(
        cues,
        Relation.BUILDS_ON,
        "requires?|built on(?: top of)?|based on(?: top of)?|on top of|rebased on(?: top of)?|needs");
    cue(
        cues,
        Relation.REPLACES,
        "supersed(?:es|ed by|ing)|replac(?:es|ed by|ing|ement for)|alternative(?:s)? (?:to|for)"
            + "|in favou?r of|instead of|obsoletes?");
    cue(cues, Relation.DUPLICATES, "dup(?:e|licate)?s?(?: of| by)?|same as");
    cue(
        cues,
        Relation.CLOSES,
        "fix(?:es|ed|ing)?|clos(?:es|ed|ing|e)|resolv(?:es|ed|ing|e)|solv(?:es|ed|e)|address(?:es|ed)?"
            + "|implement(?:s|ed)?");
    return cues;
  }

  private static void cue(Map<Relation, Pattern> cues, Relation relation, String words) {
    cues.put(
        relation, Pattern.compile("\\b(?:" + words + ")" + THING + LIST, Pattern.CASE_INSENSITIVE));
  }

  /** What is said of a mention, and whether with doubt. */
  record Said(Relation relation, boolean isDoubted) {}

  /**
   * Reads the words around a mention.
   *
   * @param before own words before it, of the same paragraph
   * @param behind own words behind it
   */
  static Said read(String before, String behind) {
    String sentence = lastSentence(before);
    for (Map.Entry<Relation, Pattern> cue : BEFORE.entrySet()) {
      var found = cue.getValue().matcher(sentence);
      if (found.find()) {
        String lead = sentence.substring(0, found.start());
        boolean isQuestion = asks(behind);
        return denied(cue.getKey(), lead)
            ? new Said(Relation.MENTIONS, true)
            : new Said(cue.getKey(), isQuestion || SUPPOSED.matcher(lead).find());
      }
    }
    if (BEHIND_CAUSED.matcher(behind).find() || REGRESSION_BEHIND.matcher(behind).find()) {
      return new Said(Relation.CAUSED_BY, asks(behind) || SUPPOSED.matcher(sentence).find());
    }
    return new Said(Relation.MENTIONS, false);
  }

  /** "Can't be merged, blocked by" denies nothing; "does not depend on" does. */
  private static boolean denied(Relation relation, String lead) {
    boolean waits = relation == Relation.BLOCKED_BY || relation == Relation.BUILDS_ON;
    return (waits ? DENIED_AT_ONCE : DENIED).matcher(lead).find();
  }

  /** A question mark before the sentence ends. */
  private static boolean asks(String behind) {
    for (int at = 0; at < behind.length(); at++) {
      char character = behind.charAt(at);
      if (character == '?') {
        return true;
      }
      if (character == '\n'
          || (character == '.' && at + 1 < behind.length() && behind.charAt(at + 1) == ' ')) {
        return false;
      }
    }
    return false;
  }

  private static String lastSentence(String before) {
    int from = Math.max(0, before.length() - REACH);
    int start = from;
    for (int at = from; at + 1 < before.length(); at++) {
      char character = before.charAt(at);
      boolean ends = character == '.' || character == '!' || character == '?' || character == ';';
      char next = before.charAt(at + 1);
      boolean isParagraph = character == '\n' && next == '\n';
      if (isParagraph || (ends && next == ' ')) {
        start = at + 1;
      }
    }
    return before.substring(start);
  }
}
