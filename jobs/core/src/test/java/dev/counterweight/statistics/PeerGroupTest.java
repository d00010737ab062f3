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

  /** Exactly where opportunities are apart: the posterior is tilted by the rate (theorem). */
  @Property(tries = 40)
  void aSuccessRaisesAndAFailureLowersTheOwnEstimateAlsoThroughThePeers(
      @ForAll("groups") List<RateCount> members) {
    RateCount own = members.get(0);
    List<RateCount> others = members.subList(1, members.size());
    double before = estimate(own, others);
    double succeeded = estimate(own.plus(new RateCount(1, 1)), others);
    double failed = estimate(own.plus(new RateCount(0, 1)), others);
    double tolerance = own.opportunities() < Grid.MOST ? 1e-12 : .02; // beyond, counts are rounded

    assertThat(succeeded).isGreaterThanOrEqualTo(before - tolerance);
    assertThat(failed).isLessThanOrEqualTo(before + tolerance);
  }

  private static double estimate(RateCount own, List<RateCount> others) {
    List<RateCount> all = new ArrayList<>(others);
    all.add(own);
    return PeerGroup.of(all, GroupPrior.RHO_UNIFORM).estimate(own).estimate();
  }

  /** Within .02 where opportunities hang together: one more changes what the others are worth. */
  @Property(tries = 40)
  void aSuccessHardlyLowersTheOwnEstimateWhereOpportunitiesHangTogether(
      @ForAll("groups") List<RateCount> members, @ForAll Random random) {
    List<RateCount> clusters = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      int size = 1 + random.nextInt(5);
      clusters.add(new RateCount(random.nextInt(size + 1), size));
    }
    List<RateCount> more = new ArrayList<>(clusters);
    more.add(new RateCount(1, 1));
    List<RateCount> less = new ArrayList<>(clusters);
    less.add(new RateCount(0, 1));
    double before = estimate(clusters, members, .3);

    assertThat(estimate(more, members, .3)).isGreaterThan(before - .02);
    assertThat(estimate(less, members, .3)).isLessThan(before + .02);
  }

  private static double estimate(List<RateCount> own, List<RateCount> others, double correlation) {
    Worth worth = Clusters.worth(own, correlation);
    List<RateCount> all = new ArrayList<>(others);
    all.add(worth.rounded());
    return PeerGroup.of(all, GroupPrior.RHO_UNIFORM).estimate(worth).estimate();
  }

  @Property(tries = 50)
  void noEvidenceGivesThePeersMean(@ForAll("groups") List<RateCount> members) {
    PeerGroup group = PeerGroup.of(members, GroupPrior.RHO_UNIFORM);

    assertThat(group.estimate(RateCount.NONE).estimate()).isCloseTo(group.mean(), within(1e-12));
  }

  @Property(tries = 30)
  void standingRisesWithSuccesses(@ForAll("groups") List<RateCount> members) {
    RateCount some = new RateCount(3, 10);
    List<RateCount> all = new ArrayList<>(members);
    all.add(some);
    double low = PeerGroup.of(all, GroupPrior.RHO_UNIFORM).standing(some);
    all.set(all.size() - 1, new RateCount(7, 10));
    double high = PeerGroup.of(all, GroupPrior.RHO_UNIFORM).standing(new RateCount(7, 10));

    assertThat(low).isBetween(0.0, high);
    assertThat(high).isLessThanOrEqualTo(1);
  }

  @Provide
  Arbitrary<List<RateCount>> groups() {
    Arbitrary<RateCount> member =
        Arbitraries.integers()
            .between(0, 90)
            .flatMap(n -> Arbitraries.integers().between(0, n).map(y -> new RateCount(y, n)));
    return member.list().ofMinSize(1).ofMaxSize(40);
  }
}
