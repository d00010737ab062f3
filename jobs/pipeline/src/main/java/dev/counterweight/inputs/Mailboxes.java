package dev.counterweight.inputs;

import java.util.regex.Pattern;

/** E-mail addresses behind which nobody in particular stands. */
final class Mailboxes {
  private static final Pattern SHARED =
      Pattern.compile(
          "(?i)(?:no-?reply|do-?not-?reply|admin|administrator|root|info|support|help|helpdesk|team"
              + "|dev|devs|developers|engineering|ops|devops|it|office|contact|hello|security"
              + "|postmaster|webmaster|mailer-daemon|jira|gitlab|git|build|ci|bot)@.*"
              + "|.*@(?:users\\.)?noreply\\..*|.*@(?:.*\\.)?(?:invalid|localhost)");

  private Mailboxes() {}

  static boolean isShared(String email) {
    return SHARED.matcher(email).matches();
  }
}
