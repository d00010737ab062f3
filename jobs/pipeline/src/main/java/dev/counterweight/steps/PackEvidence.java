package dev.counterweight.steps;

import dev.counterweight.privacy.OutsiderNames;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One row per item of evidence of a person in a pack: {@code tables/evidence.parquet}. Whoever is
 * not in the pack is a colleague without a name.
 *
 * @param evidenceId what {@code explain} takes, and what a person quotes to contest it
 * @param reference of the change or ticket it stands on
 * @param state of the occasion: PRESENT, NOT_FOUND
 * @param wordsOf the person's id, or {@code a colleague}
 * @param markStart offset in the excerpt of the words it rests on
 * @param permalink empty where the address names somebody who is not in the pack
 * @param standing ASSERTED, CANDIDATE, CONFIRMED or REJECTED
 * @param decidedBy who confirmed or rejected it, likewise
 * @param after what the records hold of what came after a concern, in words; empty for all else
 */
public record PackEvidence(
    String evidenceId,
    String signal,
    String personId,
    String displayName,
    String teamId,
    String reference,
    String title,
    String state,
    String label,
    List<String> parts,
    String wordsOf,
    String excerpt,
    int markStart,
    int markEnd,
    String permalink,
    String ruleId,
    String ruleVersion,
    String standing,
    List<String> decidedBy,
    Instant writtenAt,
    String after) {

  static PackEvidence of(PersonEvidence item) {
    return new PackEvidence(
        item.evidenceId(),
        item.signal(),
        item.personId(),
        item.displayName(),
        item.teamId(),
        item.reference(),
        item.title(),
        item.state(),
        item.label(),
        item.parts(),
        item.authorId(),
        item.excerpt(),
        item.markStart(),
        item.markEnd(),
        item.permalink(),
        item.ruleId(),
        item.ruleVersion(),
        item.standing(),
        item.decidedBy(),
        item.writtenAt(),
        item.after());
  }

  /** The same evidence without those who are not in the pack. */
  static PersonEvidence without(
      OutsiderNames outsiders, Set<String> insiders, PersonEvidence item) {
    OutsiderNames.Cleaned excerpt =
        outsiders.clean(item.excerpt(), item.markStart(), item.markEnd());
    return new PersonEvidence(
        item.evidenceId(),
        item.signal(),
        item.personId(),
        item.displayName(),
        item.teamId(),
        outsiders.clean(item.reference()),
        outsiders.clean(item.title()),
        item.subjectKind(),
        item.textId().contains(":comment:") ? ":comment:" : "",
        insider(item.authorId(), insiders),
        item.state(),
        outsiders.clean(item.label()),
        item.value(),
        item.probability(),
        item.parts().stream().map(outsiders::clean).toList(),
        excerpt.text(),
        item.excerptStart(),
        item.excerptEnd(),
        excerpt.markStart(),
        excerpt.markEnd(),
        outsiders.link(item.permalink()),
        item.ruleId(),
        item.ruleVersion(),
        item.standing(),
        item.decidedBy().stream().map(id -> insider(id, insiders)).distinct().toList(),
        item.writtenAt(),
        item.after());
  }

  private static String insider(String person, Set<String> insiders) {
    return insiders.contains(person) ? person : PersonViews.COLLEAGUE;
  }
}
