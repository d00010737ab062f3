package dev.counterweight.text;

import dev.counterweight.text.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Jira's wiki markup. Quotes and code are set apart, mentions become {@code @name}, headings begin
 * with {@code #}; marks inside a line (bold, links, lists) stand as they were written.
 */
public final class WikiText {
  /** The macros that set a body apart; a macro without its end runs to the end of the text. */
  private static final Pattern MACRO =
      Pattern.compile("\\{(code|noformat|quote|html)(?::[^}\\n]{0,200})?}");

  private static final Pattern PANEL =
      Pattern.compile("\\{(?:panel|color|anchor)(?::[^}\\n]{0,200})?}");

  /** Not {@code [~name](https://…)}, which is a Markdown link somebody pasted. */
  private static final Pattern MENTION =
      Pattern.compile("\\[~(?:accountid:)?([^]\\s|]{1,128})](?!\\(https?:)");

  private static final Pattern LINE_QUOTE = Pattern.compile("(?m)^bq\\. ");
  private static final Pattern HEADING = Pattern.compile("(?m)^h([1-6])\\. ");

  private WikiText() {}

  /** The canonical form; empty for a text that is null. */
  public static String canonical(@Nullable String wiki) {
    if (wiki == null) {
      return "";
    }
    List<Block> blocks = new ArrayList<>();
    String text = wiki.replace("\r\n", "\n");
    Matcher macro = MACRO.matcher(text);
    int at = 0;
    while (macro.find(at)) {
      prose(text.substring(at, macro.start()), blocks);
      String end = "{" + macro.group(1) + "}";
      int close = text.indexOf(end, macro.end());
      int bodyEnd = close < 0 ? text.length() : close;
      body(macro.group(1), text.substring(macro.end(), bodyEnd), blocks);
      at = close < 0 ? text.length() : close + end.length();
    }
    prose(text.substring(at), blocks);
    return MarkdownText.canonical(Blocks.write(blocks));
  }

  private static void body(String macro, String body, List<Block> blocks) {
    switch (macro) {
      case "quote" -> blocks.add(Blocks.of(Kind.QUOTE, mentions(withoutOuterBreaks(body))));
      case "html" -> HtmlText.read(body, blocks);
      default -> blocks.add(Blocks.of(Kind.CODE, withoutOuterBreaks(body)));
    }
  }

  private static void prose(String text, List<Block> blocks) {
    String quoted = LINE_QUOTE.matcher(PANEL.matcher(text).replaceAll("")).replaceAll("> ");
    String headed = HEADING.matcher(quoted).replaceAll(WikiText::heading);
    blocks.addAll(Blocks.read(mentions(headed)));
  }

  private static String heading(MatchResult found) {
    return "#".repeat(Integer.parseInt(found.group(1))) + " ";
  }

  private static String mentions(String text) {
    return MENTION.matcher(text).replaceAll("@$1");
  }

  /** Without the one line break that follows the opening and the one that precedes the end. */
  private static String withoutOuterBreaks(String body) {
    int start = body.startsWith("\n") ? 1 : 0;
    int end = body.length() > start && body.endsWith("\n") ? body.length() - 1 : body.length();
    return body.substring(start, end);
  }
}
