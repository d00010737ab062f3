package dev.counterweight.launches;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One rule that gives a launch its impact tier, {@code label "security*" 4}: where any of its
 * changes has such a label, lies in such a project, has such a target branch, or such a title.
 *
 * @param field label, project, branch or title
 * @param pattern in which {@code *} stands for anything; upper and lower case are the same
 * @param tier 1 to 4
 */
public record TierRule(String field, String pattern, int tier) implements Serializable {
  private static final Pattern FORM =
      Pattern.compile("(label|project|branch|title)\\s+\"([^\"]{1,200})\"\\s+([1-4])");

  /** Reads a rule as a configuration writes it; empty when it is none. */
  public static Optional<TierRule> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    return form.matches()
        ? Optional.of(new TierRule(form.group(1), form.group(2), Integer.parseInt(form.group(3))))
        : Optional.empty();
  }

  /** Whether it holds for one of these values. */
  boolean holds(List<String> values) {
    return values.stream()
        .anyMatch(
            value ->
                matches(
                    pattern.toLowerCase(java.util.Locale.ROOT),
                    value.toLowerCase(java.util.Locale.ROOT)));
  }

  /** Linear: the pieces between stars one after the other, each at its first place. */
  private static boolean matches(String pattern, String value) {
    String[] pieces = pattern.split("\\*", -1);
    if (pieces.length == 1) {
      return value.equals(pattern);
    }
    String last = pieces[pieces.length - 1];
    if (!value.startsWith(pieces[0]) || !value.endsWith(last)) {
      return false;
    }
    int at = pieces[0].length();
    for (int piece = 1; piece < pieces.length - 1; piece++) {
      int found = value.indexOf(pieces[piece], at);
      if (found < 0) {
        return false;
      }
      at = found + pieces[piece].length();
    }
    return at <= value.length() - last.length();
  }

  @Override
  public String toString() {
    return "%s \"%s\" %d".formatted(field, pattern, tier);
  }
}
