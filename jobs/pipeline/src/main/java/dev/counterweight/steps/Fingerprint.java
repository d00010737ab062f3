package dev.counterweight.steps;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for what went into something: the first 64 bits of a SHA-256. */
public final class Fingerprint {
  private Fingerprint() {}

  /** Of texts; another order is another fingerprint. */
  public static String of(String... parts) {
    MessageDigest digest = digest();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return name(digest);
  }

  /** Of the letters and digits of a text, lower case: the same in another markup or spacing. */
  static String ofWords(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> bare.appendCodePoint(Character.toLowerCase(c)));
    return of(bare.toString());
  }

  /** Of the bytes of a file. */
  public static String ofFile(Path file) throws IOException {
    MessageDigest digest = digest();
    digest.update(Files.readAllBytes(file));
    return name(digest);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String name(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }
}
