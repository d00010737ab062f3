package dev.counterweight.model;

import java.time.Instant;

/**
 * One row per deployment of a project to an environment.
 *
 * @param environment {@code production}
 * @param status success, failed, running, canceled, as the source says
 * @param deployedAt when it was finished, or last changed where the source does not say
 */
public record Deployment(
    String deploymentId,
    String projectId,
    String environment,
    String status,
    String ref,
    String sha,
    Instant deployedAt) {}
