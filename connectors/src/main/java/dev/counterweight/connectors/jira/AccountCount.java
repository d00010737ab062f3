package dev.counterweight.connectors.jira;

import java.util.HashSet;
import java.util.Set;

/** Counts the accounts of a listing, each once. */
final class AccountCount implements JiraApi.Pages {
  private final Set<String> keys = new HashSet<>();

  @Override
  public void take(JiraPage page) {
    for (JiraPage.Row row : page.rows()) {
      String key = JiraJson.accountKey(row.json());
      if (key != null) {
        keys.add(key);
      }
    }
  }

  long accounts() {
    return keys.size();
  }
}
