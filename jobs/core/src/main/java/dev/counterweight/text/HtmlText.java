package dev.counterweight.text;

import dev.counterweight.text.Block.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML inside a wiki text, as old trackers carry it after a migration: tags go, words, code and
 * quotes stay. Reads words only; nothing of it is ever rendered as HTML.
 */
final class HtmlText {
  private static final Pattern APART = Pattern.compile("(?i)<(pre|blockquote)\\b[^>]{0,200}>");
  private static final Pattern CODE_ENDS = Pattern.compile("(?i)</pre>");
  private static final Pattern QUOTE_ENDS = Pattern.compile("(?i)</blockquote>");
  private static final Pattern BREAK =
      Pattern.compile("(?i)</?(?:p|div|br|li|ul|ol|tr|table|h[1-6])\\b[^>]{0,200}>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]{0,2000}>");
  private static final Pattern NUMBER = Pattern.compile("&#(\\d{1,7});");

  private HtmlText() {}

  /** Adds the blocks of a piece of HTML; code or a quote without its end runs to the end. */
  static void read(String html, List<Block> blocks) {
    Matcher apart = APART.matcher(html);
    int at = 0;
    while (at < html.length() && apart.find(at)) {
      blocks.addAll(Blocks.read(paragraphs(html.substring(at, apart.start()))));
      Kind kind = apart.group(1).equalsIgnoreCase("pre") ? Kind.CODE : Kind.QUOTE;
      Matcher end = (kind == Kind.CODE ? CODE_ENDS : QUOTE_ENDS).matcher(html);
      boolean ends = end.find(apart.end());
      String body = html.substring(apart.end(), ends ? end.start() : html.length());
      blocks.add(Blocks.of(kind, words(body).strip()));
      at = ends ? end.end() : html.length();
    }
    blocks.addAll(Blocks.read(paragraphs(html.substring(at))));
  }

  private static String paragraphs(String html) {
    return words(BREAK.matcher(html).replaceAll("\n\n"));
  }

  private static String words(String html) {
    String bare = TAG.matcher(html).replaceAll("");
    String numbered =
        NUMBER.matcher(bare).replaceAll(m -> Matcher.quoteReplacement(character(m.group(1))));
    return numbered
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }

  private static String character(String number) {
    int point = Integer.parseInt(number);
    return Character.isValidCodePoint(point) ? Character.toString(point) : "";
  }
}
