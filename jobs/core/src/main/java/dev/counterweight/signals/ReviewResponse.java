package dev.counterweight.signals;

import dev.counterweight.signals.Opportunity.State;
import dev.counterweight.signals.text.Outcomes;

/**
 * RV2: did this person answer a concern on their own change: act on it, keep the risk or decline
 * with a reason, or convince its author? (METHOD 0.2 RV2.) Only silence is not found.
 */
public final class ReviewResponse extends OutcomeSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "RV2";

  public ReviewResponse() {
    super(ID, "2026.1");
  }

  @Override
  String person(String raisedBy, String ownerId) {
    return ownerId;
  }

  @Override
  State state(String outcome) {
    return switch (outcome) {
      case Outcomes.UNANSWERED -> State.NOT_FOUND;
      case Outcomes.UNCLEAR -> State.NOT_OBSERVABLE;
      default -> State.PRESENT;
    };
  }
}
