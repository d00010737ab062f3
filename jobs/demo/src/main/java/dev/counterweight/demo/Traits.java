package dev.counterweight.demo;

import dev.counterweight.demo.words.Dice;

/**
 * What is true of a person and nobody sees: how much they do, and how often they do what the
 * signals look for when there is an occasion. The volume is drawn without looking at the rates.
 *
 * @param changesPerWeek volume
 * @param concern per change of some weight that they review, to name a way it can hurt
 * @param rollback per feature they own, to write a plan somebody can follow
 * @param detection per feature they own, to say how trouble would show
 * @param handoff per handoff, to give goal, owner, what is open and by when
 * @param decision per decision, to give options, reason and cost
 * @param candor per ticket that will be late, to say so before the date
 */
record Traits(
    double changesPerWeek,
    double concern,
    double rollback,
    double detection,
    double handoff,
    double decision,
    double candor) {

  /**
   * Rates of one kind for the members of one team: a team's mean and spread, then each member's
   * rate. The bounds are those of STATISTICS A.2.
   */
  static final class Rates {
    private final double mean;
    private final double weight;

    private Rates(double mean, double weight) {
      this.mean = mean;
      this.weight = weight;
    }

    static Rates draw(Dice dice) {
      while (true) {
        double mean = dice.within(0.1, 0.7);
        double spread = dice.within(0.05, 0.20);
        double weight = mean * (1 - mean) / (spread * spread) - 1;
        if (weight > 1) {
          return new Rates(mean, weight);
        }
      }
    }

    double member(Dice dice) {
      return dice.beta(mean * weight, (1 - mean) * weight);
    }
  }
}
