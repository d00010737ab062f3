package dev.counterweight.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One note of a discussion.
 *
 * @param isSystem written by GitLab
 * @param file what it stands beside; null for a note on the whole
 * @param line of that file, 0 without one
 */
record Note(
    Employee author, Instant at, Text text, boolean isSystem, @Nullable String file, int line) {}
