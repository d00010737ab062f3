package dev.counterweight.reports.page;

import dev.counterweight.reports.view.ReviewItemView;
import java.util.List;

/** The items of a review queue, to read beside the table that takes the decisions. */
public record ReviewPage(
    String organisation, String audience, boolean demo, List<Item> items, String stylesheet) {

  /**
   * One item.
   *
   * @param proposal {@code The rule says: material}
   * @param context what stands around the words, to read them rightly; may be empty
   * @param answers what a correction may say; may be empty
   */
  public record Item(
      int number,
      String asked,
      String proposal,
      String answers,
      Excerpt excerpt,
      List<String> context,
      WebLink source,
      String title,
      String writtenAt) {}

  /** Makes the page. */
  public static ReviewPage of(
      String organisation, String audience, boolean demo, List<ReviewItemView> items) {
    return new ReviewPage(
        PlainText.line(organisation),
        PlainText.line(audience),
        demo,
        items.stream().map(ReviewPage::item).toList(),
        Stylesheet.TEXT);
  }

  private static Item item(ReviewItemView view) {
    String proposal = PlainText.line(view.proposal());
    return new Item(
        view.number(),
        PlainText.note(view.asked()),
        proposal.isEmpty() ? "The rule saw nothing here." : "The rule says: " + proposal,
        PlainText.line(String.join(", ", view.answers())),
        Excerpt.of(view.quote()),
        view.context().stream().map(PlainText::note).toList(),
        WebLink.of(view.source().reference(), view.source().permalink()),
        PlainText.line(view.source().title()),
        PlainText.line(view.writtenAt()));
  }
}
