package dev.counterweight.signals;

import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.text.Outcomes;

/**
 * RO1a: was a concern of this person acted on? (METHOD 0.2 RO1a, D5, D12.) Accepted, declined,
 * withdrawn and unanswered are told apart in the evidence, and none of them is held against
 * anybody; where what became of it is unclear, it cannot be known.
 */
public final class ConcernOutcome extends OutcomeSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "RO1a";

  public ConcernOutcome() {
    super(ID, "2026.1");
  }

  @Override
  String person(String raisedBy, String ownerId) {
    return raisedBy;
  }

  @Override
  State state(String outcome) {
    return switch (outcome) {
      case Outcomes.ACTED -> State.PRESENT;
      case Outcomes.UNCLEAR -> State.NOT_OBSERVABLE;
      default -> State.NOT_FOUND;
    };
  }
}
