package dev.counterweight.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row per place where work, a question or a decision passes to another team.
 *
 * @param kind assignment, team-change, review-request, mention (asked by name) or link (points at
 *     another team's work as what this waits for)
 * @param threadId the conversation
 * @param textId the comment, description, event or edit it rests on; names the raw row
 * @param senderId who hands over
 * @param senderTeam the sender's team on that day
 * @param receiverId who receives, null where only a team does
 * @param excerpt the sentence that hands over, at most 600 characters; empty where there is no text
 */
public record Handoff(
    String handoffId,
    String kind,
    String subjectKind,
    String subjectId,
    String threadId,
    String textId,
    String senderId,
    String senderTeam,
    @Nullable String receiverId,
    String receiverTeam,
    String excerpt,
    Instant handedAt) {}
