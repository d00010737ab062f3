package dev.counterweight.steps.gaming;

import dev.counterweight.connectors.RawRecord;
import dev.counterweight.reports.view.BlindSpot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the data alone cannot tell from honest work; measured, to be stated. */
final class Undetectable {
  /** Attacks whose rewriting would only say again what is known. */
  static final List<BlindSpot> NOT_RUN =
      List.of(
          BlindSpot.TOKEN,
          BlindSpot.HANDOFFS,
          BlindSpot.BACK_DATED,
          BlindSpot.MOVED_DATE,
          BlindSpot.DELETED);

  private Undetectable() {}

  static List<Attack> all() {
    return List.of(new SpecificProse(), new ChosenDenominator(), new Collusion(), new OutOfSight());
  }

  private abstract static class CannotBeTold implements Attack {
    @Override
    public Kind kind() {
      return Kind.U;
    }
  }

  /** One written concern on each launch that the person takes part in. */
  private static final class SpecificProse extends CannotBeTold {
    @Override
    public String name() {
      return BlindSpot.PROSE.name();
    }

    @Override
    public String measure() {
      return COMMENTS;
    }

    @Override
    public RawCompany rewrite(Forger forger) {
      return forger.company.with(written(forger, forger.attackers));
    }
  }

  private static List<RawRecord> written(Forger forger, List<Attacker> writers) {
    List<RawRecord> notes = new ArrayList<>();
    int i = 0;
    for (Attacker attacker : writers) {
      for (RawRecord change : attacker.launched()) {
        String concern = Prose.concern(forger.random, i);
        String plan = Prose.plan(forger.random, i++);
        notes.add(forger.comment(change, attacker.user(), 60, concern));
        notes.add(forger.comment(change, attacker.user(), 61, plan));
      }
    }
    return notes;
  }

  /** Own changes that show nothing are left to somebody else. */
  private static final class ChosenDenominator extends CannotBeTold {
    @Override
    public String name() {
      return BlindSpot.DENOMINATOR.name();
    }

    @Override
    public String measure() {
      return "";
    }

    @Override
    public RawCompany rewrite(Forger forger) {
      Set<String> avoided = new HashSet<>();
      for (Attacker attacker : forger.attackers) {
        attacker.launched().stream()
            .filter(row -> !row.payload().toLowerCase(Locale.ROOT).contains("rollback"))
            .limit(attacker.launched().size() / 2)
            .forEach(row -> avoided.add(row.key()));
      }
      return forger.company.without(
          row ->
              row.source().equals("gitlab")
                  && (avoided.contains(row.key())
                      || avoided.contains(String.valueOf(row.parent()))));
    }
  }

  /** Everybody but the first of the attackers writes, so that the peers' mean moves. */
  static final class Collusion extends CannotBeTold {
    @Override
    public String name() {
      return BlindSpot.COLLUSION.name();
    }

    @Override
    public String measure() {
      return COMMENTS;
    }

    @Override
    public RawCompany rewrite(Forger forger) {
      return forger.company.with(
          written(forger, forger.attackers.subList(1, forger.attackers.size())));
    }

    @Override
    public Set<String> watched(List<Attacker> attackers) {
      return Set.of(attackers.get(0).personId());
    }
  }

  /** Own discussions of change move to where no connector reads. */
  private static final class OutOfSight extends CannotBeTold {
    @Override
    public String name() {
      return BlindSpot.OUT_OF_SIGHT.name();
    }

    @Override
    public String measure() {
      return "";
    }

    @Override
    public RawCompany rewrite(Forger forger) {
      Set<String> hidden = new HashSet<>();
      forger.attackers.forEach(a -> a.launched().forEach(row -> hidden.add(row.key())));
      return forger.company.without(
          row ->
              row.entity().equals("discussions") && hidden.contains(String.valueOf(row.parent())));
    }
  }
}
