package dev.counterweight.steps.gaming;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.connectors.RawRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Attacks that may move nothing. */
final class Neutral {
  private static final int MANY = 50;

  private Neutral() {}

  static List<Attack> all() {
    return List.of(
        new SplitLinked(),
        new SplitIntoStack(),
        new TrivialTickets(),
        new CommentPadding(),
        new PastedConcern(),
        new NearlyPastedConcern(),
        new EmptyHeadings(),
        new PastedPlan(),
        new SelfApproval(),
        new SelfMade(),
        new RenamedAccount(),
        new OwnBot());
  }

  private abstract static class Neutralised implements Attack {
    @Override
    public Kind kind() {
      return Kind.N;
    }
  }

  /** Each own change becomes five with the same title, numbered. */
  private static final class SplitLinked extends Neutralised {
    @Override
    public String name() {
      return "own changes split in five, same title";
    }

    @Override
    public String measure() {
      return CHANGES;
    }

    @Override
    public RawCompany rewrite(Forger forger) {
      List<RawRecord> parts = new ArrayList<>();
      for (Attacker attacker : forger.attackers) {
        for (RawRecord change : attacker.launched()) {
          for (int part = 2; part <= 5; part++) {
            String title = "%s (%d/5)".formatted(Forger.text(change, "title"), part);
            RawRecord split = forger.change(change, title, "", "part-" + part);
            parts.add(split);
            parts.addAll(forger.reviewedLike(change, split));
          }
        }
      }
      return forger.company.with(parts);
    }
  }

  /**
   * The attackers' changes, each from a branch of its own: nothing can stand on the branch of a
   * fork that is named like the default branch, since what targets that name goes to users by
   * itself.
   */
  private static RawCompany withBranches(Forger forger) {
    List<RawRecord> changes = new ArrayList<>();
    for (Attacker attacker : forger.attackers) {
      for (RawRecord change : attacker.launched()) {
        ObjectNode own = RawCompany.json(change);
        changes.add(RawCompany.rewritten(change, own.put("source_branch", branch(change))));
      }
    }
    return forger.company.with(changes);
  }

  private static String branch(RawRecord change) {
    return "own-" + change.key();
  }

  /** Each own change gets four more that stand on its branch. */
  private static final class SplitIntoStack extends Neutralised {
    @Override
    public String name() {
      return "own changes split in five, one on the other's branch";
    }

    @Override
    public String measure() {
      return CHANGES;
    }

    @Override
    public RawCompany rewrite(Forger forger) {
      List<RawRecord> parts = new ArrayList<>();
      for (Attacker attacker : forger.attackers) {
        for (RawRecord change : attacker.launched()) {
          for (int part = 2; part <= 5; part++) {
            RawRecord split =
                forger.change(change, "Follow-up work", "", "stack-" + change.key() + part);
            ObjectNode stacked = RawCompany.json(split);
            stacked.put("target_branch", branch(change));
            parts.add(RawCompany.rewritten(split, stacked));
            parts.addAll(forger.reviewedLike(change, split));
          }
        }
      }
      return forger.company.with(parts);
    }
  }

  /** Ten tickets of a line each, opened and closed. */
  private static final class TrivialTickets extends Neutralised {
    @Override
    public String name() {
      return "ten trivial tickets opened and closed";
    }

    @Override
    public String measure() {
      return TICKETS;
    }

    @Override
    public RawCompany rewrite(Forger forger) {
      List<RawRecord> tickets = new ArrayList<>();
      for (Attacker attacker : forger.attackers) {
        tickets.addAll(forger.tickets(forger.jiraUser(attacker), 10));
      }
      return forger.company.with(tickets);
    }
  }

  /** A kind word on many changes. */
  private static final class CommentPadding extends Neutralised {
    @Override
    public String name() {
      return "a kind word on fifty changes";
    }

    @Override
    public String measure() {
      return COMMENTS;
    }

