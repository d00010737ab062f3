package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.cli.ExitCodes;
import dev.counterweight.cli.SparkSessions;
import dev.counterweight.cli.config.Settings;
import dev.counterweight.identity.Decision;
import dev.counterweight.identity.Decision.Kind;
import dev.counterweight.identity.Suggestion;
import dev.counterweight.inputs.IdentityMap;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.model.Person;
import dev.counterweight.steps.IdentityReview;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who is who: what keys say, what may be, and what somebody decided. */
@Command(
    name = "identity",
    description = "Say whose account is whose; every decision is kept and can be undone.",
    subcommands = {
      IdentityCommand.ListAccounts.class,
      IdentityCommand.Suggest.class,
      IdentityCommand.Confirm.class,
      IdentityCommand.Reject.class,
      IdentityCommand.Merge.class,
      IdentityCommand.Split.class,
      IdentityCommand.Human.class,
      IdentityCommand.Undo.class
    })
final class IdentityCommand implements Runnable {
  @Override
  public void run() {
    throw new InputException(
        "identity: say which: list, suggest, confirm, reject, merge, split, human or undo. See counterweight identity --help");
  }

  /** What the commands below share. */
  abstract static class Part extends LakeCommand {
    IdentityReview review(Settings settings) throws IOException {
      Path folder =
          settings
              .inputs()
              .orElseThrow(
                  () ->
                      new InputException(
                          "inputs: none is set, and decisions are kept there: give --inputs DIR or --config"));
      return new IdentityReview(
          SparkSessions.lazily(settings.sparkMaster()).get(), existing(settings), folder);
    }
  }

  /** A part that writes to the journal. */
  abstract static class Deciding extends Part {
    @Option(names = "--by", paramLabel = "WHO", description = "who decides (default: the user)")
    private @Nullable String by;

    int decide(Kind kind, String subject, @Nullable String object) throws IOException {
      String who = by == null ? main().environment().get("USER") : by;
      if (who == null || who.isBlank()) {
        throw new InputException("--by: not known who decides; give --by WHO");
      }
      Decision decision =
          review(settings()).decide(main().clock().instant(), who, kind, subject, object);
      console().say("Kept as " + decision.id() + ": " + text(decision));
      console()
          .say(
              "It takes effect with the next compute. To take it back: identity undo "
                  + decision.id());
      console().answer(node(summary(), decision).put("exit_code", ExitCodes.DONE));
      return ExitCodes.DONE;
    }
  }

  private static String text(Decision decision) {
    String kind = decision.kind().name().toLowerCase(Locale.ROOT);
    String object = decision.object() == null ? "" : " " + decision.object();
    return kind + " " + decision.subject() + object;
  }

  private static ObjectNode node(ObjectNode into, Decision decision) {
    return into.put("id", decision.id())
        .put("at", decision.at().toString())
        .put("by", decision.by())
        .put("decision", decision.kind().name().toLowerCase(Locale.ROOT))
        .put("subject", decision.subject())
        .put("object", decision.object());
  }

  @Command(name = "list", description = "Accounts that are nobody's, bots, and decisions.")
  static final class ListAccounts extends Part {
    @Override
    public Integer call() throws IOException {
      IdentityReview review = review(settings());
      ObjectNode summary = summary();
      ArrayNode matched = summary.putArray("matched");
      for (IdentityMap.Matched m : review.identity().matched()) {
        console()
            .say(
                new RunManifest.Accounts(
                        m.source(), m.accounts(), m.matched(), m.bots(), m.unresolved())
                    .text());
        matched
            .addObject()
            .put("source", m.source())
            .put("accounts", m.accounts())
            .put("matched", m.matched())
            .put("bots", m.bots())
            .put("unresolved", m.unresolved());
      }
      ArrayNode unresolved = summary.putArray("unresolved");
      for (IdentityMap.Resolved one : review.identity().unresolved()) {
        String reference = one.account().reference();
        console().say("unresolved %s: %s".formatted(review.describe(reference), one.reason()));
        unresolved.addObject().put("account", reference).put("reason", one.reason());
      }
      ArrayNode bots = summary.putArray("bots");
      review
          .identity()
          .botReasons()
          .forEach(
              (id, reason) -> {
                console().say("bot        %s: %s".formatted(id, reason));
                bots.addObject().put("person", id).put("reason", reason);
              });
      ArrayNode decisions = summary.putArray("decisions");
      for (Decision decision : review.decisions()) {
        boolean stands = review.stands(decision);
        String state = stands ? "" : decision.kind() == Kind.UNDO ? "" : "  (undone)";
        console()
            .say(
                "%-10s %s by %s at %s%s"
                    .formatted(decision.id(), text(decision), decision.by(), decision.at(), state));
        node(decisions.addObject(), decision).put("stands", stands);
      }
      console().answer(summary.put("exit_code", ExitCodes.DONE));
      return ExitCodes.DONE;
    }
  }

