package dev.counterweight.steps;

import dev.counterweight.audit.Answer;
import dev.counterweight.audit.CaseReading;
import dev.counterweight.audit.PromotionCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The cases as a table, without names and without volume: {@code report/cases.csv}. */
final class AuditTable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "case_id",
              "from_role",
              "to_role",
              "decided_on",
              "outcome",
              "window_from",
              "question_decisions",
              "question_risk",
              "question_prevention",
              "question_clarity",
              "question_more_than_once",
              "cells_present",
              "cells_looked_for",
              "rationale_kinds",
              "words")
          .get();

  private AuditTable() {}

  static String text(List<CaseReading> readings) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (CaseReading one : readings) {
        printer.printRecord(row(one));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static List<Object> row(CaseReading one) {
    PromotionCase promotion = one.promotion();
    List<Object> row =
        new ArrayList<>(
            List.of(
                promotion.caseId(),
                promotion.fromRole(),
                promotion.toRole(),
                promotion.decidedOn(),
                promotion.outcome().name().toLowerCase(Locale.ROOT),
                one.window().from()));
    for (Answer answer : one.answers()) {
      row.add(answer.specificity().name().toLowerCase(Locale.ROOT));
    }
    row.add(one.grid().present());
    row.add(one.grid().lookedFor());
    row.add(
        one.rationale().counts().keySet().stream()
            .map(kind -> kind.words())
            .collect(Collectors.joining("; ")));
    row.add(
        one.words().stream().map(given -> given.word().words()).collect(Collectors.joining("; ")));
    return row;
  }
}
