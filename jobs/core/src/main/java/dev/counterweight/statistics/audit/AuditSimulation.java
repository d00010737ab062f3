package dev.counterweight.statistics.audit;

import dev.counterweight.statistics.Interval;
import dev.counterweight.statistics.audit.AcrossCases.Effort;
import dev.counterweight.statistics.audit.PlantedCompany.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.FastMath;

/**
 * Whether the audit tells organisations apart that reward different things, and stays silent where
 * there is nothing to tell: invented organisations of known kinds, audited like real ones.
 */
public final class AuditSimulation {
  private static final List<Integer> SIZES = List.of(12, 20, 40, 80, 200);
  private static final Map<Integer, Double> POWER = Map.of(40, .30, 80, .60, 200, .90);
  private static final int SHARES_FROM = 40;
  private static final int PERMUTATIONS = 999;
  private static final int RESAMPLES = 200;

  /** Rates near zero are only told from their bound with more companies. */
  private static final int MORE = 5;

  private final long seed;
  private final int companies;
  private final Consumer<String> progress;
  private final List<Bar> bars = new ArrayList<>();

  /**
   * A simulation.
   *
   * @param companies of each kind; random ones are three times as many at least
   * @param progress takes a line per size
   */
  public AuditSimulation(long seed, int companies, Consumer<String> progress) {
    if (companies < 1) {
      throw new IllegalArgumentException(
          "Invalid number of companies: %d (must be at least 1)".formatted(companies));
    }
    this.seed = seed;
    this.companies = companies;
    this.progress = progress;
  }

  /** Draws and audits all companies; every bar, in the order of the issue they answer. */
  public List<Bar> run() {
    for (int size : SIZES) {
      ranking(size);
      flags(size);
      shares(size);
      progress.accept("%d cases a company: done".formatted(size));
    }
    unreliableJudgment();
    return List.copyOf(bars);
  }

  private RandomGenerator random(String part, int size) {
    return new Well19937c(seed * 1_000_003 + part.hashCode() * 31L + size);
  }

  /** How well what speed explains more than judgment puts speed-led organisations above others. */
  private void ranking(int size) {
    Map<Kind, double[]> contrasts = new EnumMap<>(Kind.class);
    RandomGenerator random = random("ranking", size);
    for (Kind kind : Kind.values()) {
      double[] values = new double[companies];
      for (int i = 0; i < companies; i++) {
        Blocks blocks = Blocks.of(PlantedCompany.draw(kind, random).cases(size));
        values[i] = Association.difference(blocks);
      }
      contrasts.put(kind, values);
    }
    double[] judgment = contrasts.getOrDefault(Kind.JUDGMENT_LED, new double[0]);
    double[] chance = contrasts.getOrDefault(Kind.RANDOM, new double[0]);
    double[] mixed = contrasts.getOrDefault(Kind.MIXED, new double[0]);
    double[] speed = contrasts.getOrDefault(Kind.SPEED_LED, new double[0]);
    if (size == 20) {
      separation("judgment-led", size, speed, judgment, .88);
    } else if (size == 40) {
      separation("judgment-led", size, speed, judgment, .95);
      separation("random", size, speed, chance, .85);
      double[] others = Arrays.copyOf(judgment, 3 * companies);
      System.arraycopy(chance, 0, others, companies, companies);
      System.arraycopy(mixed, 0, others, 2 * companies, companies);
      separation("all others", size, speed, others, .88);
    }
  }

  private void separation(String other, int size, double[] speed, double[] rest, double bound) {
    double area = Area.under(speed, rest);
    bars.add(
        Bar.atLeast(
            "AUC, speed-led against %s, %d cases".formatted(other, size),
            area,
            bound,
            speed.length,
            Area.standardError(area, speed.length, rest.length)));
  }

  private void flags(int size) {
    double ofSpeed = flagged(Kind.SPEED_LED, size, companies);
    if (POWER.containsKey(size)) {
      bars.add(
          Bar.atLeast(
              "speed-led flagged, %d cases".formatted(size),
              ofSpeed,
              POWER.getOrDefault(size, 1.0),
              companies,
              error(ofSpeed, companies)));
    }
    silence(Kind.RANDOM, "random", size, .065);
    silence(Kind.JUDGMENT_LED, "judgment-led", size, .02);
    silence(Kind.MIXED, "evenly mixed", size, .20);
  }

  private void silence(Kind kind, String name, int size, double bound) {
    int count = MORE * companies;
    double rate = flagged(kind, size, count);
    bars.add(
        Bar.atMost(
            "%s flagged speed-led, %d cases".formatted(name, size),
            rate,
            bound,
            count,
            error(rate, count)));
  }

  private double flagged(Kind kind, int size, int count) {
    RandomGenerator random = random("flags " + kind, size);
    int flagged = 0;
    for (int i = 0; i < count; i++) {
      Blocks blocks = Blocks.of(PlantedCompany.draw(kind, random).cases(size));
      Effort effort = new Effort(PERMUTATIONS, RESAMPLES, random.nextLong());
      flagged += AcrossCases.isSpeedLed(blocks, effort) ? 1 : 0;
    }
    return (double) flagged / count;
  }

  /** Whether the intervals of the share hold what very many cases would show. */
  private void shares(int size) {
    if (size < SHARES_FROM) {
      return;
    }
    RandomGenerator random = random("shares", size);
    int held = 0;
    List<Kind> kinds = List.of(Kind.SPEED_LED, Kind.JUDGMENT_LED, Kind.MIXED);
    for (Kind kind : kinds) {
      for (int i = 0; i < companies; i++) {
        PlantedCompany company = PlantedCompany.draw(kind, random);
        double truth = company.share();
        Interval interval = Share.of(Blocks.of(company.cases(size)), RESAMPLES, random.nextLong());
        held += truth >= interval.low() && truth <= interval.high() ? 1 : 0;
      }
    }
    int count = kinds.size() * companies;
    double coverage = (double) held / count;
    bars.add(
        Bar.within(
            "90 %% interval of the share of speed holds it, %d cases".formatted(size),
            coverage,
            .87,
            .94,
            count,
            error(coverage, count)));
  }

  /** The trap: judgment measured badly makes speed look rewarded where only judgment is. */
  private void unreliableJudgment() {
    RandomGenerator random = random("partial", 200);
    int count = MORE * companies;
    int calibrated = 0;
    for (int i = 0; i < count; i++) {
      PlantedCompany company = PlantedCompany.draw(Kind.JUDGMENT_LED, .5, random);
      calibrated += AcrossCases.hasPartialEffect(Blocks.of(company.cases(200))) ? 1 : 0;
    }
    double rate = (double) calibrated / count;
    bars.add(
        Bar.atMost(
            "calibrated effect of speed, judgment-led, reliability .5, 200 cases",
            rate,
            .08,
            count,
            error(rate, count)));
  }

  /** Of a share, as if one more had been seen on either side: none of few is not exactly none. */
  private static double error(double share, int count) {
    double drawnIn = (share * count + 1) / (count + 2);
    return FastMath.sqrt(drawnIn * (1 - drawnIn) / count);
  }
}
