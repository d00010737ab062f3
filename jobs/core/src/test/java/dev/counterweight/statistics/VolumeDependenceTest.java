package dev.counterweight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.counterweight.statistics.VolumeDependence.Member;
import dev.counterweight.statistics.VolumeDependence.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VolumeDependenceTest {
  @Test
  void isWholeWhereStandingFollowsVolumeExactly() {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      members.add(new Member("a", (i + .5) / 20, i));
    }

    assertThat(VolumeDependence.of(members).correlation()).isCloseTo(1, within(.01));
  }

  /** Two groups that differ in both, and in neither inside: level is no dependence (B.2). */
  @Test
  void comparesWithinPeersOnly() {
    List<Member> members = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      boolean senior = i % 2 == 0;
      members.add(
          new Member(
              senior ? "senior" : "junior",
              random.nextDouble(),
              random.nextDouble() + (senior ? 0 : 10)));
    }

    assertThat(VolumeDependence.of(members).correlation()).isCloseTo(0, within(.05));
  }

  @Test
  void saysNothingOfSomebodyAlone() {
    VolumeDependence alone = VolumeDependence.of(List.of(new Member("a", .9, 5)));

    assertThat(alone.people()).isZero();
    assertThat(alone.correlation()).isNaN();
  }

  /** Two are always in some order: on the ledger data a signal seen of two people cried -1.00. */
  @Test
  void saysNothingOfAHandful() {
    VolumeDependence two =
        VolumeDependence.of(List.of(new Member("a", .1, 1), new Member("a", .9, 2)));

    assertThat(Math.abs(two.correlation())).isCloseTo(1, within(1e-9));
    assertThat(VolumeDependence.readings(List.of(two))).containsExactly(Reading.CANNOT_TELL);
  }

  /**
   * tanh(atanh(.10) + (1.645 + .842) / sqrt(160)) by hand: atanh(.10) = .10034, so tanh(.29695).
   */
  @Test
  void saysFromWhichStrengthOnItWouldHaveBeenSeen() {
    assertThat(VolumeDependence.seenFrom(163)).isCloseTo(.2885, within(.0005));
    assertThat(VolumeDependence.seenFrom(2)).isEqualTo(1);
  }

  @Test
  void doesNotDependOnTheOrder() {
    List<Member> members = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      members.add(new Member("t" + i % 3, random.nextDouble(), random.nextInt(9)));
    }
    VolumeDependence one = VolumeDependence.of(members);
    Collections.reverse(members);

    assertThat(VolumeDependence.of(members).correlation())
        .isCloseTo(one.correlation(), within(1e-12));
  }

  /** B.1: at 60 people a tenth can be neither shown nor excluded; the 90 % interval holds zero. */
  @Test
  void coversNothingWhereThereIsNothing() {
    int covered = 0;
    Random random = new Random(11);
    for (int run = 0; run < 500; run++) {
      List<Member> members = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        members.add(new Member("t" + i % 4, random.nextDouble(), random.nextDouble()));
      }
      VolumeDependence found = VolumeDependence.of(members);
      covered += found.low() <= 0 && found.high() >= 0 ? 1 : 0;
    }

    assertThat(covered / 500.0).isBetween(.86, .94);
  }

  @Test
  void saysWhatTheSizeCanExclude() {
    VolumeDependence small = new VolumeDependence(60, .05, -.16, .26, .6);
    VolumeDependence middle = new VolumeDependence(400, .05, -.03, .13, .8);
    VolumeDependence large = new VolumeDependence(1_200, .01, -.04, .06, 1);
    VolumeDependence strong = new VolumeDependence(400, .40, .33, .47, 1e-9);

    assertThat(VolumeDependence.readings(List.of(small, middle, large, strong)))
        .containsExactly(
            Reading.CANNOT_TELL, Reading.BELOW_A_FIFTH, Reading.BELOW_A_TENTH, Reading.DEPENDENT);
  }

  /** One of twenty at .03 is what chance brings. */
  @Test
  void doesNotCryOnThePoint() {
    List<VolumeDependence> many = new ArrayList<>();
    many.add(new VolumeDependence(60, .37, .15, .55, .03));
    for (int i = 0; i < 19; i++) {
      many.add(new VolumeDependence(60, 0, -.2, .2, 1));
    }

    assertThat(VolumeDependence.readings(many)).doesNotContain(Reading.DEPENDENT);
  }
}
