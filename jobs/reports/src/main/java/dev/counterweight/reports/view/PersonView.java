package dev.counterweight.reports.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the record shows of one person. There is no overall result, so there is no field for one.
 *
 * @param team may be empty
 * @param volumeBand {@code low}, {@code typical} or {@code high}; null where it is not known
 * @param peerGroup whom this person's estimates are drawn towards: {@code same track, level and
 *     area}; may be empty
 */
public record PersonView(
    String personId,
    String displayName,
    String team,
    @Nullable String volumeBand,
    String peerGroup,
    List<RateView> rates,
    List<EvidenceView> evidence,
    List<CellView> grid) {

  public PersonView {
    rates = List.copyOf(rates);
    evidence = List.copyOf(evidence);
    grid = List.copyOf(grid);
  }
}
