package dev.counterweight.exposure;

import dev.counterweight.model.Kinds;
import dev.counterweight.signals.Evidence;
import dev.counterweight.signals.Opportunity;
import dev.counterweight.signals.Opportunity.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Opportunities on the parts of one change are one opportunity on that change. */
public final class Wholes {
  private static final Comparator<Evidence> BY_TIME =
      Comparator.comparing(Evidence::writtenAt).thenComparing(Evidence::textId);
  private static final Comparator<Opportunity> EARLIEST =
      Comparator.comparing(Opportunity::occurredAt).thenComparing(Opportunity::occasionId);

  private Wholes() {}

  /**
   * Merges what one person had to show of one signal on the parts of one whole.
   *
   * <p>Where the occasion is the change itself, one remains: present if any was, not found if any
   * was looked for, with the evidence of all; so too where it is something on the change, a team
   * that was heard, {@code change/team}. An occasion that is a text of its own, a handoff, stays
   * one, and belongs to the whole's cluster.
   *
   * @param wholeId first part of the whole
   */
  public static List<Opportunity> merged(Collection<Opportunity> onTheParts, String wholeId) {
    Map<String, Opportunity> merged = new TreeMap<>();
    onTheParts.stream()
        .sorted(EARLIEST)
        .forEach(
            one -> {
              String occasion = ofTheWhole(one, wholeId);
              merged.merge(occasion, moved(one, occasion, wholeId), Wholes::both);
            });
    return List.copyOf(merged.values());
  }

  private static String ofTheWhole(Opportunity one, String wholeId) {
    String change = one.subjectId();
    String occasion = one.occasionId();
    boolean isOnTheChange = occasion.equals(change) || occasion.startsWith(change + "/");
    return isOnTheChange ? wholeId + occasion.substring(change.length()) : occasion;
  }

  /** Whether it can be part of a whole at all. */
  public static boolean isOnAChange(Opportunity opportunity) {
    return opportunity.subjectKind().equals(Kinds.CHANGE);
  }

  private static Opportunity moved(Opportunity one, String occasion, String cluster) {
    return with(one, occasion, cluster, one.state(), one.value(), one.evidence());
  }

  private static Opportunity both(Opportunity earlier, Opportunity later) {
    List<Evidence> evidence = new ArrayList<>(earlier.evidence());
    evidence.addAll(later.evidence());
    evidence.sort(BY_TIME);
    State state = stronger(earlier.state(), later.state());
    double value = Math.max(earlier.value(), later.value());
    return with(
        earlier, earlier.occasionId(), earlier.clusterId(), state, value, List.copyOf(evidence));
  }

  private static State stronger(State one, State other) {
    return one.compareTo(other) <= 0 ? one : other; // the first says most
  }

  private static Opportunity with(
      Opportunity one,
      String occasion,
      String cluster,
      State state,
      double value,
      List<Evidence> evidence) {
    return new Opportunity(
        one.signal(),
        one.signalVersion(),
        one.personId(),
        occasion,
        cluster,
        one.subjectKind(),
        one.subjectId(),
        one.occurredAt(),
        state,
        value,
        evidence);
  }
}
