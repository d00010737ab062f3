package dev.counterweight.steps.gaming;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.RawRecord;
import java.util.List;

/**
 * Somebody who attacks.
 *
 * @param user as GitLab's rows show them
 * @param launched the person's own merged changes, oldest first
 */
record Attacker(String personId, String team, JsonNode user, List<RawRecord> launched) {}
