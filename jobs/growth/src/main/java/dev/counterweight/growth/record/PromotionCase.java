package dev.counterweight.growth.record;

import dev.counterweight.growth.ladder.Level;
import dev.counterweight.growth.record.Citations.Cited;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A promotion case as the person drafts it ({@code H.pack}, {@code H.example}; METHOD F1 to F12, I1
 * to I6, M15 to M20).
 *
 * @param target the level asked for
 */
public record PromotionCase(
    String person,
    String fromLevel,
    Level target,
    LocalDate on,
    LocalDate from,
    LocalDate until,
    String ladderVersion,
    String state,
    String signer,
    List<Claim> outcomes,
    List<Claim> outputs,
    List<Claim> influence,
    List<Carried> decisions,
    List<Carried> risks,
    List<TradeOff> examples,
    List<Answer> answers,
    Implications implications,
    List<String> sources,
    String overrideReason) {

  public PromotionCase {
    outcomes = List.copyOf(outcomes);
    outputs = List.copyOf(outputs);
    influence = List.copyOf(influence);
    decisions = List.copyOf(decisions);
    risks = List.copyOf(risks);
    examples = List.copyOf(examples);
    answers = List.copyOf(answers);
    sources = List.copyOf(sources);
  }

  /** A sentence and what it rests on. */
  public record Claim(String claim, String context, String before, String after, Cited cited) {}

  /** A decision or a risk of the level, and the evidence for it. */
  public record Carried(String what, Cited cited) {}

  /** An example with a real trade-off (F5, F6). */
  public record TradeOff(
      String title,
      LocalDate on,
      List<String> options,
      String chosen,
      String gaveUp,
      String whatHappened,
      Cited cited,
      @Nullable Banked banked) {
    public TradeOff {
      options = List.copyOf(options);
    }

    /** The four slots that are filled: options, chosen, given up, what happened. */
    public int filled() {
      return (int)
          Stream.of(
                  options.size() >= 2,
                  !chosen.isEmpty(),
                  !gaveUp.isEmpty(),
                  !whatHappened.isEmpty())
              .filter(there -> there)
              .count();
    }

    /** All its words; what stands under a heading reads as what it is. */
    public String text() {
      String choice = chosen.isEmpty() ? "" : "Chosen: " + chosen;
      String price = gaveUp.isEmpty() ? "" : "Given up: " + gaveUp;
      return String.join(" ", title, String.join(" ", options), choice, price, whatHappened);
    }
  }

  /** Accepted by a manager as an example for others (K5). */
  public record Banked(
      String acceptedBy, LocalDate acceptedOn, String level, String dimension, String phase) {}

  /** One of the five questions (I1 to I5). */
  public record Question(String id, String words, List<String> signals) {
    /** In their order. */
    public static final List<Question> ALL =
        List.of(
            new Question(
                "decisions",
                "Did this person improve decisions, not just output?",
                List.of("DS1", "DS3", "DS4")),
            new Question(
                "risk",
                "Did they take responsibility when the risk was real?",
                List.of("RO1", "RO2", "RO3", "RO9")),
            new Question(
                "prevention",
                "Did they prevent problems others never saw?",
                List.of("PV1", "PV2", "RO1")),
            new Question(
                "clarity",
                "Did they make work clearer across teams?",
                List.of("CL1", "CL3", "CL8")),
            new Question(
                "repeated", "Did they do this more than once, under pressure?", List.of()));
  }

  /** The person's answer; empty where none was given. */
  public record Answer(Question question, String words, Cited cited) {}

  /** What the level would change (O6 to O8). */
  public record Implications(String role, String team, List<HandOver> handOver) {
    public Implications {
      handOver = List.copyOf(handOver);
    }
  }

  /**
   * Work to step away from.
   *
   * @param othersWhoCan how many others could do it today; empty where nobody said
   */
  public record HandOver(String work, String to, Optional<Integer> othersWhoCan) {}

  /** Everything that is cited anywhere, oldest first, none twice. */
  public List<EvidenceLine> evidence() {
    List<Cited> cited = new ArrayList<>();
    Stream.of(outcomes, outputs, influence)
        .flatMap(List::stream)
        .forEach(claim -> cited.add(claim.cited()));
    Stream.of(decisions, risks)
        .flatMap(List::stream)
        .forEach(carried -> cited.add(carried.cited()));
    examples.forEach(example -> cited.add(example.cited()));
    answers.forEach(answer -> cited.add(answer.cited()));
    return cited.stream()
        .flatMap(c -> c.evidence().stream())
        .distinct()
        .sorted(java.util.Comparator.comparing(EvidenceLine::on).thenComparing(EvidenceLine::id))
        .toList();
  }

  /** All claims of the three areas. */
  public List<Claim> claims() {
    return Stream.of(outcomes, outputs, influence).flatMap(List::stream).toList();
  }
}
