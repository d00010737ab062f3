package dev.counterweight.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person named with {@code @} in somebody's own words.
 *
 * @param name as written, without {@code @}
 * @param manner whether the words are spoken to them or of them
 * @param isFirst the text begins with it
 * @param excerpt the sentence, at most 600 characters
 */
public record Address(String name, Manner manner, boolean isFirst, String excerpt) {
  /** How a person is named. */
  public enum Manner {
    /** Asked for something: a question, a request, a call for attention. */
    ASKED,
    /** Spoken to, nothing asked. */
    ADDRESSED,
    /** Spoken of: thanked, cited, credited. */
    CITED
  }

  private static final int LONGEST_EXCERPT = 600;
  private static final int MOST = 50;

  /** Not an e-mail address, not a path, not a decorator in a word. */
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w@./+\\-`])@([A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,126}[A-Za-z0-9_])?)");

  private static final Pattern CITED_BEFORE =
      Pattern.compile(
          "(?i)(?:\\b(?:by|from|thanks|thank you|thx|ty|kudos|credits?|props|per|as|via|of|with|and i|agree with"
              + "|agreeing with|like|what|that|when|since|because|co-authored-by|addressed|address|addressing"
              + "|incorporated|feedback|author|reviewers?|acks?|nits?|suggested|suggestion|suggestions|comments?|in)"
              + "[\\s,:(]{1,3}(?:to\\s)?)$");

  private static final Pattern CITED_BEHIND =
      Pattern.compile(
          "(?i)^(?:'s|’s|\\s+(?:said|says|suggest\\w*|mention\\w*|point\\w*|note[ds]?|wrote|propos\\w*|ask(?:ed|s)|has|had|is"
              + "|was|did|does|also|already|thinks?|thought|found|reported|told|explained|describ\\w*|raised|did|and i"
              + "|commented|wants?|wanted|will|would)\\b|\\s*\\)|\\s+for (?:the|your|his|her|their|all|review|"
              + "point|suggest|help|report|catch|find|notic)\\w*)");

  private static final Pattern CALLED =
      Pattern.compile(
          "(?i)(?:\\b(?:cc|ping(?:ing)?|paging|fyi|attn|/cc|request(?:ing)? review from|assign(?:ing|ed)? to"
              + "|review from|review by|over to|hand(?:ing|ed)?(?: this| it)?(?: off| over)? to|up to|let|ask|asking|tag(?:ging)?)"
              + "[:\\s,(]{1,3}(?:@[\\w.-]+[,\\s]{1,3}(?:and )?){0,10})$");

  private static final Pattern REQUEST =
      Pattern.compile(
          "(?i)\\?|\\b(?:can you|could you|would you|will you|please|pls|plz|mind (?:to |taking|having|reviewing|looking"
              + "|rebasing)|thoughts|any (?:idea|opinion|objection|update|chance)|what do you think|wdyt|let (?:me|us) know"
              + "|need(?:s)? (?:your|you)|take a look|have a look|take over|over to you"
              + "|feel free|you (?:should|need to|may want|might want|might (?:also )?be interested)|do you|are you"
              + "|did you|have you)\\b");

  /** Nothing but names. */
  private static final Pattern BARE =
      Pattern.compile("(?:[\\s,:;/&()]|\\band\\b|@[\\w.-]{1,128}){1,2000}");

  /** Everybody named in own words. */
  public static List<Address> in(String own) {
    List<Address> found = new ArrayList<>();
    if (own.indexOf('@') < 0) {
      return found;
    }
    Matcher name = NAME.matcher(own);
    while (found.size() < MOST && name.find()) {
      int start = sentenceStart(own, name.start());
      int end = sentenceEnd(own, name.end());
      String before = own.substring(start, name.start());
      String behind = own.substring(name.end(), end);
      boolean isFirst = own.substring(0, name.start()).isBlank();
      String excerpt = own.substring(start, Math.min(end, start + LONGEST_EXCERPT)).strip();
      found.add(
          new Address(
              name.group(1), manner(before, behind, request(own, start, end)), isFirst, excerpt));
    }
    return found;
  }

  private static Manner manner(String before, String behind, boolean asks) {
    String lead = before.length() > 100 ? before.substring(before.length() - 100) : before;
    if (isQuotedSpeech(before)) {
      return Manner.CITED;
    }
    if (CALLED.matcher(lead).find()) {
      return Manner.ASKED;
    }
    if (CITED_BEFORE.matcher(lead).find() || CITED_BEHIND.matcher(behind).find()) {
      return Manner.CITED;
    }
    return asks ? Manner.ASKED : Manner.ADDRESSED;
  }

  /** Between quotation marks somebody else speaks. */
  private static boolean isQuotedSpeech(String before) {
    long straight = before.chars().filter(character -> character == '"').count();
    return straight % 2 == 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
  }

  /** The name may stand alone, with the request in the sentence behind it. */
  private static boolean request(String own, int start, int end) {
    String sentence = own.substring(start, end);
    boolean isBare = BARE.matcher(sentence).matches();
    String next =
        isBare ? own.substring(end, sentenceEnd(own, Math.min(own.length(), end + 1))) : "";
    return REQUEST.matcher(sentence).find() || REQUEST.matcher(next).find();
  }

  private static int sentenceStart(String text, int from) {
    int at = from;
    int earliest = Math.max(0, from - LONGEST_EXCERPT / 2);
    while (at > earliest && !endsSentence(text, at - 1)) {
      at--;
    }
    return at;
  }

  private static int sentenceEnd(String text, int from) {
    int at = from;
    int latest = Math.min(text.length(), from + LONGEST_EXCERPT / 2);
    while (at < latest) {
      if (endsSentence(text, at)) {
        return text.charAt(at) == '\n' ? at : at + 1;
      }
      at++;
    }
    return latest;
  }

  private static boolean endsSentence(String text, int at) {
    char character = text.charAt(at);
    if (character == '\n') {
      return true;
    }
    boolean mark = character == '.' || character == '!' || character == '?';
    return mark && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
  }
}
