package dev.counterweight.steps.gaming;

import dev.counterweight.connectors.RawRecord;
import java.util.ArrayList;
import java.util.List;

/** Attacks that look like work: at most one opportunity for each change they touch. */
final class Bounded {
  private static final int MANY = 50;

  private Bounded() {}

  static List<Attack> all() {
    return List.of(
        new SplitUnlinked(),
        new ConcernSpam(),
        new WrittenPlans(),
        new SpamOnRivals(),
        new Stamps());
  }

  private abstract static class AtMostOneEach implements Attack {
    @Override
    public Kind kind() {
      return Kind.B;
    }
  }

  /** Each own change becomes three that nothing ties together, reviewed like the first. */
  private static final class SplitUnlinked extends AtMostOneEach {
    @Override
    public String name() {
      return "own changes split without a link";
    }

    @Override
    public String measure() {
      return CHANGES;
    }

    @Override
    public RawCompany rewrite(Forger forger) {
      List<RawRecord> parts = new ArrayList<>();
      int i = 0;
      for (Attacker attacker : forger.attackers) {
        for (RawRecord change : attacker.launched()) {
          for (int part = 0; part < 2; part++) {
            String word = Prose.words(i++);
            RawRecord split = forger.change(change, "Another matter " + word, "", "other-" + word);
            parts.add(split);
            parts.addAll(forger.reviewedLike(change, split));
          }
        }
      }
      return forger.company.with(parts);
    }
  }

  /** Generated concerns, three on each of many changes. */
  private static final class ConcernSpam extends AtMostOneEach {
    @Override
    public String name() {
      return "three generated concerns on fifty changes";
    }

    @Override
    public String measure() {
      return COMMENTS;
    }

    @Override
    public RawCompany rewrite(Forger forger) {
      List<RawRecord> notes = new ArrayList<>();
      int i = 0;
      for (Attacker attacker : forger.attackers) {
        for (RawRecord change : forger.launchesOfOthers(attacker, MANY)) {
          for (int n = 0; n < 3; n++) {
            String text = Prose.concern(forger.random, i++);
            notes.add(forger.comment(change, attacker.user(), 60 + n, text));
          }
        }
      }
      return forger.company.with(notes);
    }
  }

  /** A generated plan on every own change. */
  private static final class WrittenPlans extends AtMostOneEach {
    @Override
    public String name() {
      return "a generated rollback plan on every own change";
    }

    @Override
    public String measure() {
      return PLANS;
    }

    @Override
    public RawCompany rewrite(Forger forger) {
      List<RawRecord> changes = new ArrayList<>();
      int i = 0;
      for (Attacker attacker : forger.attackers) {
        for (RawRecord change : attacker.launched()) {
          String plan = "\n\n" + Prose.plan(forger.random, i++);
          changes.add(forger.described(change, Forger.text(change, "description") + plan));
        }
      }
      return forger.company.with(changes);
    }
  }

  /** Questions on what others own, to raise what counts against them. */
  private static final class SpamOnRivals extends AtMostOneEach {
    @Override
    public String name() {
      return "failures added to others: questions on fifty of their changes";
    }

    @Override
    public String measure() {
      return COMMENTS;
    }

    @Override
    public RawCompany rewrite(Forger forger) {
      List<RawRecord> notes = new ArrayList<>();
      int i = 0;
      for (Attacker attacker : forger.attackers) {
        for (RawRecord change : forger.launchesOfOthers(attacker, MANY)) {
          String text = "Who owns the " + Prose.words(i++) + " rollback when this goes live?";
          notes.add(forger.comment(change, attacker.user(), 60, text));
          notes.add(forger.comment(change, attacker.user(), 90, text + " Anybody?"));
        }
      }
      return forger.company.with(notes);
    }
  }

  /** Two of them approve everything of each other. */
  private static final class Stamps extends AtMostOneEach {
    @Override
    public String name() {
      return "two friends stamp each other's changes";
    }

    @Override
    public String measure() {
      return APPROVALS;
    }

    @Override
    public int needs() {
      return 2;
    }

    @Override
    public RawCompany rewrite(Forger forger) {
      return forger.company.with(StampPattern.stamps(forger));
    }
  }
}
