package dev.counterweight.steps;

import java.util.List;

/**
 * One item of the queue: a text and what a detector says of it.
 *
 * @param task the detector's id
 * @param proposal its answer, {@code material}, {@code goal, owner}; empty where it saw nothing
 * @param excerpt of the text, at most 600 characters
 * @param markStart offset in the excerpt of the words it rests on
 * @param context what a reader needs beside it: what it answers, what was answered, the other of a
 *     pair; each as one line that begins with what it is
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
    List<String> context,
    String reference,
    String title,
    String permalink,
    String writtenAt,
    String detectorVersion,
    String stratum,
    double weight) {}
