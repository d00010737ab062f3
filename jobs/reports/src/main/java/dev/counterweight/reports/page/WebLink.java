package dev.counterweight.reports.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that lead somewhere, or just the words where the address is not one to follow. */
public record WebLink(String text, @Nullable String address) {
  /** Any other scheme can run something; blanks and quotes belong to no address. */
  private static final Pattern FOLLOWED =
      Pattern.compile("https?://[^\\s\\p{Cntrl}\\p{Cf}\"'<>\\\\]+", Pattern.CASE_INSENSITIVE);

  /** Longest address; browsers and mail programs cut longer ones. */
  private static final int LONGEST = 2000;

  static WebLink of(String text, String address) {
    boolean followed = address.length() <= LONGEST && FOLLOWED.matcher(address).matches();
    String words = PlainText.line(text);
    return new WebLink(words.isEmpty() ? "Source" : words, followed ? address : null);
  }
}
