package dev.counterweight.signals;

/** The words around a finding: at most 600 characters, cut between words. */
public record Excerpt(String text, int start, int end) {
  /** More is not read in a table cell; the link leads to the rest. */
  public static final int MOST = 600;

  /** The excerpt of a canonical text around a passage of it. */
  public static Excerpt around(String text, int passageStart, int passageEnd) {
    if (text.length() <= MOST) {
      return new Excerpt(text, 0, text.length());
    }
    int passage = Math.min(passageEnd - passageStart, MOST);
    int lead = Math.min((MOST - passage) / 3, passageStart); // what follows matters more
    int start = wordStart(text, passageStart - lead, passageStart);
    int end = wordEnd(text, Math.min(text.length(), start + MOST), start + passage);
    return new Excerpt(text.substring(start, end), start, end);
  }

  /** The reading of a finding in a text. */
  public static WorkThread.Reading reading(String text, Finding finding, Standing standing) {
    Excerpt excerpt = around(text, finding.start(), finding.end());
    return new WorkThread.Reading(
        finding, excerpt.text, excerpt.start, excerpt.end, standing, java.util.List.of());
  }

  private static int wordStart(String text, int from, int latest) {
    int at = from;
    while (at > 0 && at < latest && !Character.isWhitespace(text.charAt(at - 1))) {
      at++;
    }
    return betweenCharacters(text, at);
  }

  private static int wordEnd(String text, int from, int earliest) {
    int at = from;
    while (at < text.length() && at > earliest && !Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return betweenCharacters(text, at);
  }

  /** Not in the middle of a character that takes two. */
  private static int betweenCharacters(String text, int at) {
    boolean inside =
        at > 0
            && at < text.length()
            && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return inside ? at - 1 : at;
  }
}
