package dev.counterweight.model;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row per incident and change that may have caused it, with the strongest reason alone.
 *
 * @param launchId the launch in which that change reached users, null where it did not
 * @param reason declared, revert, stated-cause, mentioned, or window (the last launches of the same
 *     project before it)
 * @param confidence 0 to 1: how far the reason can be trusted, by rule, not measured
 * @param isRejected somebody denied it, or it is doubted; kept, not counted
 * @param linkId the link it rests on, null for declared ones and for the window
 * @param launchedAt when the change reached users
 */
public record IncidentLink(
    String incidentLinkId,
    String incidentId,
    String changeId,
    @Nullable String launchId,
    String reason,
    double confidence,
    boolean isRejected,
    @Nullable String linkId,
    Instant launchedAt,
    Instant incidentAt)
    implements Serializable {}
