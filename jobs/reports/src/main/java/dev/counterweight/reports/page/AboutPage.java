package dev.counterweight.reports.page;

import dev.counterweight.reports.view.Pack;
import dev.counterweight.reports.view.RunFacts;
import java.util.List;

/** For whom a pack is and on what terms, where its first page does not say so. */
public record AboutPage(Frame frame, List<RunFacts.Line> about) {

  /** Makes the page. */
  public static AboutPage of(Pack pack) {
    Frame frame = Frame.of(pack, "About this pack", "", Frame.pages("", ""));
    return new AboutPage(frame, OverviewPage.about(pack));
  }
}
