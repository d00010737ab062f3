package dev.counterweight.signals;

/**
 * RO3: did the owner say, before the launch, how one would notice that this change misbehaves?
 * (METHOD 0.2 RO3, D2, D8.) METHOD's half that looks for alerts in the changed files is not seen:
 * the model holds no diffs.
 */
public final class DetectionPlan extends PlanSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "RO3";

  public DetectionPlan() {
    super(ID, "2026.1", "detection");
  }
}
