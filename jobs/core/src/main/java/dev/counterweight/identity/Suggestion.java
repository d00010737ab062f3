package dev.counterweight.identity;

import java.util.List;

/**
 * Two that may be one person; nothing comes of it before somebody confirms it.
 *
 * @param subject an account that is nobody's, or a person
 * @param personId the person it may be
 * @param probability that it is, 0 to 1, by the scale of {@link LinkScore} and shared among all
 *     persons that one account could be
 * @param features what speaks for it and against it
 */
public record Suggestion(
    String subject,
    boolean subjectIsListed,
    String personId,
    double probability,
    List<Feature> features) {}
