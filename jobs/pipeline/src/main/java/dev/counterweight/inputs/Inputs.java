package dev.counterweight.inputs;

import java.util.List;

/** Everything people entered by hand, checked; each list is empty where its file is not there. */
public record Inputs(
    List<Placed<PersonEntry>> people,
    List<Placed<IdentityEntry>> identities,
    List<Placed<OrgEntry>> org,
    List<Placed<LaunchEntry>> launches,
    List<Placed<IncidentEntry>> incidents,
    List<Placed<AdoptionEntry>> adoptions) {

  /** What is there when nobody entered anything. */
  public static final Inputs NONE =
      new Inputs(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** Rows without their places. */
  public static <R extends Record> List<R> rows(List<Placed<R>> placed) {
    return placed.stream().map(Placed::row).toList();
  }
}
