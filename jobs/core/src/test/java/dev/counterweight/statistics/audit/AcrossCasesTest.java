package dev.counterweight.statistics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.counterweight.statistics.audit.AcrossCases.Effort;
import dev.counterweight.statistics.audit.AcrossCases.ShareState;
import dev.counterweight.statistics.audit.AcrossCases.Statement;
import dev.counterweight.statistics.audit.PlantedCompany.Kind;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class AcrossCasesTest {
  private static final Effort EFFORT = new Effort(999, 200, 1);

  @Test
  void fewerThanThreeNotPromotedAllowNoStatement() {
    AcrossCases two = AcrossCases.of(cases(10, 2), EFFORT);

    assertThat(two.statement()).isEqualTo(Statement.NONE);
    assertThat(two.probability()).isNaN();
    assertThat(two.speed()).isNull();
    assertThat(two.share()).isNull();
    assertThat(two.isSpeedLed()).isFalse();
  }

  @Test
  void threeToSevenAreAnIndicationAndEightAllowAll() {
    assertThat(AcrossCases.of(cases(10, 3), EFFORT).statement()).isEqualTo(Statement.INDICATION);
    assertThat(AcrossCases.of(cases(10, 7), EFFORT).statement()).isEqualTo(Statement.INDICATION);
    assertThat(AcrossCases.of(cases(10, 8), EFFORT).statement()).isEqualTo(Statement.FULL);
    assertThat(AcrossCases.of(cases(10, 7), EFFORT).speed()).isNull();
    assertThat(AcrossCases.of(cases(10, 8), EFFORT).speed()).isNotNull();
  }

  @Test
  void fiveMeasuresNeedTwentyFiveOnTheSmallerSide() {
    assertThat(AcrossCases.of(cases(40, 24), EFFORT).predictors()).isEmpty();
    assertThat(AcrossCases.of(cases(40, 25), EFFORT).predictors()).hasSize(5);
  }

  @Test
  void aShareNeedsFortyCasesAndMoreThanChance() {
    assertThat(AcrossCases.of(cases(20, 19), EFFORT).shareState())
        .isEqualTo(ShareState.TOO_FEW_CASES);
    PlantedCompany fast = PlantedCompany.draw(Kind.SPEED_LED, new Well19937c(2));
    assertThat(AcrossCases.of(fast.cases(120), EFFORT).shareState()).isEqualTo(ShareState.GIVEN);
    PlantedCompany chance = PlantedCompany.draw(Kind.RANDOM, new Well19937c(2));
    assertThat(AcrossCases.of(chance.cases(120), EFFORT).shareState())
        .isEqualTo(ShareState.NO_MORE_THAN_CHANCE);
  }

  @Test
  void nobodyTurnedDownMeansNothingCanBeSaid() {
    AcrossCases all = AcrossCases.of(cases(5, 0), EFFORT);

    assertThat(all.statement()).isEqualTo(Statement.NONE);
    assertThat(all.power().visible()).isInfinite();
  }

  @Test
  void measuresThatDoNotDifferAllowNoEffect() {
    List<CaseMeasures> alike = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      alike.add(new CaseMeasures(i % 2 == 0, i, i, .2, .2, .2, .01, .01, .01));
    }

    AcrossCases none = AcrossCases.of(alike, EFFORT);

    assertThat(none.speed()).isNull();
    assertThat(none.share()).isNull();
    assertThat(none.predictors()).isEmpty();
    assertThat(none.isSpeedLed()).isFalse();
  }

  /** STATISTICS C.4. */
  @Test
  void thePowerStatementIsThatOfTheTable() {
    assertThat(Power.of(6, 6, 1).visible()).isCloseTo(2.7 * Math.sqrt(1.0 / 3), within(1e-9));
    assertThat(Power.of(10, 10, 1).visible()).isCloseTo(1.11, within(.005));
    assertThat(Power.of(20, 20, 1).visible()).isCloseTo(.79, within(.005));
    assertThat(Power.of(30, 10, 1).visible()).isCloseTo(.91, within(.005));
    assertThat(Power.of(40, 40, 1).visible()).isCloseTo(.56, within(.005));
    assertThat(Power.of(2, 2, .5).visibleTrue())
        .isCloseTo(Power.of(2, 2, 1).visible() / Math.sqrt(.5), within(1e-9));
    assertThat(Power.of(2, 4, 1).smallestProbability()).isCloseTo(1.0 / 15, within(1e-12));
  }

  /** The reliability of the judgment block of planted companies is known in closed form. */
  @Test
  void reliabilityIsWhatWasPlanted() {
    PlantedCompany company = PlantedCompany.draw(Kind.RANDOM, .5, new Well19937c(8));
    Blocks blocks = Blocks.of(company.cases(20_000));

    assertThat(blocks.reliability()).isCloseTo(company.reliability(), within(.02));
  }

  /** STATISTICS C.3: population values are not 0, one half and 1. */
  @Test
  void theAnchorsAreWhatVeryManyCasesGive() {
    PlantedCompany fast = PlantedCompany.draw(Kind.SPEED_LED, new Well19937c(3));
    PlantedCompany sound = PlantedCompany.draw(Kind.JUDGMENT_LED, new Well19937c(3));
    PlantedCompany mixed = PlantedCompany.draw(Kind.MIXED, new Well19937c(3));
    Blocks many = Blocks.of(fast.cases(20_000));
    Share.Anchors anchors = Share.Anchors.of(many.correlation(), many.reliability());

    assertThat(anchors.speedLed()).isCloseTo(fast.share(), within(.05));
    assertThat(anchors.judgmentLed()).isCloseTo(sound.share(), within(.05));
    assertThat(anchors.evenlyMixed()).isCloseTo(mixed.share(), within(.05));
  }

  @Test
  void anAuditDoesNotDependOnTheUnitsOfItsMeasures() {
    List<CaseMeasures> cases = PlantedCompany.draw(Kind.SPEED_LED, new Well19937c(4)).cases(60);
    List<CaseMeasures> scaled = new ArrayList<>();
    for (CaseMeasures one : cases) {
      scaled.add(
          new CaseMeasures(
              one.promoted(),
              one.volume() * 8 + 3,
              one.pace(),
              one.scope() * 4,
              one.risk(),
              one.clarity(),
              one.scopeError() * 16,
              one.riskError(),
              one.clarityError()));
    }

    AcrossCases first = AcrossCases.of(cases, EFFORT);
    AcrossCases second = AcrossCases.of(scaled, EFFORT);

    assertThat(second.probability()).isEqualTo(first.probability());
    assertThat(second.reliability()).isCloseTo(first.reliability(), within(1e-9));
    assertThat(second.isSpeedLed()).isEqualTo(first.isSpeedLed());
  }

  @Test
  void theSameCasesGiveTheSameAuditBitForBit() {
    List<CaseMeasures> cases = PlantedCompany.draw(Kind.MIXED, new Well19937c(5)).cases(60);

    assertThat(AcrossCases.of(cases, EFFORT)).isEqualTo(AcrossCases.of(cases, EFFORT));
  }

  private static List<CaseMeasures> cases(int promoted, int notPromoted) {
    Well19937c random = new Well19937c(17);
    List<CaseMeasures> cases = new ArrayList<>();
    for (int i = 0; i < promoted + notPromoted; i++) {
      cases.add(
          new CaseMeasures(
              i < promoted,
              random.nextGaussian(),
              random.nextGaussian(),
              random.nextGaussian(),
              random.nextGaussian(),
              random.nextGaussian(),
              .2,
              .2,
              .2));
    }
    return cases;
  }
}
