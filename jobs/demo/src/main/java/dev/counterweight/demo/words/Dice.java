package dev.counterweight.demo.words;

import java.util.List;

/**
 * Chance that repeats: the same seed and name give the same numbers on every machine and JDK, which
 * is why neither {@code java.util} generators nor {@code Math} (whose functions may differ in the
 * last bit) are used.
 */
public final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** Dice of their own for everything that has a name, so that nothing shifts something else. */
  public static Dice of(long seed, String name) {
    return new Dice(mix(seed + GOLDEN * (name.hashCode() | 1L)));
  }

  /** Dice for one numbered thing of a kind. */
  public static Dice of(long seed, String name, long number) {
    return new Dice(mix(mix(seed + GOLDEN * (name.hashCode() | 1L)) + GOLDEN * (number + 1)));
  }

  /** Vigna's SplitMix64, public domain. */
  public long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** From 0 up to, but not, 1. */
  public double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  public boolean chance(double probability) {
    return fraction() < probability;
  }

  /** From 0 to bound - 1. */
  public int below(int bound) {
    return (int) (fraction() * bound);
  }

  /** Both ends included. */
  public int between(int low, int high) {
    return low + below(high - low + 1);
  }

  public double within(double low, double high) {
    return low + fraction() * (high - low);
  }

  public <T> T pick(List<T> options) {
    return options.get(below(options.size()));
  }

  public double exponential(double mean) {
    return -mean * StrictMath.log(1 - fraction());
  }

  /** Box and Muller's, one of the pair. */
  public double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - fraction()));
    return radius * StrictMath.cos(2 * StrictMath.PI * fraction());
  }

  /** Marsaglia and Tsang's method, with their boost for shapes below one. */
  public double gamma(double shape, double scale) {
    if (shape < 1) {
      return gamma(shape + 1, scale) * StrictMath.pow(1 - fraction(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = normal();
      double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
      if (v > 0
          && StrictMath.log(1 - fraction()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
        return d * v * scale;
      }
    }
  }

  public double beta(double a, double b) {
    double x = gamma(a, 1);
    return x / (x + gamma(b, 1));
  }

  /** Lower-case hexadecimal digits, as in commit ids. */
  public String hex(int digits) {
    StringBuilder hex = new StringBuilder(digits);
    while (hex.length() < digits) {
      long bits = next();
      for (int i = 0; i < 16 && hex.length() < digits; i++, bits >>>= 4) {
        hex.append(Character.forDigit((int) (bits & 15), 16));
      }
    }
    return hex.toString();
  }

  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
