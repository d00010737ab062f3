package dev.counterweight.steps.gaming;

import dev.counterweight.connectors.RawRecord;
import dev.counterweight.exposure.SameWords;
import dev.counterweight.model.Approval;
import dev.counterweight.model.Change;
import dev.counterweight.model.Comment;
import dev.counterweight.signals.WorkThread.Utterance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two people who approve most of each other's changes on which they have nothing to say; where they
 * did say something, the approval is none that was given unread. A pattern to look at, never a
 * number of a person: small teams do it in good faith.
 */
final class StampPattern {
  /** Fewer stamps in both directions together are chance, and so are fewer in one of them. */
  private static final int LEAST_STAMPS = 12;

  private static final int LEAST_EACH = 3;

  /** Of the other's launches on which they said nothing. */
  private static final double LEAST_SHARE = .6;

  private StampPattern() {}

  /** The approvals of attackers for each other, in pairs. */
  static List<RawRecord> stamps(Forger forger) {
    List<RawRecord> known = forger.company.list("gitlab", "approvals");
    List<RawRecord> rows = new ArrayList<>();
    for (int i = 0; i + 1 < forger.attackers.size(); i += 2) {
      Attacker one = forger.attackers.get(i);
      Attacker other = forger.attackers.get(i + 1);
      rows.addAll(stamps(forger, one, other, known));
      rows.addAll(stamps(forger, other, one, known));
    }
    return rows;
  }

  /** Every other one with a word that says nothing. */
  private static List<RawRecord> stamps(
      Forger forger, Attacker author, Attacker approver, List<RawRecord> known) {
    List<RawRecord> rows = new ArrayList<>();
    int i = 0;
    for (RawRecord change : author.launched()) {
      rows.addAll(forger.approval(change, approver.user(), known));
      if (i++ % 2 == 0) {
        rows.add(forger.comment(change, approver.user(), 121, "Looks good to me!"));
      }
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
    Set<List<String>> spoke = new HashSet<>();
    for (Comment comment : company.comments) {
      String speaker = comment.authorId();
      if (speaker != null && SameWords.count(comment.text()) >= Utterance.LEAST_WORDS) {
        spoke.add(List.of(comment.subjectId(), speaker));
      }
    }
    Map<List<String>, Set<String>> stamps = new HashMap<>();
    for (Approval approval : company.approvals) {
      String author = authors.get(approval.changeId());
      String approver = approval.approverId();
      boolean known = author != null && approver != null && !author.equals(approver);
      if (known && !spoke.contains(List.of(approval.changeId(), approver))) {
        stamps
            .computeIfAbsent(List.of(approver, author), pair -> new HashSet<>())
            .add(approval.changeId());
      }
    }
    Map<List<String>, Integer> spokenOf = new HashMap<>();
    for (List<String> one : spoke) {
      String author = authors.get(one.get(0));
      if (author != null) {
        spokenOf.merge(List.of(one.get(1), author), 1, Integer::sum);
      }
    }
    Set<String> people = new TreeSet<>();
    stamps.forEach(
        (pair, there) -> {
          List<String> turned = List.of(pair.get(1), pair.get(0));
          int back = stamps.getOrDefault(turned, Set.of()).size();
          if (there.size() + back >= LEAST_STAMPS
              && isMuch(there.size(), silent(pair, launched, spokenOf))
              && isMuch(back, silent(turned, launched, spokenOf))) {
            people.addAll(pair);
          }
        });
    return people;
  }

  /** Launches of the second on which the first said nothing. */
  private static int silent(
      List<String> pair, Map<String, Integer> launched, Map<List<String>, Integer> spokenOf) {
    return launched.getOrDefault(pair.get(1), 0) - spokenOf.getOrDefault(pair, 0);
  }

  private static boolean isMuch(int stamps, int silent) {
    return stamps >= LEAST_EACH && stamps >= LEAST_SHARE * silent;
  }
}
