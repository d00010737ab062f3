package dev.counterweight.signals.text;

/** The features that an answer rests on, and how far each moves the log-odds. */
final class Reasons {
  final Feature[] features;
  final double[] weights;
  int size;

  Reasons(Model model, Observation seen) {
    int most = model.weights().length;
    features = new Feature[most];
    weights = new double[most];
    for (int i = 0; i < most; i++) {
      Feature feature = model.features().get(i);
      double weight = model.ofFeatures() * model.weights()[i] * feature.value(seen);
      if (weight != 0) {
        features[size] = feature;
        weights[size++] = weight;
      }
    }
  }

  /** The places of those that weigh most, in order of weight, then of name. */
  int[] strongest(int most) {
    int[] best = new int[Math.min(most, size)];
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int at = kept;
      while (at > 0 && isBefore(i, best[at - 1])) {
        if (at < best.length) {
          best[at] = best[at - 1];
        }
        at--;
      }
      if (at < best.length) {
        best[at] = i;
        kept = Math.min(kept + 1, best.length);
      }
    }
    return best;
  }

  private boolean isBefore(int one, int other) {
    double more = Math.abs(weights[one]) - Math.abs(weights[other]);
    return more > 0 || (more == 0 && features[one].name.compareTo(features[other].name) < 0);
  }
}
