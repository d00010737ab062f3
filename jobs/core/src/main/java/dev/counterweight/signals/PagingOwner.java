package dev.counterweight.signals;

/**
 * RO4: did the owner say, before the launch, who is called when this change misbehaves? (METHOD 0.2
 * RO4, D3.)
 */
public final class PagingOwner extends PlanSignal {
  private static final long serialVersionUID = 1L;

  public static final String ID = "RO4";

  public PagingOwner() {
    super(ID, "2026.1", "paging");
  }
}
