package dev.counterweight.signals;

import dev.counterweight.signals.ChangeFate.Kind;
import java.util.List;

/**
 * RW1: did this person's change need another within thirty days that takes it back or says that it
 * follows it up? (METHOD 0.2 RW1.) Fewer is better. Only what says so is seen; why it was needed is
 * for a reader.
 */
public final class Rework extends EventSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "RW1";

  public Rework() {
    super(ID, "2026.1");
  }

  @Override
  public List<Opportunity> observe(ChangeFate change) {
    return RealisedFailure.within(this, change, Kind.REVERT, Kind.FOLLOW_UP);
  }
}
