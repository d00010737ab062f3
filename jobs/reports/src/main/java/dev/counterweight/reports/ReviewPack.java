package dev.counterweight.reports;

import dev.counterweight.reports.page.ReviewPage;
import dev.counterweight.reports.view.ReviewItemView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a review queue as one page that opens from disk. */
public final class ReviewPack {
  private ReviewPack() {}

  /** Writes the page. The same items give the same bytes. */
  public static void write(
      String organisation, String audience, boolean demo, List<ReviewItemView> items, Path file)
      throws IOException {
    HtmlPack.render("review.jte", ReviewPage.of(organisation, audience, demo, items), file);
  }
}
