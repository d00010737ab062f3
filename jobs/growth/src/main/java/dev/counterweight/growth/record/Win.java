package dev.counterweight.growth.record;

import dev.counterweight.growth.files.Place;
import java.time.LocalDate;
import java.util.List;

/**
 * Something a person holds worth remembering ({@code H.win}; METHOD M7, M9).
 *
 * @param focus id of a focus area; empty for none
 * @param cited evidence ids and links
 * @param fromCandidate accepted by the person from what the record suggested
 */
public record Win(
    LocalDate on,
    String type,
    String focus,
    String what,
    List<String> cited,
    boolean fromCandidate,
    Place place) {
  public Win {
    cited = List.copyOf(cited);
  }
}
