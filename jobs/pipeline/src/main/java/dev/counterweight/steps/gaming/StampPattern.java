package dev.counterweight.steps.gaming;

import dev.counterweight.connectors.RawRecord;
import dev.counterweight.model.Approval;
import dev.counterweight.model.Change;
import dev.counterweight.model.Comment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two people who approve most of each other's changes without a word. A pattern to look at, never a
 * number of a person: small teams do it in good faith.
 */
final class StampPattern {
  /** Fewer stamps in one direction are chance. */
  private static final int LEAST_STAMPS = 6;

  /** Of the changes that the other launched. */
  private static final double LEAST_SHARE = .6;

  private StampPattern() {}

  /** The approvals of attackers for each other, in pairs. */
  static List<RawRecord> stamps(Forger forger) {
    List<RawRecord> known = forger.company.list("gitlab", "approvals");
    List<RawRecord> rows = new ArrayList<>();
    for (int i = 0; i + 1 < forger.attackers.size(); i += 2) {
      Attacker one = forger.attackers.get(i);
      Attacker other = forger.attackers.get(i + 1);
      one.launched().forEach(c -> rows.addAll(forger.approval(c, other.user(), known)));
      other.launched().forEach(c -> rows.addAll(forger.approval(c, one.user(), known)));
    }
    return rows;
  }

  /** Everybody who is one of such a pair. */
  static Set<String> people(MappedCompany company) {
    Map<String, String> authors = new HashMap<>();
    Map<String, Integer> launched = new HashMap<>();
    for (Change change : company.changes) {
      if (change.authorId() != null && change.mergedAt() != null) {
        authors.put(change.changeId(), change.authorId());
        launched.merge(change.authorId(), 1, Integer::sum);
      }
    }
    Set<String> spoke = new HashSet<>();
    for (Comment comment : company.comments) {
      spoke.add(comment.subjectId() + " " + comment.authorId());
    }
    Map<List<String>, Integer> stamps = new HashMap<>();
    for (Approval approval : company.approvals) {
      String author = authors.get(approval.changeId());
      String approver = approval.approverId();
      boolean silent = !spoke.contains(approval.changeId() + " " + approver);
      if (author != null && approver != null && silent && !author.equals(approver)) {
        stamps.merge(List.of(approver, author), 1, Integer::sum);
      }
    }
    Set<String> people = new TreeSet<>();
    stamps.forEach(
        (pair, number) -> {
          int back = stamps.getOrDefault(List.of(pair.get(1), pair.get(0)), 0);
          if (isMuch(number, launched.getOrDefault(pair.get(1), 0))
              && isMuch(back, launched.getOrDefault(pair.get(0), 0))) {
            people.addAll(pair);
          }
        });
    return people;
  }

  private static boolean isMuch(int stamps, int launched) {
    return stamps >= LEAST_STAMPS && stamps >= LEAST_SHARE * launched;
  }
}
