package dev.counterweight.steps.gaming;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Something a person could do to look better, done to raw rows. */
interface Attack {
  String CHANGES = "changes";
  String COMMENTS = "comments";
  String APPROVALS = "approvals";
  String TICKETS = "tickets";
  String PLANS = "changes that mention a rollback";

  /** What may be expected of it (STATISTICS E). */
  enum Kind {
    /** Neutralised: no number of anybody changes by one bit. */
    N,
    /** Bounded: at most one opportunity for each change or launch it touches. */
    B,
    /** Detectable: at least .80 are found, and at most 1 % of honest people are flagged. */
    D,
    /** Cannot be told from honest work by the data alone; its size is stated. */
    U
  }

  /** As reports name it. */
  String name();

  Kind kind();

  /** The naive count that it raises. */
  String measure();

  /** The company after it; the forger knows who attacks. */
  RawCompany rewrite(Forger forger);

  /** How many people it takes. */
  default int needs() {
    return 1;
  }

  /** Whose estimates show what it came to. */
  default Set<String> watched(List<Attacker> attackers) {
    return attackers.stream().map(Attacker::personId).collect(Collectors.toSet());
  }
}
