package dev.counterweight.reports.view;

import java.util.List;

/**
 * Documents of one run.
 *
 * @param record from the folder of the documents to the evidence pages of the same run, {@code
 *     ../report/}
 */
public record DocumentPack(
    String organisation,
    String audience,
    RunFacts run,
    String record,
    List<DocumentView> documents) {
  public DocumentPack {
    documents = List.copyOf(documents);
  }
}
