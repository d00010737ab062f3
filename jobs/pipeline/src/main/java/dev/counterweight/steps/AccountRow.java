package dev.counterweight.steps;

import dev.counterweight.identity.BotRules;
import dev.counterweight.inputs.IdentityMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row per account that a source lists: whose it is, and why.
 *
 * @param accountId the source's own stable id
 * @param login the name signed in with now; null where the source shows none
 * @param personId whose it is; null for nobody's
 * @param status PERSON, BOT (no actor), or UNRESOLVED (what it wrote is in no person's evidence)
 * @param reason the key, decision or rule that says so
 */
public record AccountRow(
    String source,
    String accountId,
    @Nullable String login,
    String displayName,
    @Nullable String personId,
    String status,
    String reason) {

  static List<AccountRow> all(IdentityMap identity) {
    Map<String, String> bots = identity.botReasons();
    return identity.accounts().stream().map(one -> of(one, bots)).toList();
  }

  private static AccountRow of(IdentityMap.Resolved one, Map<String, String> bots) {
    String bot =
        one.personId() == null
            ? BotRules.reason(one.account()).orElse(null)
            : bots.get(one.personId());
    String status = bot != null ? "BOT" : one.personId() == null ? "UNRESOLVED" : "PERSON";
    return new AccountRow(
        one.account().source(),
        one.account().accountId(),
        one.account().login(),
        one.account().displayName(),
        one.personId(),
        status,
        bot == null ? one.reason() : bot);
  }
}
