package dev.counterweight.reports.view;

import java.util.List;

/**
 * One item of the review queue.
 *
 * @param number its line in the table that takes the decision
 * @param asked what the reader decides
 * @param answers that a correction may give; may be empty
 * @param proposal what the rule saw; empty where it saw nothing
 * @param quote the words, with those it rests on
 * @param context what stands around the words, a line each: what they answer, what was answered
 * @param writtenAt as it is printed
 */
public record ReviewItemView(
    int number,
    String asked,
    List<String> answers,
    String proposal,
    EvidenceView.Quote quote,
    List<String> context,
    EvidenceView.Source source,
    String writtenAt) {

  public ReviewItemView {
    answers = List.copyOf(answers);
    context = List.copyOf(context);
  }
}
