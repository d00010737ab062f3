package dev.counterweight.identity;

import dev.counterweight.identity.Decision.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a journal comes to. Decisions that stand are read in their order, later over earlier; one
 * that was undone counts as if it had never been made, so that undoing restores everything. To undo
 * an undoing makes the decision stand again.
 */
public final class Decisions {
  /** Nothing was decided. */
  public static final Decisions NONE = of(List.of());

  private final List<Decision> standing;
  private final Map<String, Decision> ofAccount = new HashMap<>();
  private final Map<String, String> mergedInto = new HashMap<>();
  private final Set<List<String>> rejected = new HashSet<>();
  private final Set<String> humans = new HashSet<>();

  private Decisions(List<Decision> standing) {
    this.standing = standing;
  }

  /** The outcome of a journal, given in the order in which it was written. */
  public static Decisions of(List<Decision> journal) {
    Decisions decisions = new Decisions(standing(journal));
    decisions.standing.forEach(decisions::apply);
    return decisions;
  }

  /** Those that were not undone, oldest first; undoings themselves are left out. */
  private static List<Decision> standing(List<Decision> journal) {
    Set<String> undone = new HashSet<>();
    List<Decision> standing = new ArrayList<>();
    for (int i = journal.size() - 1; i >= 0; i--) {
      Decision decision = journal.get(i);
      if (undone.contains(decision.id())) {
        continue;
      }
      if (decision.kind() == Kind.UNDO) {
        undone.add(decision.subject());
      } else {
        standing.add(0, decision);
      }
    }
    return standing;
  }

  private void apply(Decision decision) {
    switch (decision.kind()) {
      case CONFIRM, SPLIT -> ofAccount.put(decision.subject(), decision);
      case MERGE -> {
        String from = person(decision.subject());
        String into = person(object(decision));
        if (!from.equals(into)) {
          mergedInto.put(from, into);
        }
      }
      case REJECT -> rejected.add(List.of(decision.subject(), object(decision)));
      case HUMAN -> humans.add(decision.subject());
      case UNDO -> throw new IllegalStateException("an undoing does not stand");
    }
  }

  private static String object(Decision decision) {
    String object = decision.object();
    if (object == null) {
      throw new IllegalArgumentException("decision %s names no object".formatted(decision.id()));
    }
    return object;
  }

  /** The person that a person was merged into, or the same. */
  public String person(String personId) {
    String at = personId;
    for (String next = mergedInto.get(at); next != null; next = mergedInto.get(at)) {
      at = next;
    }
    return at;
  }

  /**
   * Whose an account is.
   *
   * @param byKeys whose it is by exact keys; null for nobody's
   * @return null for nobody's
   */
  public @Nullable String personOf(Account account, @Nullable String byKeys) {
    Decision decision = ofAccount.get(account.reference());
    String given = byKeys;
    if (decision != null) {
      given = decision.kind() == Kind.SPLIT ? null : object(decision);
    }
    return given == null ? null : person(given);
  }

  /** The decision that gave an account to somebody or took it away; null where keys decide. */
  public @Nullable Decision about(Account account) {
    return ofAccount.get(account.reference());
  }

  /** Whether somebody said that an account is not a person. */
  public boolean isRejected(String account, String personId) {
    return rejected.contains(List.of(account, personId))
        || rejected.contains(List.of(personId, account));
  }

  /** Whether somebody said that a person is one, whatever rules for bots say. */
  public boolean isHuman(String personId) {
    return humans.stream().anyMatch(human -> person(human).equals(personId));
  }

  /** Decisions that stand, oldest first. */
  public List<Decision> standing() {
    return List.copyOf(standing);
  }
}
