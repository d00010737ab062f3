package dev.counterweight.connectors.archive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.RawRecord;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds out in which markup the texts of Jira issues are written. Every text votes once for each
 * mark that it holds and that only one of the dialects has.
 */
final class DialectVote {
  /** No exporter changes its markup behind this many issues. */
  static final int ISSUES = 500;

  /** Nor behind this many bytes. */
  static final long BYTES = 16L << 20;

  private static final int LONGEST_TEXT = 20_000; // a log pasted into an issue has no more to say

  /** Jira's numbered lists begin with {@code #} as Markdown's titles do: not a mark of either. */
  private static final List<Pattern> WIKI =
      List.of(
          Pattern.compile("\\{(?:code|noformat|quote|html)[:}]"),
          Pattern.compile("(?m)^h[1-6]\\. "),
          Pattern.compile("\\[~[^]\\s|]{1,128}]"),
          Pattern.compile("\\[[^]\\[|\\n]{1,200}\\|(?:https?|mailto):"));

  private static final List<Pattern> MARKDOWN =
      List.of(
          Pattern.compile("```"),
          Pattern.compile("(?m)^#{2,6} "),
          Pattern.compile("]\\((?:https?|mailto):"),
          Pattern.compile("\\*\\*[^*\\n]{1,200}\\*\\*"));

  private int forWiki;
  private int forMarkdown;
  private int strings;
  private int documents;

  /** Counts the texts of one issue. */
  void add(JsonNode issue) {
    JsonNode fields = issue.path("fields");
    text(fields.path("description"));
    fields.path("comment").path("comments").forEach(comment -> text(comment.path("body")));
  }

  /** Markdown where the texts show nothing; ADF where all of them are documents. */
  String dialect() {
    if (strings == 0 && documents > 0) {
      return RawRecord.ADF;
    }
    return forWiki > forMarkdown ? RawRecord.WIKI : RawRecord.MARKDOWN;
  }

  private void text(JsonNode text) {
    if (text.isObject()) {
      documents++;
    } else if (text.isTextual()) {
      strings++;
      String value = text.textValue();
      String start = value.substring(0, Math.min(value.length(), LONGEST_TEXT));
      forWiki += marks(WIKI, start);
      forMarkdown += marks(MARKDOWN, start);
    }
  }

  private static int marks(List<Pattern> marks, String text) {
    return (int) marks.stream().filter(mark -> mark.matcher(text).find()).count();
  }
}
