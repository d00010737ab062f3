package dev.counterweight.growth.promotion;

import dev.counterweight.growth.ladder.Level;
import dev.counterweight.growth.record.EvidenceLine;
import dev.counterweight.growth.record.GrowthPlan;
import dev.counterweight.growth.record.PersonFolder;
import dev.counterweight.growth.record.PromotionCase;
import dev.counterweight.growth.record.RunRecord;
import dev.counterweight.growth.record.Win;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Texts for whatever assistant a company allows (METHOD N1 to N5). The program calls none. Each
 * cites evidence by id and asks that an answer does the same.
 */
public final class Prompts {
  private static final String RULES =
      """
      Rules for your answer:
      - After every sentence about the person, cite the evidence ids it rests on in square brackets, as [ID]. A sentence
        without an id must begin with UNSUPPORTED.
      - Use no fact that is not below. Invent no figure.
      - Do not say whether the person should be promoted. Do not rate, rank or compare people.
      - Count nothing: how much somebody produced, how fast, and how a tool was used are no arguments here.
      """;

  private Prompts() {}

  /** The texts of a person by file name; P3 and P4 need a case. */
  public static Map<String, String> of(PersonFolder folder, RunRecord record, List<Gap> gaps) {
    Map<String, String> prompts = new TreeMap<>();
    folder.plan().ifPresent(plan -> prompts.put("P2-wins.txt", wins(folder, plan, record)));
    folder
        .promotion()
        .ifPresent(
            promotion -> {
              prompts.put("P1-level.txt", level(promotion));
              prompts.put("P3-committee.txt", committee(promotion, gaps));
              prompts.put("P4-summary.txt", summary(promotion));
            });
    return prompts;
  }

  private static String level(PromotionCase promotion) {
    Level level = promotion.target();
    StringBuilder text =
        new StringBuilder(
            "What kinds of work or effect would show that I am working at this level?\n\n");
    text.append("The level ")
        .append(level.code())
        .append(", ladder ")
        .append(promotion.ladderVersion())
        .append(".\n");
    list(text, "Decisions it owns", level.decisions());
    list(text, "Risks it carries", level.risks());
    list(
        text,
        "What others can rely on",
        level.statements().stream().map(Level.Statement::text).toList());
    return text.append('\n').append(RULES).toString();
  }

  private static String wins(PersonFolder folder, GrowthPlan plan, RunRecord record) {
    StringBuilder text =
        new StringBuilder("Summarise these wins into a clear report, grouped by my focus areas.\n");
    for (GrowthPlan.Focus focus : plan.focus()) {
      list(
          text,
          focus.name(),
          folder.wins().stream()
              .filter(win -> win.focus().equals(focus.id()))
              .map(win -> win(win, record))
              .toList());
    }
    list(
        text,
        "Without a focus area",
        folder.wins().stream()
            .filter(win -> win.focus().isEmpty())
            .map(win -> win(win, record))
            .toList());
    return text.append('\n').append(RULES).toString();
  }

  private static String win(Win win, RunRecord record) {
    List<String> ids =
        win.cited().stream().filter(cited -> record.item(cited).isPresent()).toList();
    return win.on() + ", " + win.type() + ": " + win.what() + ids(ids);
  }

  private static String committee(PromotionCase promotion, List<Gap> gaps) {
    StringBuilder text =
        new StringBuilder(
            "You sit on a committee that does not know this person. Based on this evidence, what is"
                + " missing or unclear?\n");
    body(text, promotion);
    list(
        text,
        "What a check by rules found open already",
        gaps.stream().map(gap -> gap.where() + ": " + gap.what()).toList());
    return text.append('\n').append(RULES).toString();
  }

  private static String summary(PromotionCase promotion) {
    StringBuilder text =
        new StringBuilder(
            "Write a concise summary for readers who do not work with this person, on business"
                + " effect, influence and consistency.\n");
    body(text, promotion);
    return text.append('\n').append(RULES).toString();
  }

  private static void body(StringBuilder text, PromotionCase promotion) {
    claims(text, "Outcomes", promotion.outcomes());
    claims(text, "Outputs", promotion.outputs());
    claims(text, "Influence", promotion.influence());
    list(
        text,
        "Examples",
        promotion.examples().stream()
            .map(
                e ->
                    "%s (%s). Options: %s. Chosen: %s. Given up: %s. Afterwards: %s.%s"
                        .formatted(
                            e.title(),
                            e.on(),
                            String.join(" / ", e.options()),
                            e.chosen(),
                            e.gaveUp(),
                            e.whatHappened(),
                            cited(e.cited().evidence())))
            .toList());
    list(text, "Evidence", promotion.evidence().stream().map(Prompts::evidence).toList());
  }

  private static void claims(StringBuilder text, String head, List<PromotionCase.Claim> claims) {
    list(text, head, claims.stream().map(c -> c.claim() + cited(c.cited().evidence())).toList());
  }

  private static String evidence(EvidenceLine line) {
    return "[%s] %s, %s, %s, %s: %s"
        .formatted(
            line.id(),
            line.on(),
            line.signalName(),
            line.reference(),
            line.standing().toLowerCase(java.util.Locale.ROOT),
            oneLine(line.excerpt()));
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= 300 ? line : line.substring(0, 300) + "…";
  }

  private static String cited(List<EvidenceLine> lines) {
    return ids(lines.stream().map(EvidenceLine::id).toList());
  }

  private static String ids(List<String> ids) {
    return ids.isEmpty() ? " UNSUPPORTED" : " [" + String.join("] [", ids) + "]";
  }

  private static void list(StringBuilder text, String head, List<String> lines) {
    if (!lines.isEmpty()) {
      text.append('\n').append(head).append(":\n");
      lines.forEach(line -> text.append("- ").append(line).append('\n'));
    }
  }
}
