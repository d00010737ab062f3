package dev.counterweight.inputs;

import dev.counterweight.identity.Account;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Persons where nobody is declared: every account is one of its own, but for exact keys. */
final class OwnPersons {
  private OwnPersons() {}

  /**
   * Own persons, by account reference. Accounts of different sources with one e-mail or single
   * sign-on id are one; an e-mail that two accounts of one source have is nobody's.
   */
  static Map<String, String> of(List<Account> accounts) {
    Map<String, List<Account>> byKey = new TreeMap<>();
    for (Account account : accounts) {
      if (account.email() != null && !Mailboxes.isShared(account.email())) {
        String same = account.email().toLowerCase(Locale.ROOT);
        byKey.computeIfAbsent("e-mail:" + same, k -> new ArrayList<>()).add(account);
      }
      if (account.ssoId() != null) {
        byKey.computeIfAbsent("sso:" + account.ssoId(), k -> new ArrayList<>()).add(account);
      }
    }
    Groups groups = new Groups();
    for (List<Account> sharing : byKey.values()) {
      Set<String> sources = new TreeSet<>();
      boolean onePerSource = sharing.stream().allMatch(account -> sources.add(account.source()));
      if (onePerSource) {
        sharing.forEach(a -> groups.join(sharing.get(0).reference(), a.reference()));
      }
    }
    Map<String, String> names = new HashMap<>();
    // GitLab's logins are what people know each other by, where there is one
    accounts.forEach(a -> names.putIfAbsent(groups.of(a.reference()), ownName(a)));
    Map<String, String> own = new HashMap<>();
    accounts.forEach(
        a -> own.put(a.reference(), Objects.requireNonNull(names.get(groups.of(a.reference())))));
    return own;
  }

  private static String ownName(Account account) {
    String login = account.login() == null ? account.accountId() : account.login();
    return account.source().equals(DeclaredKeys.GITLAB) ? login : account.source() + ":" + login;
  }
}
