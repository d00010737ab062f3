package dev.counterweight.signals;

import dev.counterweight.text.Block;
import dev.counterweight.text.Blocks;
import dev.counterweight.text.Sections;
import java.util.List;

/**
 * One text to read, with what a reader would know from where it stands.
 *
 * @param text in canonical form, without empty sections; every offset of a finding counts in it
 * @param blocks of that text
 * @param place where it stands
 * @param title of the change, incident or ticket
 * @param byOwner written by the one who opened that change, incident or ticket
 */
public record Passage(String text, List<Block> blocks, Place place, String title, boolean byOwner) {
  /** Where a text stands. */
  public enum Place {
    CHANGE_DESCRIPTION,
    CHANGE_COMMENT,
    TICKET_DESCRIPTION,
    TICKET_COMMENT,
    INCIDENT_DESCRIPTION,
    INCIDENT_COMMENT
  }

  /** A passage of a canonical text, without sections that nobody filled in. */
  public static Passage of(String text, Place place, String title, boolean byOwner) {
    String filled = Sections.filled(text);
    return new Passage(filled, Blocks.read(filled), place, title, byOwner);
  }
}
