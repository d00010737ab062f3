package dev.counterweight.inputs;

import dev.counterweight.identity.Account;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The keys that people declared, and what they say of an account. Keys are exact; where two lead to
 * two persons, nobody is found.
 */
final class DeclaredKeys implements Serializable {
  private static final long serialVersionUID = 1L;

  static final String GITLAB = "gitlab";
  static final String JIRA = "jira";

  private final HashMap<String, String> declared = new HashMap<>();
  private final HashSet<String> personIds = new HashSet<>();
  private final HashSet<String> personsWithLogin = new HashSet<>();

  /** What keys say: the person and by which key, or why nobody. */
  record Found(@Nullable String personId, String by) {}

  static DeclaredKeys of(List<PersonEntry> people, List<IdentityEntry> identities) {
    DeclaredKeys keys = new DeclaredKeys();
    for (PersonEntry person : people) {
      String id = person.personId();
      keys.personIds.add(id);
      keys.login(GITLAB, person.gitlabUsername(), id);
      keys.declare(JIRA, "id", person.jiraAccountId(), id);
      keys.login(JIRA, person.jiraName(), id);
      keys.declare("", "e-mail", person.email(), id);
      keys.declare("", "sso id", person.ssoId(), id);
    }
    for (IdentityEntry identity : identities) {
      String id = identity.personId();
      String source = String.valueOf(identity.source()).toLowerCase(Locale.ROOT);
      keys.declare(source, "id", identity.accountId(), id);
      if (identity.login() != null) {
        keys.login(source, identity.login(), id);
      }
      keys.declare("", "e-mail", identity.email(), id);
      keys.declare("", "sso id", identity.ssoId(), id);
    }
    return keys;
  }

  private void login(String source, @Nullable String login, String personId) {
    if (login != null) {
      declare(source, "login", login, personId);
      personsWithLogin.add(source + ":" + personId);
    }
  }

  private void declare(String source, String kind, @Nullable String value, String personId) {
    if (value != null) {
      declared.putIfAbsent(key(source, kind, value), personId);
    }
  }

  /** What the keys of an account say, without former logins. */
  Found find(Account account) {
    String byId = at(account.source(), "id", account.accountId());
    if (byId != null) {
      return new Found(byId, "declared account id");
    }
    Map<String, String> found = new TreeMap<>();
    put(found, "single sign-on id", at("", "sso id", account.ssoId()));
    put(found, "declared login", byLogin(account.source(), account.login()));
    put(found, "e-mail", at("", "e-mail", account.email()));
    if (account.source().equals(JIRA)) {
      // Data Center's stable key is a sign-in name
      put(found, "declared user key", byLogin(JIRA, account.accountId()));
    }
    return one(found);
  }

  /** Where all keys lead to one person, that person. */
  private static Found one(Map<String, String> found) {
    Set<String> persons = new HashSet<>(found.values());
    if (persons.size() == 1) {
      return new Found(persons.iterator().next(), String.join(", ", found.keySet()));
    }
    List<String> says = new ArrayList<>();
    found.forEach((key, person) -> says.add(key + " says " + person));
    return new Found(
        null,
        says.isEmpty()
            ? "no exact key leads to anybody"
            : "keys disagree: " + String.join(", ", says));
  }

  private static void put(Map<String, String> found, String key, @Nullable String person) {
    if (person != null) {
      found.put(key, person);
    }
  }

  /** Who declares no sign-in name of a source signs in as the company knows them. */
  @Nullable String byLogin(String source, @Nullable String login) {
    String found = at(source, "login", login);
    boolean isOwnId =
        found == null
            && login != null
            && personIds.contains(login)
            && !personsWithLogin.contains(source + ":" + login);
    return isOwnId ? login : found;
  }

  @Nullable String at(String source, String kind, @Nullable String value) {
    return value == null ? null : declared.get(key(source, kind, value));
  }

  /** GitLab's user names, and e-mails, do not tell upper from lower case. */
  private static String key(String source, String kind, String value) {
    boolean foldCase = source.equals(GITLAB) || kind.equals("e-mail");
    return source + ":" + kind + ":" + (foldCase ? value.toLowerCase(Locale.ROOT) : value);
  }
}
