package dev.counterweight.reports.page;

import org.jspecify.annotations.Nullable;

/**
 * A labelled value under the title.
 *
 * @param band {@code low}, {@code typical} or {@code high}, drawn as one of three steps
 * @param small a line below
 * @param link where that line leads on; null for nowhere
 */
public record Fact(
    String label,
    @Nullable Glyph glyph,
    @Nullable String band,
    String value,
    String small,
    @Nullable WebLink link) {

  static Fact of(String label, String value, String small) {
    return new Fact(label, null, null, value, small, null);
  }

  static Fact of(String label, Glyph glyph, String value, String small, WebLink link) {
    return new Fact(label, glyph, null, value, small, link);
  }
}
