package dev.counterweight.simulation;

import dev.counterweight.statistics.Interval;
import dev.counterweight.statistics.RateCount;
import java.util.EnumMap;
import java.util.Map;

/** What estimates of people with known rates came to, over seeds. */
final class Score {
  /** Below these nothing is shown. */
  static final int MINIMUM = 5;

  private static final double GAP = .15;
  private static final int MUCH_SEEN = 20;

  /** Exposures reported apart. */
  enum Band {
    FIVE(5, 9),
    TEN(10, 19),
    TWENTY(20, 39),
    FORTY(40, 60);

    final int least;
    final int most;

    Band(int least, int most) {
      this.least = least;
      this.most = most;
    }
  }

  final Ratio coverage = new Ratio();
  final Map<Band, Ratio> bands = new EnumMap<>(Band.class);
  final Ratio errorToNine = new Ratio();
  final Ratio errorFiveToNine = new Ratio();
  final Ratio againstOracleToNine = new Ratio();
  final Ratio againstOracleFiveToNine = new Ratio();
  final Ratio flagged = new Ratio();
  final Ratio gapsFound = new Ratio();
  final Ratio wrongSign = new Ratio();

  Score() {
    for (Band band : Band.values()) {
      bands.put(band, new Ratio());
    }
  }

  void add(SimulatedGroup group, SimulatedPerson person, Interval interval, double peerMean) {
    RateCount seen = person.seen();
    long n = seen.opportunities();
    double truth = person.rate();
    if (n >= MINIMUM) {
      boolean covered = interval.low() <= truth && truth <= interval.high();
      coverage.add(covered);
      bands.forEach(
          (band, ratio) -> {
            if (n >= band.least && n <= band.most) {
              ratio.add(covered);
            }
          });
      addFlag(group, truth, n, interval, peerMean);
    }
    if (n >= 1 && n <= 9) {
      double error = square(interval.estimate() - truth);
      double raw = square(seen.rate() - truth);
      double k = group.concentration();
      double known = square((group.mean() * k + seen.successes()) / (k + n) - truth);
      errorToNine.add(error, raw);
      againstOracleToNine.add(error, known);
      if (n >= MINIMUM) {
        errorFiveToNine.add(error, raw);
        againstOracleFiveToNine.add(error, known);
      }
    }
  }

  private void addFlag(
      SimulatedGroup group, double truth, long n, Interval interval, double peerMean) {
    boolean above = interval.low() > peerMean;
    boolean flag = above || interval.high() < peerMean;
    flagged.add(flag);
    if (flag) {
      wrongSign.add(above != truth > group.mean());
    }
    if (n >= MUCH_SEEN && Math.abs(truth - group.mean()) > GAP) {
      gapsFound.add(flag && above == truth > group.mean());
    }
  }

  void endSeed() {
    coverage.endSeed();
    bands.values().forEach(Ratio::endSeed);
    errorToNine.endSeed();
    errorFiveToNine.endSeed();
    againstOracleToNine.endSeed();
    againstOracleFiveToNine.endSeed();
    flagged.endSeed();
    gapsFound.endSeed();
    wrongSign.endSeed();
  }

  private static double square(double x) {
    return x * x;
  }
}
