package dev.counterweight.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row per launch: something that reached users (METHOD H.launch).
 *
 * @param projectId null for a declared launch of several projects
 * @param basis declared, deployment, release, or merge (to the default branch)
 * @param impactTier 1 felt by few and undone at once, 2 felt by users, 3 felt by other functions
 *     too, 4 money, law or safety; null where nobody declared it and no rule says
 * @param tierReason declared, or the rule
 * @param changeIds merge requests in it; with the row of its basis, they name its raw rows
 * @param ticketIds tickets that they settle, or that are declared
 * @param basisId id of the deployment, release or change, or of the line in launches.csv
 * @param ownerIds who declared to own it, else the authors of its changes
 * @param teams teams of owners, authors and approvers on that day, and declared ones
 * @param functions declared, and those of the same people
 * @param plannedFrom first ticket opened, or declared
 * @param executedFrom first change opened, or declared
 * @param cleanedUpUntil declared, or the last of its tickets resolved or of its follow-ups done
 *     within 30 days after it
 */
public record Launch(
    String launchId,
    @Nullable String projectId,
    String name,
    String basis,
    String basisId,
    @Nullable Integer impactTier,
    String tierReason,
    List<String> changeIds,
    List<String> ticketIds,
    List<String> ownerIds,
    List<String> teams,
    List<String> functions,
    @Nullable Instant plannedFrom,
    @Nullable Instant executedFrom,
    Instant launchedAt,
    @Nullable Instant cleanedUpUntil) {}