  @Command(
      name = "suggest",
      description =
          "Who may be whom, the likeliest first; nothing changes before somebody confirms.")
  static final class Suggest extends Part {
    @Option(names = "--limit", defaultValue = "1000000", description = "at most this many")
    private int limit;

    @Override
    public Integer call() throws IOException {
      IdentityReview review = review(settings());
      List<Suggestion> all = review.suggestions();
      ObjectNode summary = summary().put("found", all.size());
      ArrayNode suggestions = summary.putArray("suggestions");
      for (Suggestion suggestion : all.stream().limit(limit).toList()) {
        say(review, suggestion);
        ObjectNode node =
            suggestions
                .addObject()
                .put("subject", suggestion.subject())
                .put("person", suggestion.personId())
                .put("probability", suggestion.probability())
                .put("command", command(review, suggestion));
        ArrayNode features = node.putArray("features");
        suggestion
            .features()
            .forEach(f -> features.addObject().put("says", f.says()).put("bits", f.bits()));
      }
      if (all.isEmpty()) {
        console().say("Nobody is suggested.");
      }
      console().answer(summary.put("exit_code", ExitCodes.DONE));
      return ExitCodes.DONE;
    }

    private void say(IdentityReview review, Suggestion suggestion) {
      console()
          .say(
              String.format(
                  Locale.ROOT,
                  "%3.0f %%  %s%n       %s%n       %s",
                  100 * suggestion.probability(),
                  command(review, suggestion),
                  review.describe(suggestion.subject()),
                  review.describe(suggestion.personId())));
      suggestion
          .features()
          .forEach(
              f ->
                  console()
                      .say(
                          String.format(
                              Locale.ROOT, "       %+5.1f bits  %s", f.bits(), f.says())));
    }

    private static String command(IdentityReview review, Suggestion suggestion) {
      boolean isPerson =
          review.identity().people().stream()
              .map(Person::personId)
              .anyMatch(suggestion.subject()::equals);
      return "identity %s %s %s"
          .formatted(isPerson ? "merge" : "confirm", suggestion.subject(), suggestion.personId());
    }
  }

  @Command(name = "confirm", description = "The account belongs to the person.")
  static final class Confirm extends Deciding {
    @Parameters(index = "0", paramLabel = "ACCOUNT", description = "SOURCE:ID, as gitlab:1042")
    private String account = "";

    @Parameters(index = "1", paramLabel = "PERSON", description = "person_id")
    private String person = "";

    @Override
    public Integer call() throws IOException {
      return decide(Kind.CONFIRM, account, person);
    }
  }

  @Command(name = "reject", description = "The two are not one; not to be suggested again.")
  static final class Reject extends Deciding {
    @Parameters(index = "0", paramLabel = "ACCOUNT", description = "SOURCE:ID, or a person_id")
    private String account = "";

    @Parameters(index = "1", paramLabel = "PERSON", description = "person_id")
    private String person = "";

    @Override
    public Integer call() throws IOException {
      return decide(Kind.REJECT, account, person);
    }
  }

  @Command(
      name = "merge",
      description = "The first person is the second; all accounts are the second's.")
  static final class Merge extends Deciding {
    @Parameters(index = "0", paramLabel = "PERSON", description = "person_id that goes")
    private String person = "";

    @Parameters(index = "1", paramLabel = "INTO", description = "person_id that stays")
    private String into = "";

    @Override
    public Integer call() throws IOException {
      return decide(Kind.MERGE, person, into);
    }
  }

  @Command(name = "split", description = "Take an account from the person it belongs to.")
  static final class Split extends Deciding {
    @Parameters(index = "0", paramLabel = "ACCOUNT", description = "SOURCE:ID, as gitlab:1042")
    private String account = "";

    @Override
    public Integer call() throws IOException {
      return decide(Kind.SPLIT, account, null);
    }
  }

  @Command(name = "human", description = "The person is one, whatever rules for bots say.")
  static final class Human extends Deciding {
    @Parameters(index = "0", paramLabel = "PERSON", description = "person_id")
    private String person = "";

    @Override
    public Integer call() throws IOException {
      return decide(Kind.HUMAN, person, null);
    }
  }

  @Command(name = "undo", description = "Take a decision back, as if it had never been made.")
  static final class Undo extends Deciding {
    @Parameters(index = "0", paramLabel = "ID", description = "of the decision, as d3")
    private String decision = "";

    @Override
    public Integer call() throws IOException {
      return decide(Kind.UNDO, decision, null);
    }
  }
}
