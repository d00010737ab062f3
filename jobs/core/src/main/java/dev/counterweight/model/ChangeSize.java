package dev.counterweight.model;

/**
 * One row per change: how large it is. Raw volume; no signal and no estimate may read this table.
 */
public record ChangeSize(
    String changeId, long linesAdded, long linesDeleted, long filesChanged, long commitCount) {}
