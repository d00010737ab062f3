package dev.counterweight.audit;

import dev.counterweight.statistics.Interval;
import dev.counterweight.statistics.audit.AcrossCases;
import dev.counterweight.statistics.audit.AcrossCases.Effort;
import dev.counterweight.statistics.audit.CaseMeasures;
import dev.counterweight.statistics.audit.PartialPooling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What all cases say together, at each gate (STATISTICS C.6). An audit of those who were considered
 * acquits an organisation that selects on speed at nomination; so both gates are told, and what is
 * missing is said.
 *
 * @param decided of those considered, who was promoted
 * @param nominated of those eligible, who was considered; null where the register names nobody who
 *     was never considered
 * @param promoted of those eligible, who was promoted; likewise
 * @param managers drawn towards each other, by name; no manager is ever flagged
 * @param quarters by time
 */
public record Findings(
    AcrossCases decided,
    @Nullable AcrossCases nominated,
    @Nullable AcrossCases promoted,
    List<Manager> managers,
    List<Quarter> quarters) {

  private static final double HALF_WIDTH = 1.6448536269514722;
  private static final int FEWEST_OF_A_SIDE = 3;

  /** Promoted minus not promoted in speed minus judgment, among the cases one person decided. */
  public record Manager(String name, int cases, Interval difference) {}

  /**
   * The same by quarter.
   *
   * @param difference null where fewer than three were promoted or fewer than three not
   */
  public record Quarter(
      LocalDate from, int promoted, int notPromoted, @Nullable Interval difference) {}

  /** Compares the cases. */
  public static Findings of(List<CaseReading> readings, Effort effort) {
    List<CaseReading> considered =
        readings.stream().filter(one -> one.promotion().isConsidered()).toList();
    boolean bothGates = considered.size() < readings.size();
    return new Findings(
        gate(considered, one -> one.promotion().isPromoted(), effort),
        bothGates ? gate(readings, one -> one.promotion().isConsidered(), effort) : null,
        bothGates ? gate(readings, one -> one.promotion().isPromoted(), effort) : null,
        managers(considered),
        quarters(considered));
  }

  private static AcrossCases gate(
      List<CaseReading> readings, Predicate<CaseReading> passed, Effort effort) {
    return AcrossCases.of(
        readings.stream().map(one -> measures(one, passed.test(one))).toList(), effort);
  }

  private static CaseMeasures measures(CaseReading one, boolean passed) {
    CaseMeasures m = one.measures();
    return new CaseMeasures(
        passed,
        m.volume(),
        m.pace(),
        m.scope(),
        m.risk(),
        m.clarity(),
        m.scopeError(),
        m.riskError(),
        m.clarityError());
  }

  /** Some cases and how they differ. */
  private static final class Side {
    private int promoted;
    private int others;
    private double sum;
    private double otherSum;

    void add(boolean isPromoted, double contrast) {
      if (isPromoted) {
        promoted++;
        sum += contrast;
      } else {
        others++;
        otherSum += contrast;
      }
    }

    double difference() {
      return sum / promoted - otherSum / others;
    }

    /** In spreads of the contrast, which is one. */
    double error() {
      return StrictMath.sqrt(1.0 / promoted + 1.0 / others);
    }
  }

  private static <K extends Comparable<? super K>> Map<K, Side> sides(
      List<CaseReading> considered, Function<CaseReading, K> key) {
    double[] contrasts =
        AcrossCases.contrasts(considered.stream().map(CaseReading::measures).toList());
    Map<K, Side> sides = new TreeMap<>();
    for (int i = 0; i < contrasts.length; i++) {
      CaseReading one = considered.get(i);
      sides
          .computeIfAbsent(key.apply(one), k -> new Side())
          .add(one.promotion().isPromoted(), contrasts[i]);
    }
    return sides;
  }

  private static List<Manager> managers(List<CaseReading> considered) {
    Map<String, Side> sides = sides(considered, one -> one.promotion().decidedBy());
    sides.entrySet().removeIf(e -> e.getKey().isEmpty());
    sides.values().removeIf(side -> side.promoted == 0 || side.others == 0);
    if (sides.size() < 2) {
      return List.of();
    }
    List<Interval> pooled =
        PartialPooling.of(
                sides.values().stream()
                    .map(s -> new PartialPooling.Effect(s.difference(), s.error()))
                    .collect(Collectors.toList()))
            .groups();
    List<Manager> managers = new ArrayList<>();
    sides.forEach(
        (name, side) ->
            managers.add(
                new Manager(name, side.promoted + side.others, pooled.get(managers.size()))));
    return List.copyOf(managers);
  }

  private static List<Quarter> quarters(List<CaseReading> considered) {
    List<Quarter> quarters = new ArrayList<>();
    sides(considered, one -> Window.quarterOf(one.promotion().decidedOn()))
        .forEach(
            (from, side) ->
                quarters.add(new Quarter(from, side.promoted, side.others, interval(side))));
    return List.copyOf(quarters);
  }

  private static @Nullable Interval interval(Side side) {
    if (Math.min(side.promoted, side.others) < FEWEST_OF_A_SIDE) {
      return null;
    }
    double reach = HALF_WIDTH * side.error();
    return new Interval(side.difference(), side.difference() - reach, side.difference() + reach);
  }
}
