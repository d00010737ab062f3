package dev.counterweight.steps;

import org.jspecify.annotations.Nullable;

/**
 * One row per account that belongs to nobody known; what it wrote is in no person's evidence.
 *
 * @param reason why it is nobody's: no key, or keys that disagree
 */
public record UnresolvedAccount(
    String source, String accountId, @Nullable String login, String displayName, String reason) {}
