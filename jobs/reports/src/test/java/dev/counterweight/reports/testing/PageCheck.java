package dev.counterweight.reports.testing;

import dev.counterweight.reports.testing.Browser.Look;
import dev.counterweight.reports.testing.Browser.Visit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens pages in every look and says what is wrong with them, a line each. */
public final class PageCheck {
  private final Browser browser;
  private final Path pictures;

  /**
   * With a browser that is open.
   *
   * @param pictures folder for a picture of each page and look
   */
  public PageCheck(Browser browser, Path pictures) {
    this.browser = browser;
    this.pictures = pictures;
  }

  /**
   * Everything wrong with a page.
   *
   * @param name of its pictures
   */
  public List<String> problems(Path page, String name, List<Look> looks) throws IOException {
    List<String> problems = new ArrayList<>();
    for (Look look : looks) {
      String where = name + ", " + look.name() + ": ";
      Visit visit = browser.open(page, look);
      visit.errors().forEach(error -> problems.add(where + error));
      visit.requests().forEach(asked -> problems.add(where + "asks for " + asked));
      if (look.medium().equals("screen")) {
        if (visit.beyondPx() > 0) {
          problems.add(where + visit.beyondPx() + " px beyond the window");
        }
        browser.violations().forEach(violation -> problems.add(where + violation));
      }
      browser.picture(pictures.resolve(name + "-" + look.name() + ".png"));
    }
    return problems;
  }
}
