package dev.counterweight.reports.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** An id as it may stand in a file name or an anchor: {@code [a-z0-9-]} and nothing else. */
final class Slug {
  private static final int LONGEST = 48;
  private static final Pattern UNSAFE = Pattern.compile("[^a-z0-9]+");
  private static final Pattern OUTER_DASHES = Pattern.compile("^-+|-+$");

  private static final int HASH_DIGITS = 12; // a million ids share one about once in 500 packs

  private Slug() {}

  /** The id itself where it is safe as it is; otherwise what can be kept of it and a hash. */
  static String of(String id) {
    String safe = UNSAFE.matcher(id.toLowerCase(Locale.ROOT)).replaceAll("-");
    String start = safe.substring(0, Math.min(safe.length(), LONGEST));
    String kept = OUTER_DASHES.matcher(start).replaceAll("");
    if (kept.equals(id) && !kept.isEmpty()) {
      return kept;
    }
    return (kept.isEmpty() ? "id" : kept) + "-" + hash(id);
  }

  private static String hash(String id) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