    @Override
    public RawCompany rewrite(Forger forger) {
      return onMany(forger, (attacker, i) -> i % 2 == 0 ? "Nice work, thanks!" : "LGTM");
    }
  }

  private static final long A_MINUTE = 60;
  private static final long LONG_AFTER = 2_000_000;

  /** What is written on the i-th change. */
  private interface Words {
    String on(Attacker attacker, int i);
  }

  private static RawCompany onMany(Forger forger, Words words) {
    List<RawRecord> notes = new ArrayList<>();
    for (Attacker attacker : forger.attackers) {
      int i = 0;
      for (RawRecord change : forger.launchesOfOthers(attacker, MANY)) {
        // at once, and when everybody else has spoken
        notes.add(forger.comment(change, attacker.user(), A_MINUTE, words.on(attacker, i)));
        notes.add(forger.comment(change, attacker.user(), LONG_AFTER, words.on(attacker, i++)));
      }
    }
    return forger.company.with(notes);
  }

  /** What attackers wrote once. */
  private static final String CONCERN =
      "If the retry runs twice the customer is charged twice and support cannot refund it,"
          + " there is no guard against a double submit here.";

  /** The concern stands once already, on each attacker's oldest change. */
  private static RawCompany withOriginal(Forger forger, String words) {
    List<RawRecord> first = new ArrayList<>();
    for (Attacker attacker : forger.attackers) {
      first.add(forger.comment(attacker.launched().get(0), attacker.user(), 1, words));
    }
    return forger.company.with(first);
  }

  /** One concern pasted on many changes. */
  static final class PastedConcern extends Neutralised {
    @Override
    public String name() {
      return "one concern pasted on fifty changes";
    }

    @Override
    public String measure() {
      return COMMENTS;
    }

    @Override
    public RawCompany rewrite(Forger forger) {
      return onMany(forger, (attacker, i) -> CONCERN);
    }
  }

  /** The same with other case, marks, numbers and names. */
  static final class NearlyPastedConcern extends Neutralised {
    @Override
    public String name() {
      return "one concern on fifty changes in another dress";
    }

    @Override
    public String measure() {
      return COMMENTS;
    }

    @Override
    public RawCompany rewrite(Forger forger) {
      return onMany(
          forger,
          (attacker, i) ->
              i % 2 == 0
                  ? "**" + CONCERN.toUpperCase(Locale.ROOT) + "** !" + i
                  : "@kim " + CONCERN.replace(",", " --") + " 12." + i);
    }
  }

  /** Attacks with pasted words start from a company where the words stand already. */
  static RawCompany base(Attack attack, Forger forger) {
    if (attack instanceof SplitIntoStack) {
      return withBranches(forger);
    }
    boolean pastes = attack instanceof PastedConcern || attack instanceof NearlyPastedConcern;
    if (attack instanceof PastedPlan) {
      return withOriginal(forger, PastedPlan.PLAN);
    }
    return pastes ? withOriginal(forger, CONCERN) : forger.company;
  }

  /** A rollback heading with nothing below it, everywhere. */
  private static final class EmptyHeadings extends Neutralised {
    @Override
    public String name() {
      return "an empty rollback heading on every own change";
    }

    @Override
    public String measure() {
      return PLANS;
    }

    @Override
    public RawCompany rewrite(Forger forger) {
      return described(forger, "\n\n## Rollback\n\n<!-- trigger, steps, owner -->\n");
    }
  }

  private static RawCompany described(Forger forger, String more) {
    List<RawRecord> changes = new ArrayList<>();
    for (Attacker attacker : forger.attackers) {
      for (RawRecord change : attacker.launched()) {
        changes.add(forger.described(change, Forger.text(change, "description") + more));
      }
    }
    return forger.company.with(changes);
  }

