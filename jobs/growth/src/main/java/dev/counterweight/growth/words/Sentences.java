package dev.counterweight.growth.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a sentence of a ladder, a case or an answer names (METHOD F7, K1, K7, Q7, L4). Works on
 * words, in English; it says what was found, never whether somebody is right.
 */
public final class Sentences {
  private static final WordSet DECIDED =
      WordSet.of(
          """
          chose, chosen, choose, chooses, choosing, cut, cuts, cutting, decid*, decision*,
          dropped, drops, drop, postponed, postpones, picked, picks, pick, settled, settles,
          gave up, given up, gives up, instead of, rather than, held, holds, hold, stopped,
          stops, turned down, turns down, split, splits, staged, stages, delayed, delays,
          rejected, rejects, left out, sets the, set the, designs, designed, ended, ends,
          kept, replaced, replaces, moved, reversed, declined, plans, planned, names two,
          defines, defined, promise*
          """);

  private static final WordSet PARTY =
      WordSet.of(
          """
          support, finance, product, design, designer*, engineering, engineer, engineers,
          legal, sales, marketing, operations, ops, on-call, security, compliance, customer,
          customers, user, users, partner, partners, stakeholder, stakeholders, team, teams,
          data, analytics, platform, qa, procurement, handoff*
          """);

  private static final WordSet TOLD =
      WordSet.of(
          """
          warn*, told, tell, tells, ask, asks, asked, align*, agree*, inform*, brief*, wrote,
          write, writes, written, explain*, hand* over, handoff*, handed, got, brought,
          brings, consult*, involv*, named, names, keeps, kept, settle*, makes, made, leaves
          """);

  private static final WordSet RISK =
      WordSet.of(
          """
          risk, risks, risky, failure*, fail, fails, failed, failing, outage*, incident*,
          rollback*, roll-back*, roll back, rolled back, way back, refund*, duplicate*, loss,
          lost, leak*, breach*, break, breaks, broke, broken, downtime, complaint*, vulnerab*,
          regression*, alert*, crash*, corrupt*, overcharge*, wrong, timeout*, overload*,
          unstable, slip, slips, slipped, blocked, blocks, prevent*, surprise*, edge case,
          edge cases, errors, starve*, burn
          """);

  private static final WordSet VOLUME =
      WordSet.of(
          """
          more tickets, many tickets, most tickets, closes tickets, tickets closed, number of
          tickets, number of *, more code, more merge, more mrs, more prs, pull requests per,
          merge requests per, story points, velocity, throughput, more features, more tasks,
          many tasks, most tasks, tasks closed, more commits, commits per, output, productiv*,
          high volume, volume of, lines of, bugs fixed, more bugs, pages written, closes more,
          ships more, delivers more, merges more, faster than, fastest, twice as, prolific,
          more stories, quota, count of
          """);

  private static final WordSet VAGUE =
      WordSet.of(
          """
          led, leads, lead, drove, drives, drive, delivered, delivery, delivers, impact*,
          strategic*, key player, instrumental, spearhead*, championed, champions, owns,
          owned, ownership, helped, helps, supported, involved in, contributed, contributes,
          participated, responsible for, works on, worked on, excellent, outstanding, strong,
          great, proactive*, leverag*, synerg*, successfully, effectively, faster, quickly,
          productive
          """);

  private static final WordSet MANAGES =
      WordSet.of(
          """
          performance review*, career*, salary, salaries, compensation, hire, hires, hiring,
          promote, promotes, promotion*, 1:1*, one-on-one*, one-on-ones, headcount, well-
          being, wellbeing, line manag*, direct report*, people manag*, manages people,
          appraisal*, performance plan*
          """);

  private static final WordSet EFFORT =
      WordSet.of(
          """
          hard work*, works hard, worked hard, harder than, effort*, weekends, late nights,
          overtime, always here, dedicat*, loyal*, tenure, been here, years with us, years
          here, deserves, it is time, long enough, waited, commitment
          """);

  private static final Set<String> FILLER =
      Set.of(
          "a", "an", "the", "i", "we", "they", "and", "to", "of", "in", "for", "with", "on", "it",
          "this", "that", "was", "is");

  private Sentences() {}

  /** What a claim names. */
  public enum Slot {
    /** A thing chosen, cut, held or given up. */
    DECISION("what was decided or given up"),
    /** Somebody told, asked or agreed with. */
    PARTY("who was told, asked or kept aligned"),
    /** A failure, and what it would have been. */
    RISK("which failure was named or prevented");

    private final String words;

    Slot(String words) {
      this.words = words;
    }

    /** As an advice names it. */
    public String words() {
      return words;
    }
  }

  /** How much a text gives a stranger to go by (I6). */
  public enum Specificity {
    SPECIFIC,
    VAGUE,
    NONE
  }

  /** The slots a text fills. */
  public static List<Slot> slots(String text) {
    List<Slot> slots = new ArrayList<>();
    if (DECIDED.isIn(text)) {
      slots.add(Slot.DECISION);
    }
    if (PARTY.isIn(text) && TOLD.isIn(text)) {
      slots.add(Slot.PARTY);
    }
    if (RISK.isIn(text)) {
      slots.add(Slot.RISK);
    }
    return List.copyOf(slots);
  }

  /** A decision, a party or a risk: two of them make a text specific. */
  public static Specificity specificity(String text) {
    if (WordSet.content(text, FILLER).isEmpty()) {
      return Specificity.NONE;
    }
    return slots(text).size() >= 2 ? Specificity.SPECIFIC : Specificity.VAGUE;
  }

  /** What a vague text leaves open, as an advice. */
  public static String advice(String text) {
    List<Slot> filled = slots(text);
    List<String> open = new ArrayList<>();
    for (Slot slot : Slot.values()) {
      if (!filled.contains(slot)) {
        open.add(slot.words());
      }
    }
    return "Say " + String.join("; ", open);
  }

  /** The wording that measures by volume, if there is any (K1). */
  public static Optional<String> volume(String text) {
    return VOLUME.in(text);
  }

  /** The wording that sounds like much and names nothing, in a text that is not specific (K7). */
  public static Optional<String> vague(String text) {
    return slots(text).isEmpty() ? VAGUE.in(text) : Optional.empty();
  }

  /** The wording that belongs to managing people (Q7). */
  public static Optional<String> managing(String text) {
    return MANAGES.in(text);
  }

  /** The wording of effort, loyalty or tenure (L4, J11). */
  public static Optional<String> effort(String text) {
    return EFFORT.in(text);
  }

  /** Whether somebody is named who has to be kept aligned (K2). */
  public static boolean namesAParty(String text) {
    return PARTY.isIn(text);
  }

  /** Capitalised short forms a stranger may not know, in order (L5). */
  public static List<String> shortForms(String text) {
    List<String> found = new ArrayList<>();
    for (String word : text.split("[^\\p{L}\\p{N}]+")) {
      boolean shortForm =
          word.length() >= 2 && word.length() <= 6 && word.chars().allMatch(Character::isUpperCase);
      if (shortForm && !found.contains(word)) {
        found.add(word);
      }
    }
    return List.copyOf(found);
  }
}
