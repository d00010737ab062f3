package dev.counterweight.text;

import org.jspecify.annotations.Nullable;

/** Markdown as GitLab and similar tools write it. */
public final class MarkdownText {
  private MarkdownText() {}

  /** The canonical form; empty for a text that is null. */
  public static String canonical(@Nullable String markdown) {
    return markdown == null ? "" : Blocks.write(Blocks.read(markdown.replace("\r\n", "\n")));
  }
}
