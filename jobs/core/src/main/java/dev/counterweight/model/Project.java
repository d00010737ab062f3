package dev.counterweight.model;

import org.jspecify.annotations.Nullable;

/** One row per project of a source: a GitLab repository or a Jira project. */
public record Project(
    String projectId, String source, String path, @Nullable String defaultBranch) {}
