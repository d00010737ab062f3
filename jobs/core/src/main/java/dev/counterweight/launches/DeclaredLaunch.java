package dev.counterweight.launches;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A launch that people entered, its references looked up.
 *
 * @param launchId the company's own id
 */
public record DeclaredLaunch(
    String launchId,
    String name,
    Instant launchedAt,
    @Nullable Integer impactTier,
    @Nullable String ownerId,
    List<String> teams,
    List<String> functions,
    @Nullable String projectId,
    List<String> changeIds,
    List<String> ticketIds,
    @Nullable Instant plannedFrom,
    @Nullable Instant executedFrom,
    @Nullable Instant cleanedUpUntil) {}
