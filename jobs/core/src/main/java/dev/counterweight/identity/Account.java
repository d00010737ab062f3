package dev.counterweight.identity;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account of a source, as its user list shows it.
 *
 * @param accountId the source's own stable id; a login may change, this does not
 * @param login the name signed in with now
 * @param formerLogins names it was seen with before
 * @param isBot the source says that no person writes with it
 */
public record Account(
    String source,
    String accountId,
    @Nullable String login,
    List<String> formerLogins,
    String displayName,
    @Nullable String email,
    @Nullable String ssoId,
    boolean isBot)
    implements Serializable {

  /** An account of which little is known. */
  public Account(
      String source, String accountId, @Nullable String login, String displayName, boolean isBot) {
    this(source, accountId, login, List.of(), displayName, null, null, isBot);
  }

  /** How commands and the journal name it: {@code gitlab:1042}. */
  public String reference() {
    return source + ":" + accountId;
  }
}
