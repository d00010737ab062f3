package dev.counterweight.growth.record;

import dev.counterweight.growth.files.Place;
import dev.counterweight.growth.files.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks up what a person cites. A wrong id, an item outside of the period and somebody else's
 * evidence are refused; a link that leads to nothing that was read is kept and marked.
 */
public final class Citations {
  private final RunRecord record;
  private final String person;
  private final LocalDate from;
  private final LocalDate until;
  private final Problems problems;

  public Citations(
      RunRecord record, String person, LocalDate from, LocalDate until, Problems problems) {
    this.record = record;
    this.person = person;
    this.from = from;
    this.until = until;
    this.problems = problems;
  }

  /**
   * What was cited.
   *
   * @param evidence items of the person within the period
   * @param unread links that lead to nothing that was read
   */
  public record Cited(List<EvidenceLine> evidence, List<String> unread) {
    public static final Cited NONE = new Cited(List.of(), List.of());

    public Cited {
      evidence = List.copyOf(evidence);
      unread = List.copyOf(unread);
    }
  }

  /** Looks up each text of a list. */
  public Cited of(List<String> texts, Place place, String key) {
    List<EvidenceLine> evidence = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    for (String text : texts) {
      if (!record.isRead()) {
        unread.add(text);
      } else if (isLink(text)) {
        link(text, place, key, evidence, unread);
      } else {
        id(text, place, key, evidence);
      }
    }
    return new Cited(evidence.stream().distinct().toList(), unread.stream().distinct().toList());
  }

  static boolean isLink(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }

  private void id(String id, Place place, String key, List<EvidenceLine> evidence) {
    EvidenceLine line = record.item(id).orElse(null);
    if (line == null) {
      problems.at(
          place,
          key,
          Problems.quoted(id) + " is no evidence id of this run",
          "Copy the id from the evidence page, or paste the link to the record");
    } else if (!line.personId().equals(person)) {
      problems.at(
          place,
          key,
          Problems.quoted(id) + " is evidence about another person",
          "Cite what is about " + person);
    } else if (isOutside(line)) {
      problems.at(
          place,
          key,
          Problems.quoted(id) + " is of " + line.on() + ", outside of the period",
          period());
    } else {
      evidence.add(line);
    }
  }

  private void link(
      String link, Place place, String key, List<EvidenceLine> evidence, List<String> unread) {
    List<EvidenceLine> there =
        record.evidence().stream().filter(line -> leadsTo(link, line)).toList();
    List<EvidenceLine> own = there.stream().filter(line -> line.personId().equals(person)).toList();
    List<EvidenceLine> inTime = own.stream().filter(line -> !isOutside(line)).toList();
    if (there.isEmpty()) {
      unread.add(link);
    } else if (own.isEmpty()) {
      problems.at(
          place,
          key,
          "the link " + Problems.quoted(link) + " leads to evidence about another person",
          "Cite what is about " + person);
    } else if (inTime.isEmpty()) {
      problems.at(
          place,
          key,
          "the link %s leads to %s, outside of the period"
              .formatted(Problems.quoted(link), own.get(0).on()),
          period());
    } else {
      evidence.addAll(inTime);
    }
  }

  /** The place itself, or something written on it. */
  private static boolean leadsTo(String link, EvidenceLine line) {
    return line.permalink().equals(link)
        || line.permalink().startsWith(link + "#")
        || line.permalink().startsWith(link + "?");
  }

  private boolean isOutside(EvidenceLine line) {
    return line.on().isBefore(from) || line.on().isAfter(until);
  }

  private String period() {
    return "The period is %s to %s".formatted(from, until);
  }
}
