package dev.counterweight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PeerGroupTest {
  /**
   * Tumours in 71 groups of rats (Tarone 1982), the last one the new experiment; as in Gelman et
   * al., Bayesian Data Analysis, section 5.
   */
  private static final String RATS =
      """
      0/20 0/20 0/20 0/20 0/20 0/20 0/20 0/19 0/19 0/19 0/19 0/18 0/18 0/17 1/20 1/20 1/20 1/20
      1/19 1/19 1/18 1/18 2/25 2/24 2/23 2/20 2/20 2/20 2/20 2/20 2/20 1/10 5/49 2/19 5/46 3/27
      2/17 7/49 7/47 3/20 3/20 2/13 9/48 10/50 4/20 4/20 4/20 4/20 4/20 4/20 4/20 10/48 4/19 4/19
      4/19 5/22 11/46 12/49 5/20 5/20 6/23 5/19 6/22 6/20 6/20 6/20 16/52 15/47 15/46 9/24 4/14
      """;

  @Test
  void agreesWithTheBookOnTheRats() {
    List<RateCount> groups = counts(RATS);
    PeerGroup rats = PeerGroup.of(groups, GroupPrior.BDA);

    // E alpha 2.4, E beta 14.3 (BDA): a mean of .144
    assertThat(rats.mean()).isCloseTo(.144, within(.003));
    // the 71st group, 4 of 14, lies between its own .286 and the groups' .144; the book's plug-in
    // says .223
    assertThat(rats.estimate(new RateCount(4, 14)).estimate()).isBetween(.19, .223);
  }

  @Test
  void shrinksLikeTheBeta() {
    // one member only and no data: the prior's own mean is a half
    PeerGroup alone = PeerGroup.of(List.of(), GroupPrior.RHO_UNIFORM);

    assertThat(alone.mean()).isCloseTo(.5, within(1e-9));
    assertThat(alone.estimate(RateCount.NONE).estimate()).isCloseTo(.5, within(1e-9));
  }

  @Property(tries = 50)
  void doesNotDependOnTheOrder(@ForAll("groups") List<RateCount> members, @ForAll Random random) {
    List<RateCount> shuffled = new ArrayList<>(members);
    Collections.shuffle(shuffled, random);
    PeerGroup one = PeerGroup.of(members, GroupPrior.RHO_UNIFORM);
    PeerGroup other = PeerGroup.of(shuffled, GroupPrior.RHO_UNIFORM);

    for (RateCount member : members) {
      assertThat(other.estimate(member)).isEqualTo(one.estimate(member));
    }
  }

  @Property(tries = 50)
  void liesBetweenThePeersAndTheOwnRate(@ForAll("groups") List<RateCount> members) {
    PeerGroup group = PeerGroup.of(members, GroupPrior.RHO_UNIFORM);
    double tolerance = .02; // any hierarchical prior oversteps by about .01 (STATISTICS, table 0)

    for (RateCount member : members) {
      if (member.opportunities() > 0) {
        double least = Math.min(group.mean(), member.rate()) - tolerance;
        double most = Math.max(group.mean(), member.rate()) + tolerance;
        assertThat(group.estimate(member).estimate()).isBetween(least, most);
      }
    }
  }

  @Property(tries = 50)
  void aSuccessNeverLowersTheOwnEstimate(@ForAll("groups") List<RateCount> members) {
    PeerGroup group = PeerGroup.of(members, GroupPrior.RHO_UNIFORM);

    for (RateCount member : members) {
      if (member.successes() < member.opportunities()) {
        RateCount more = new RateCount(member.successes() + 1, member.opportunities());
        assertThat(group.estimate(more).estimate())
            .isGreaterThanOrEqualTo(group.estimate(member).estimate());
      }
    }
  }

  /** STATISTICS A.2 and A.4: .91 at five opportunities or more; the bar is 88 to 92 %. */
  @Test
  void coversNineInTenOfTheTrueRates() {
    Random random = new Random(20_261_124);
    int covered = 0;
    int shown = 0;
    for (int round = 0; round < 400; round++) {
      int size = 8 + random.nextInt(33);
      double mean = .1 + .6 * random.nextDouble();
      double concentration = 0;
      while (concentration <= 1) {
        double deviation = .05 + .15 * random.nextDouble();
        concentration = mean * (1 - mean) / (deviation * deviation) - 1;
      }
      List<RateCount> members = new ArrayList<>();
      List<Double> truth = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        double rate = Draws.beta(random, mean * concentration, (1 - mean) * concentration);
        int opportunities = (int) Math.min(60, Math.floor(Draws.gamma(random, .8) * 15));
        members.add(new RateCount(Draws.binomial(random, opportunities, rate), opportunities));
        truth.add(rate);
      }
      PeerGroup group = PeerGroup.of(members, GroupPrior.RHO_UNIFORM);
      for (int i = 0; i < size; i++) {
        if (members.get(i).opportunities() >= 5) {
          Interval interval = group.estimate(members.get(i));
          shown++;
          covered += interval.low() <= truth.get(i) && truth.get(i) <= interval.high() ? 1 : 0;
        }
      }
    }
    assertThat((double) covered / shown).isBetween(.88, .93);
  }

  @Provide
  Arbitrary<List<RateCount>> groups() {
    Arbitrary<RateCount> member =
        Arbitraries.integers()
            .between(0, 90)
            .flatMap(n -> Arbitraries.integers().between(0, n).map(y -> new RateCount(y, n)));
    return member.list().ofMinSize(1).ofMaxSize(40);
  }

  private static List<RateCount> counts(String fractions) {
    List<RateCount> counts = new ArrayList<>();
    for (String fraction : fractions.trim().split("\\s+")) {
      String[] parts = fraction.split("/");
      counts.add(new RateCount(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
    }
    return counts;
  }
}
