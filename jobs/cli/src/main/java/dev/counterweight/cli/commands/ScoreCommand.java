package dev.counterweight.cli.commands;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.audit.RaterAgreement;
import dev.counterweight.audit.RaterAgreement.Disagreement;
import dev.counterweight.audit.RaterAgreement.OfDimension;
import dev.counterweight.audit.Score.Round;
import dev.counterweight.cli.ExitCodes;
import dev.counterweight.cli.config.Settings;
import dev.counterweight.inputs.InputException;
import dev.counterweight.lake.Lake;
import dev.counterweight.steps.ScoreSheets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Blind scoring sheets out, and back. */
@Command(
    name = "score",
    description = "Blind scoring sheets out, and back.",
    subcommands = {ScoreCommand.Export.class, ScoreCommand.Import.class})
final class ScoreCommand implements Runnable {
  @Override
  public void run() {
    throw new InputException("No command. See counterweight audit score --help");
  }

  /** Writes the sheets. */
  @Command(
      name = "export",
      description = "Write one sheet per rater, without names, outcome, volume or other scores.")
  static final class Export extends LakeCommand {
    private static final Pattern RATER = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    @Option(names = "--quarter", paramLabel = "QUARTER", required = true, description = "2026Q3")
    private String quarter = "";

    @Option(
        names = "--raters",
        paramLabel = "NAME,...",
        required = true,
        split = ",",
        description = "a sheet for each")
    private List<String> raters = List.of();

    @Option(
        names = "--out",
        paramLabel = "DIR",
        required = true,
        description = "where the sheets go")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
      for (String rater : raters) {
        if (!RATER.matcher(rater).matches()) {
          throw new InputException(
              "--raters: '%s' (must be letters, digits, - and _, at most 40)".formatted(rater));
        }
      }
      Settings settings = settings();
      existing(settings);
      return writing(settings, lake -> export(lake, settings));
    }

    private int export(Lake lake, Settings settings) throws IOException {
      int cases =
          new ScoreSheets(lake, AuditCommand.job(this, lake, settings))
              .export(quarter, raters, out);
      console().say("%d sheets of %d cases: %s".formatted(raters.size(), cases, out));
      console()
          .answer(
              summary()
                  .put("exit_code", ExitCodes.DONE)
                  .put("quarter", quarter)
                  .put("cases", cases)
                  .put("sheets", raters.size()));
      return ExitCodes.DONE;
    }
  }

  /** Reads them back. */
  @Command(name = "import", description = "Read the sheets back, and say how far the raters agree.")
  static final class Import extends LakeCommand {
    @Option(names = "--quarter", paramLabel = "QUARTER", required = true, description = "2026Q3")
    private String quarter = "";

    @Option(
        names = "--from",
        paramLabel = "DIR",
        required = true,
        description = "folder of scores-NAME.csv")
    private Path from = Path.of("");

    @Option(
        names = "--round",
        paramLabel = "ROUND",
        defaultValue = "BEFORE",
        description = "before or after the discussion (default: before)")
    private Round round = Round.BEFORE;

    @Override
    public Integer call() throws Exception {
      Settings settings = settings();
      existing(settings);
      return writing(
          settings,
          lake ->
              answer(
                  new ScoreSheets(lake, AuditCommand.job(this, lake, settings))
                      .read(quarter, round, from)));
    }

    private int answer(ScoreSheets.Imported imported) {
      RaterAgreement agreement = imported.agreement();
      ObjectNode summary = summary().put("exit_code", ExitCodes.DONE).put("quarter", quarter);
      ArrayNode dimensions = summary.putArray("dimensions");
      agreement.dimensions().forEach(one -> say(one, dimensions.addObject()));
      console()
          .say(
              "One rater of performance has a published reliability of %s: judge decisions made on means by the last column."
                  .formatted(RaterAgreement.PUBLISHED));
      ArrayNode disagreements = summary.putArray("disagreements");
      for (Disagreement one : agreement.disagreements()) {
        console()
            .say(
                "Case %s, %s: %d points apart; %s"
                    .formatted(
                        one.caseId(),
                        word(one.dimension()),
                        one.spread(),
                        one.reasons().isEmpty() ? "no reason given" : one.reasons()));
        disagreements
            .addObject()
            .put("case_id", one.caseId())
            .put("dimension", word(one.dimension()))
            .put("spread", one.spread())
            .put("reasons", one.reasons().toString());
      }
      ArrayNode repeated = summary.putArray("repeated");
      agreement
          .repeated()
          .forEach(
              one -> {
                console().say(one.sentence());
                repeated.add(one.sentence());
              });
      summary.put("examples", imported.examples().size());
      console().say("%d accepted examples in the bank.".formatted(imported.examples().size()));
      console().answer(summary);
      return ExitCodes.DONE;
    }

    private void say(OfDimension one, ObjectNode node) {
      var agreement = one.agreement();
      console()
          .say(
              "%-8s %-7s alpha %.2f (%.2f to %.2f)  %-12s mean of %d: %.2f"
                  .formatted(
                      word(one.dimension()),
                      word(one.round()),
                      agreement.alpha(),
                      agreement.low(),
                      agreement.high(),
                      one.round() == Round.AFTER ? "no threshold" : word(agreement.state()),
                      one.raters(),
                      one.ofMean()));
      node.put("dimension", word(one.dimension()))
          .put("round", word(one.round()))
          .put("alpha", finite(agreement.alpha()))
          .put("low", finite(agreement.low()))
          .put("high", finite(agreement.high()))
          .put("state", word(agreement.state()))
          .put("undefined_resamples", agreement.undefined())
          .put("cases", agreement.cases())
          .put("raters", one.raters())
          .put("of_mean", finite(one.ofMean()));
    }

    /** JSON has no word for a number that is undefined. */
    private static @Nullable Double finite(double value) {
      return Double.isNaN(value) ? null : value;
    }

    private static String word(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
