package dev.counterweight.model;

/**
 * One row per path or key under which a project was ever seen; texts name projects by the one of
 * their day.
 *
 * @param path a GitLab path or a Jira project key
 * @param isCurrent whether it is the one of now
 */
public record ProjectPath(String projectId, String path, boolean isCurrent) {}
