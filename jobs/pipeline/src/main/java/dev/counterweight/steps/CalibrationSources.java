package dev.counterweight.steps;

import dev.counterweight.audit.PromotionCase;
import dev.counterweight.audit.RaterAgreement;
import dev.counterweight.audit.Score;
import dev.counterweight.growth.promotion.ExampleBank;
import dev.counterweight.lake.Lake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What people brought to a calibration: blind ratings of the newest quarter that has any, and
 * examples that were accepted.
 *
 * @param quarter of the ratings; empty for none
 * @param codes of cases, as raters know them, by case id
 * @param personOfCase by case id
 * @param agreement of all cases of the quarter
 */
record CalibrationSources(
    String quarter,
    List<Score> scores,
    Map<String, String> codes,
    Map<String, String> personOfCase,
    RaterAgreement agreement,
    List<RaterAgreement.Example> marked,
    List<ExampleBank.Example> banked) {

  static CalibrationSources read(Lake lake, Optional<Path> inputs) throws IOException {
    List<ExampleBank.Example> banked =
        inputs.isPresent() && Growth.isIn(inputs.get())
            ? ExampleBank.of(Growth.read(lake, inputs.get()).folder())
            : List.of();
    String quarter = "";
    List<Score> scores = List.of();
    List<Score> earlier = new ArrayList<>();
    for (String audit : lake.audits()) {
      List<Score> kept = ScoreSheets.kept(lake, audit);
      if (!kept.isEmpty()) {
        earlier.addAll(scores);
        scores = kept;
        quarter = audit;
      }
    }
    if (scores.isEmpty()) {
      RaterAgreement none = new RaterAgreement(List.of(), List.of(), List.of());
      return new CalibrationSources("", List.of(), Map.of(), Map.of(), none, List.of(), banked);
    }
    AuditJob.Register register = AuditJob.register(lake, quarter);
    Map<String, String> persons = new TreeMap<>();
    for (PromotionCase one : register.cases()) {
      persons.put(one.caseId(), one.personId());
    }
    return new CalibrationSources(
        quarter,
        scores,
        ScoreSheets.codes(register.cases(), register.seed()),
        persons,
        RaterAgreement.of(scores, earlier, register.seed()),
        RaterAgreement.examples(scores),
        banked);
  }

  /** What they are, as a manifest names them. */
  String scoresPrint() {
    return scores.isEmpty() ? "" : quarter + " " + Fingerprint.of(scores.toString());
  }

  /** Of all examples. */
  String examplesPrint() {
    boolean none = marked.isEmpty() && banked.isEmpty();
    return none ? "" : Fingerprint.of(marked.toString(), banked.toString());
  }
}
