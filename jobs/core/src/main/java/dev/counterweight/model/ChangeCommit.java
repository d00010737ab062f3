package dev.counterweight.model;

/**
 * One row per change and commit that its source names.
 *
 * @param role merge, squash or head
 */
public record ChangeCommit(String changeCommitId, String changeId, String sha, String role) {}
