package dev.counterweight.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gives everything its number. Merge requests count up per repository, but each repository from
 * another start, so that {@code !1207} names one of them even where no repository is named.
 */
final class Numbers {
  private static final int ROUND = 1_000;

  /** The companies' tickets go back further than the year. */
  private static final int FIRST_TICKET = 201;

  private final int teams;

  Numbers(int teams) {
    this.teams = teams;
  }

  void changes(List<PlannedChange> inOrder) {
    long[] next = new long[teams];
    long stride = (inOrder.size() / ROUND + 1L) * ROUND;
    for (int team = 0; team < teams; team++) {
      next[team] = 1 + (team + 1) * stride;
    }
    for (int order = 0; order < inOrder.size(); order++) {
      PlannedChange change = inOrder.get(order);
      change.number(order, next[change.team().number()]++);
    }
  }

  void tickets(List<PlannedTicket> inOrder) {
    long[] next = new long[teams];
    for (int order = 0; order < inOrder.size(); order++) {
      PlannedTicket ticket = inOrder.get(order);
      ticket.number(order, FIRST_TICKET + next[ticket.team().number()]++);
    }
  }

  List<PlannedIncident> incidents(List<PlannedIncident> planned) {
    List<PlannedIncident> inOrder = new ArrayList<>(planned);
    inOrder.sort(Comparator.comparing(PlannedIncident::opensAt));
    List<PlannedIncident> numbered = new ArrayList<>();
    for (PlannedIncident incident : inOrder) {
      PlannedIncident is = incident.numbered(numbered.size());
      is.cause().incident(is);
      is.fix().incident(is);
      numbered.add(is);
    }
    return numbered;
  }
}
