package dev.counterweight.reports.page;

/** The shape of a state. A shape never stands without its word. */
public enum Glyph {
  PRESENT("present"),
  NOT_FOUND("absent"),
  VAGUE("vague"),
  NOT_OBSERVABLE("unseen"),
  INSUFFICIENT("few"),
  CANDIDATE("asked"),
  REJECTED("struck"),
  MATCHES("ok"),
  INCOMPLETE("warn"),
  WITHHELD("lock");

  private final String id;

  Glyph(String id) {
    this.id = id;
  }

  /** Its name in the stylesheet and among the page's symbols. */
  public String id() {
    return id;
  }
}
