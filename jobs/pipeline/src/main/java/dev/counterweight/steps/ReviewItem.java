package dev.counterweight.steps;

/**
 * One item of the queue: a text and what a detector says of it.
 *
 * @param task the detector's id
 * @param proposal its answer, {@code material}, {@code goal, owner}; empty where it saw nothing
 * @param excerpt of the text, at most 600 characters
 * @param markStart offset in the excerpt of the words it rests on
 * @param reference where it stands, {@code !12064}
 * @param stratum why it is in the queue, a {@code ReviewDecision.Stratum}
 * @param weight how many texts of its stratum it stands for
 */
public record ReviewItem(
    String textId,
    String textHash,
    String task,
    String proposal,
    String excerpt,
    int markStart,
    int markEnd,
    String reference,
    String title,
    String permalink,
    String writtenAt,
    String detectorVersion,
    String stratum,
    double weight) {}
