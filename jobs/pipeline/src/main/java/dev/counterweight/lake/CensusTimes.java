package dev.counterweight.lake;

import dev.counterweight.connectors.http.Times;
import java.io.IOException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** When everything that a source holds was last compared with what is kept. */
public final class CensusTimes {
  private static final String MARK = "/census/";

  private CensusTimes() {}

  /** The oldest of the newest censuses of all lists of a source, by source. */
  public static SortedMap<String, Instant> oldest(Lake lake) throws IOException {
    SortedMap<String, Instant> oldest = new TreeMap<>();
    new Cursors(lake)
        .under("")
        .forEach(
            (name, value) -> {
              int mark = name.indexOf(MARK);
              if (mark > 0) {
                Times.parse(value)
                    .ifPresent(
                        time ->
                            oldest.merge(
                                name.substring(0, mark),
                                time,
                                (one, other) -> one.isBefore(other) ? one : other));
              }
            });
    return oldest;
  }
}
