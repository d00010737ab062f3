package dev.counterweight.signals;

/**
 * RO2: did the owner say, before the launch, how this change is taken back? (METHOD 0.2 RO2, D7.)
 * METHOD's fourth grade, a plan that does not hang on one person, takes more than the text of one
 * change.
 */
public final class RollbackPlan extends PlanSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "RO2";

  public RollbackPlan() {
    super(ID, "2026.2", "rollback");
  }
}
