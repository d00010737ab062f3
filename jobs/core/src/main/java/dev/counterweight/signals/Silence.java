package dev.counterweight.signals;

import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.text.Detectors;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of which signals it may be said that something was not found. A detector that may only propose
 * finds nothing by itself: while nobody reads what it proposes, everybody seems to have shown
 * nothing. Of such a signal nothing is missing and no rate is estimated until people have read what
 * was proposed about most people.
 *
 * @param unread signals of which nothing may be said to be missing
 */
public record Silence(Set<String> unread) {
  /** Signals whose detector only proposes, and from which rates are estimated. */
  private static final Set<String> PROPOSING =
      Signals.cards().stream()
          .filter(card -> !card.contextOnly() && !card.detector().isEmpty())
          .filter(card -> !Detectors.isAsserted(card.detector()))
          .map(SignalCard::id)
          .collect(Collectors.toUnmodifiableSet());

  /** Share of the proposals about the mean person that may wait to be read. */
  static final double MOST_OPEN = 0.2;

  /** Nobody read anything. */
  public static final Silence OF_UNREAD_PROPOSALS = new Silence(PROPOSING);

  public Silence {
    unread = Set.copyOf(unread);
  }

  /**
   * What was proposed about one person for one signal.
   *
   * @param open texts that a rule only proposes and nobody has read
   * @param read texts that somebody has decided on, or that a rule may assert
   */
  public record Proposals(String signal, long open, long read) {
    double openShare() {
      return (double) open / (open + read);
    }
  }

  /**
   * From what was proposed and read of everybody. Each person weighs the same, so that nobody hides
   * all others' evidence by writing much that looks like it.
   */
  public static Silence of(Collection<Proposals> proposals) {
    Map<String, List<Proposals>> bySignal =
        proposals.stream()
            .filter(of -> of.open() + of.read() > 0)
            .collect(Collectors.groupingBy(Proposals::signal));
    Set<String> unread = new HashSet<>(PROPOSING);
    bySignal.forEach(
        (signal, people) -> {
          boolean isRead = people.stream().anyMatch(of -> of.read() > 0);
          double open = people.stream().mapToDouble(Proposals::openShare).average().orElse(1);
          if (isRead && open <= MOST_OPEN) {
            unread.remove(signal);
          }
        });
    return new Silence(unread);
  }

  /** The same from everybody's occasions. */
  public static Silence in(Collection<Opportunity> occasions) {
    Map<List<String>, Proposals> proposals = new HashMap<>();
    for (Opportunity one : occasions) {
      long open = one.evidence().stream().filter(Silence::isOpen).count();
      long read = one.evidence().size() - open;
      proposals.merge(
          List.of(one.signal(), one.personId()),
          new Proposals(one.signal(), open, read),
          (a, b) -> new Proposals(a.signal, a.open + b.open, a.read + b.read));
    }
    return of(proposals.values());
  }

  private static boolean isOpen(Evidence evidence) {
    return evidence.standing() == Standing.CANDIDATE && evidence.decidedBy().isEmpty();
  }

  /** Whether a rate may be estimated from the signal. */
  public boolean allowsRates(SignalCard card) {
    return !card.contextOnly() && !unread.contains(card.id());
  }

  /** The occasion, not called in vain where nobody could know. */
  public Opportunity heard(Opportunity one) {
    boolean inVain =
        one.state() == State.NOT_FOUND
            && unread.contains(one.signal())
            && one.evidence().stream().noneMatch(e -> e.standing().counts());
    return inVain ? one.in(State.CANDIDATE) : one;
  }
}
