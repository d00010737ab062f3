package dev.counterweight.signals.text;

import java.util.List;

/**
 * A sentence of the author's own words, or a line that stands for one: a heading, a list item, a
 * row of a table.
 *
 * @param start offset of its first word in the canonical text
 * @param end offset behind its last character, the closing mark included
 * @param asks ends with a question mark, and not in somebody else's mouth
 * @param alone a short line of its own without a full stop: what a heading looks like, whether or
 *     not the markup of its source calls it one
 * @param opensBlock nothing stands before it in its paragraph
 */
record Sentence(
    List<Token> tokens, int start, int end, boolean asks, boolean alone, boolean opensBlock) {

  int length() {
    return tokens.size();
  }

  /** True when one of the first {@code within} words is one of these. */
  boolean beginsWith(int within, List<String> words) {
    for (int i = 0; i < Math.min(within, tokens.size()); i++) {
      if (words.contains(tokens.get(i).word())) {
        return true;
      }
    }
    return false;
  }

  boolean names(Token.Kind kind) {
    for (Token token : tokens) {
      if (token.kind() == kind) {
        return true;
      }
    }
    return false;
  }
}