  /** A full plan, the same, as a comment on every own change. */
  static final class PastedPlan extends Neutralised {
    private static final String PLAN =
        "Rollback: if the error rate rises above two percent, revert this merge request and"
            + " redeploy the previous tag; I watch it and the on-call can do it without me.";

    @Override
    public String name() {
      return "one rollback plan pasted on every own change";
    }

    @Override
    public String measure() {
      return COMMENTS;
    }

    @Override
    public RawCompany rewrite(Forger forger) {
      List<RawRecord> notes = new ArrayList<>();
      for (Attacker attacker : forger.attackers) {
        for (RawRecord change : attacker.launched()) {
          notes.add(forger.comment(change, attacker.user(), 60, PLAN));
        }
      }
      return forger.company.with(notes);
    }
  }

  /** The author approves. */
  private static final class SelfApproval extends Neutralised {
    @Override
    public String name() {
      return "every own change approved by its author";
    }

    @Override
    public String measure() {
      return APPROVALS;
    }

    @Override
    public RawCompany rewrite(Forger forger) {
      List<RawRecord> known = forger.company.list("gitlab", "approvals");
      List<RawRecord> approvals = new ArrayList<>();
      for (Attacker attacker : forger.attackers) {
        for (RawRecord change : attacker.launched()) {
          approvals.addAll(forger.approval(change, attacker.user(), known));
        }
      }
      return forger.company.with(approvals);
    }
  }

  /** Changes that nobody else sees, each with a plan of its own. */
  private static final class SelfMade extends Neutralised {
    @Override
    public String name() {
      return "ten changes that nobody else touches, each with a plan";
    }

    @Override
    public String measure() {
      return CHANGES;
    }

    @Override
    public RawCompany rewrite(Forger forger) {
      List<RawRecord> changes = new ArrayList<>();
      for (Attacker attacker : forger.attackers) {
        RawRecord like = attacker.launched().get(0);
        for (int i = 0; i < 10; i++) {
          String word = "component" + (char) ('a' + i);
          changes.add(
              forger.change(
                  like,
                  "Tidy the " + word + " configuration",
                  "Rollback: if " + word + " alarms, revert and redeploy the last tag; I own it.",
                  "tidy-" + word));
        }
      }
      return forger.company.with(changes);
    }
  }

  /** Another display name; the account stays. */
  private static final class RenamedAccount extends Neutralised {
    @Override
    public String name() {
      return "the account renamed";
    }

    @Override
    public String measure() {
      return "";
    }

    @Override
    public RawCompany rewrite(Forger forger) {
      List<RawRecord> renamed = new ArrayList<>();
      for (Attacker attacker : forger.attackers) {
        String before = "\"name\":" + attacker.user().path("name");
        for (RawRecord row : forger.company.all()) {
          if (row.source().equals("gitlab") && row.payload().contains(before)) {
            renamed.add(
                new RawRecord(
                    row.source(),
                    row.entity(),
                    row.key(),
                    row.parent(),
                    row.updatedAt(),
                    row.dialect(),
                    row.payload().replace(before, "\"name\":\"Somebody Else\"")));
          }
        }
      }
      return forger.company.with(renamed);
    }
  }

  /** A bot of their own writes for them. */
  private static final class OwnBot extends Neutralised {
    @Override
    public String name() {
      return "a bot of one's own writes concerns";
    }

    @Override
    public String measure() {
      return "";
    }

    @Override
    public RawCompany rewrite(Forger forger) {
      ObjectNode bot = JsonNodeFactory.instance.objectNode();
      bot.put("id", 8_999_999).put("username", "concern-bot").put("name", "Concern Bot");
      List<RawRecord> notes = new ArrayList<>();
      for (Attacker attacker : forger.attackers) {
        int i = 0;
        for (RawRecord change : attacker.launched()) {
          notes.add(forger.comment(change, bot, 60, Prose.concern(forger.random, i++)));
        }
      }
      return forger.company.with(notes);
    }
  }
}
