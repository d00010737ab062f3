package dev.counterweight.inputs;

import dev.counterweight.model.Identity;
import dev.counterweight.model.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who an account belongs to, by exact keys only, in this order:
 *
 * <ol>
 *   <li>the account that the people file declares: GitLab user name, Jira account id, Jira name
 *   <li>of a person who declares no sign-in name of that source, the {@code person_id}: the
 *       company's own name for the person
 * </ol>
 *
 * Names as shown are never compared. Without a people file every account is a person of its own.
 * The account that stands in for deleted users is nobody.
 */
public final class IdentityMap implements Identity {
  private static final long serialVersionUID = 1L;

  private static final String GITLAB = "gitlab";
  private static final String JIRA = "jira";
  private static final Pattern BOT_LOGIN =
      Pattern.compile("(?i)(?:^|[-_.])bot\\d*$|^(?:project|group)_\\d+_bot");

  /** GitLab's account for everything deleted users wrote. */
  private static final String GHOST = "ghost";

  private final HashMap<String, String> declared = new HashMap<>();
  private final HashMap<String, String> logins = new HashMap<>();
  private final TreeMap<String, Person> people = new TreeMap<>();

  /** An account of a source, as its user list shows it. */
  public record Account(
      String source, String accountId, @Nullable String login, String displayName, boolean isBot) {}

  /** How many accounts of a source belong to somebody. */
  public record Matched(String source, long accounts, long matched, long bots, long unresolved) {}

  private IdentityMap() {}

  /**
   * The map that a people file and the user lists of the sources make.
   *
   * @param entries of the people file; empty where there is none
   */
  public static IdentityMap of(List<PeopleFile.Entry> entries, Collection<Account> accounts) {
    IdentityMap map = new IdentityMap();
    entries.forEach(map::declare);
    accounts.forEach(map::learnLogin);
    if (entries.isEmpty()) {
      accounts.forEach(map::beOwnPerson);
    } else {
      accounts.stream().filter(Account::isBot).forEach(map::markBot);
    }
    return map;
  }

  private void declare(PeopleFile.Entry entry) {
    if (isGhost(entry.gitlabUsername())) {
      return;
    }
    String team = entry.team().isEmpty() ? Person.UNASSIGNED : entry.team();
    boolean isBot = entry.isBot() || isBotLogin(entry.gitlabUsername());
    people.put(entry.personId(), new Person(entry.personId(), entry.displayName(), team, isBot));
    declare(GITLAB, "login", orSame(entry.gitlabUsername(), entry), entry.personId());
    declare(JIRA, "id", entry.jiraAccountId(), entry.personId());
    declare(JIRA, "login", orSame(entry.jiraName(), entry), entry.personId());
  }

  /** Who declares no sign-in name of a source signs in as the company knows them. */
  private static String orSame(String declaredName, PeopleFile.Entry entry) {
    return declaredName.isEmpty() ? entry.personId() : declaredName;
  }

  private void declare(String source, String kind, String value, String personId) {
    if (!value.isEmpty()) {
      declared.putIfAbsent(key(source, kind, value), personId);
    }
  }

  /** An id whose account signs in with a known name is known by the id alone. */
  private void learnLogin(Account account) {
    if (account.login() != null) {
      logins.put(account.source() + ":" + account.accountId(), account.login());
    }
  }

  private void beOwnPerson(Account account) {
    if (isGhost(account.login()) || personOf(account) != null) {
      return;
    }
    String login = account.login() == null ? account.accountId() : account.login();
    String personId = account.source().equals(GITLAB) ? login : account.source() + ":" + login;
    declare(account.source(), "id", account.accountId(), personId);
    declare(account.source(), "login", login, personId);
    people.put(
        personId,
        new Person(
            personId,
            account.displayName(),
            Person.UNASSIGNED,
            account.isBot() || isBotLogin(login)));
  }

  private void markBot(Account account) {
    String personId = personOf(account);
    if (personId != null) {
      people.computeIfPresent(
          personId, (id, person) -> new Person(id, person.displayName(), person.teamId(), true));
    }
  }

  @Override
  public @Nullable String personOf(
      String source, @Nullable String accountId, @Nullable String login) {
    String name = login != null || accountId == null ? login : logins.get(source + ":" + accountId);
    if (isGhost(name)) {
      return null;
    }
    BiFunction<String, @Nullable String, @Nullable String> byKey =
        (kind, value) -> value == null ? null : declared.get(key(source, kind, value));
    String found = byKey.apply("id", accountId);
    if (found == null) {
      found = byKey.apply("login", name);
    }
    // Data Center's stable key is a sign-in name
    return found == null && source.equals(JIRA) ? byKey.apply("login", accountId) : found;
  }

  private @Nullable String personOf(Account account) {
    return personOf(account.source(), account.accountId(), account.login());
  }

  /** Everybody, by id. */
  public List<Person> people() {
    return new ArrayList<>(people.values());
  }

  /** Ids of those that no person writes with. */
  public List<String> bots() {
    return people.values().stream().filter(Person::isBot).map(Person::personId).toList();
  }

  /** How far the accounts of each source are known. */
  public List<Matched> matched(Collection<Account> accounts) {
    Map<String, long[]> counts = new TreeMap<>();
    for (Account account : accounts) {
      long[] count = counts.computeIfAbsent(account.source(), s -> new long[4]);
      String personId = personOf(account);
      Person person = personId == null ? null : people.get(personId);
      count[0]++;
      count[person == null ? 3 : person.isBot() ? 2 : 1]++;
    }
    return counts.entrySet().stream()
        .map(
            entry -> {
              long[] count = entry.getValue();
              return new Matched(entry.getKey(), count[0], count[1], count[2], count[3]);
            })
        .toList();
  }

  /** Accounts that belong to nobody known. */
  public List<Account> unresolved(Collection<Account> accounts) {
    return accounts.stream().filter(account -> personOf(account) == null).toList();
  }

  private static boolean isGhost(@Nullable String login) {
    return GHOST.equalsIgnoreCase(login);
  }

  private static boolean isBotLogin(String login) {
    return BOT_LOGIN.matcher(login).find();
  }

  /** GitLab's user names do not tell upper from lower case. */
  private static String key(String source, String kind, String value) {
    String same = source.equals(GITLAB) ? value.toLowerCase(Locale.ROOT) : value;
    return source + ":" + kind + ":" + same;
  }
}
