package dev.counterweight.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Accounts that no person writes with, by what the source says of them and by their names. Only
 * names made for programs count: many a tool is called as people are.
 */
public final class BotRules {
  private static final Pattern LOGIN =
      Pattern.compile(
          "(?i)(?:^|[-_.])bot\\d*$|^bot[-_.]|\\[bot]$|^(?:project|group)_\\d+_bot"
              + "|^service_account_|^(?:svc|ci|automation)[-_.]|[-_.](?:svc|ci|automation)$"
              + "|^(?:dependabot|renovate|greenkeeper|snyk|mergify|codecov|sonarqube|jenkins|github-actions)"
              + "(?:[-_.].*|bot)?$");
  private static final Pattern AGENT_LOGIN =
      Pattern.compile(
          "(?i)^(?:github-?copilot|copilot|gitlab-?duo|duo-[a-z-]+|claude-code|chatgpt|openai-?codex"
              + "|codex-agent|devin-ai|cursor-?agent|gemini-?code-?assist|amazon-q|coderabbit(?:ai)?"
              + "|sweep-ai|[a-z0-9]+[-_]ai[-_]agent|ai[-_]agent[-_a-z0-9]*)(?:[-_.]?(?:bot|agent|review(?:er)?|app))?(?:\\[bot])?$");
  private static final Pattern NAME =
      Pattern.compile("(?i)\\b(?:bot|automation for jira|service account|ci user)$");

  private BotRules() {}

  /** Why an account is no person's; empty for a person's. */
  public static Optional<String> reason(Account account) {
    if (account.isBot()) {
      return Optional.of("the source marks it as a bot");
    }
    String login = account.login() == null ? "" : bounded(account.login());
    if (AGENT_LOGIN.matcher(login).find()) {
      return Optional.of("login '%s' is that of an AI agent".formatted(login));
    }
    if (LOGIN.matcher(login).find()) {
      return Optional.of("login '%s' is made for a program".formatted(login));
    }
    return NAME.matcher(bounded(account.displayName())).find()
        ? Optional.of("the name is made for a program")
        : Optional.empty();
  }

  private static String bounded(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200);
  }
}
