package dev.counterweight.simulation;

import dev.counterweight.statistics.Clusters;
import dev.counterweight.statistics.GroupPrior;
import dev.counterweight.statistics.PeerGroup;
import dev.counterweight.statistics.Worth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures the estimator on companies from the generator of STATISTICS A.2: what the intervals
 * cover, how far estimates lie off, what is flagged. Each seed is one company of twelve groups.
 */
public final class Simulation {
  private final long firstSeed;
  private final int companies;
  private final GroupPrior prior;
  private final Consumer<String> progress;
  private final List<Bar> bars = new ArrayList<>();

  /**
   * A simulation.
   *
   * @param firstSeed of the companies; the others follow
   * @param companies of each kind
   */
  public Simulation(long firstSeed, int companies, GroupPrior prior, Consumer<String> progress) {
    this.firstSeed = firstSeed;
    this.companies = companies;
    this.prior = prior;
    this.progress = progress;
  }

  /** Every bar of the generator, in the order of STATISTICS. */
  public List<Bar> run() {
    bars.clear();
    base();
    Stratum base = Stratum.BASE;
    coverage("rare signals, mean .04-.12", score(base.mean(.04, .12)), .86, .96);
    coverage("correlated opportunities, .3", score(base.correlated(.3)), .86, .96);
    coverage("groups of 3-7", score(base.size(3, 7)), .86, .96);
    coverage("detector-compressed rates", score(base.detectedBy(.6, .943)), .88, .95);
    Score small = score(base.deviation(.05));
    coverage("people barely differ, sd .05", small, .86, .97);
    Score middle = score(base.deviation(.10));
    Score large = score(base.deviation(.20));
    coverage("people differ, sd .20", large, .86, .96);
    Score none = score(base.deviation(0));
    bar("flagged where nobody differs", none.flagged, 0, .02);
    bar("gaps above .15 found at sd .10", middle.gapsFound, .40, 1);
    bar("gaps above .15 found at sd .20", large.gapsFound, .70, 1);
    bar("flags of the wrong sign at sd .10", middle.wrongSign, 0, .07);
    bar("flags of the wrong sign at sd .20", large.wrongSign, 0, .03);
    return List.copyOf(bars);
  }

  private void base() {
    Score base = score(Stratum.BASE);
    bar("coverage at exposure 5 and more", base.coverage, .88, .92);
    base.bands.forEach(
        (band, ratio) ->
            bar("coverage at exposure %d-%d".formatted(band.least, band.most), ratio, .85, .95));
    bar("squared error over raw at exposure 1-9", base.errorToNine, 0, .30);
    bar("squared error over raw at exposure 5-9", base.errorFiveToNine, 0, .45);
    bar("squared error over the oracle's at exposure 1-9", base.againstOracleToNine, 0, 1.25);
    bar("squared error over the oracle's at exposure 5-9", base.againstOracleFiveToNine, 0, 1.25);
  }

  private void coverage(String stratum, Score score, double low, double high) {
    bar("coverage: " + stratum, score.coverage, low, high);
  }

  private void bar(String name, Ratio ratio, double low, double high) {
    Bar bar = Bar.of(name, ratio, companies, low, high);
    bars.add(bar);
    progress.accept("%-50s %.3f".formatted(name, bar.measured()));
  }

  private Score score(Stratum stratum) {
    Score score = new Score();
    for (long seed = firstSeed; seed < firstSeed + companies; seed++) {
      score(stratum.company(new Draws(seed)), score);
      score.endSeed();
    }
    return score;
  }

  private void score(List<SimulatedGroup> company, Score score) {
    double correlation =
        Clusters.correlation(
            company.stream()
                .flatMap(group -> group.people().stream())
                .map(SimulatedPerson::clusters)
                .filter(clusters -> Clusters.total(clusters).opportunities() > 0)
                .toList());
    for (SimulatedGroup group : company) {
      List<Worth> worth =
          group.people().stream()
              .map(person -> Clusters.worth(person.clusters(), correlation))
              .toList();
      PeerGroup peers = PeerGroup.of(worth.stream().map(Worth::rounded).toList(), prior);
      for (int i = 0; i < worth.size(); i++) {
        score.add(group, group.people().get(i), peers.estimate(worth.get(i)), peers.mean());
      }
    }
  }
}
