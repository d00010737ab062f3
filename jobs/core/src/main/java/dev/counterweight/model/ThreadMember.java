package dev.counterweight.model;

import java.util.List;

/**
 * One row per change, incident and ticket: the conversation it belongs to. A conversation runs
 * across a change, the tickets it settles, and the incidents it caused or repaired.
 *
 * @param threadId id of the conversation: {@code thread:} and its first subject's id
 * @param kind change, incident or ticket
 * @param teamIds teams of the people who wrote in this subject, sorted; without those whose team
 *     nobody declared
 * @param joinedBy ids of the links that tie it to the others
 */
public record ThreadMember(
    String subjectId, String threadId, String kind, List<String> teamIds, List<String> joinedBy) {}
