package dev.counterweight.inputs;

import dev.counterweight.identity.Account;
import dev.counterweight.identity.BotRules;
import dev.counterweight.identity.Decision;
import dev.counterweight.identity.Decisions;
import dev.counterweight.identity.Profile;
import dev.counterweight.model.Identity;
import dev.counterweight.model.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who an account belongs to. In this order:
 *
 * <ol>
 *   <li>what somebody decided, as the journal has it
 *   <li>exact keys that people declared: the source's own account id, then single sign-on id,
 *       login, e-mail; where these lead to two persons, nobody
 *   <li>a login the account had before, which nobody else has now
 * </ol>
 *
 * The account id is the key of an account: a login that changed changes nobody. Names as shown are
 * never compared. Where nobody is declared every account is a person of its own, but for accounts
 * of different sources with one e-mail or one single sign-on id. The account that stands in for
 * deleted users is nobody.
 */
public final class IdentityMap implements Identity {
  private static final long serialVersionUID = 1L;

  /** GitLab's account for everything deleted users wrote. */
  private static final String GHOST = "ghost";

  private static final String GHOST_REASON = "stands in for deleted users";

  private final DeclaredKeys keys;
  private final HashMap<String, String> personOfAccount = new HashMap<>();
  private final HashSet<String> knownAccounts = new HashSet<>();
  private final HashMap<String, String> accountOfLogin = new HashMap<>();
  private final HashSet<String> ghosts = new HashSet<>();
  private final HashMap<String, String> mergedPersons = new HashMap<>();
  private final TreeMap<String, Person> people = new TreeMap<>();
  private final transient List<Resolved> resolved = new ArrayList<>();
  private final transient Map<String, String> botReasons = new TreeMap<>();

  /** How many accounts of a source belong to somebody. */
  public record Matched(String source, long accounts, long matched, long bots, long unresolved) {}

  /**
   * An account and what came of it.
   *
   * @param personId null where it is nobody's
   * @param reason by which key, or why nobody's
   */
  public record Resolved(Account account, @Nullable String personId, String reason) {}

  private IdentityMap(DeclaredKeys keys) {
    this.keys = keys;
  }

  /** The map that inputs, the user lists of the sources, and the journal make. */
  public static IdentityMap of(
      Inputs inputs, Collection<Account> unordered, List<Decision> journal) {
    List<Account> accounts =
        unordered.stream()
            .sorted(Comparator.comparing(Account::source).thenComparing(Account::accountId))
            .toList();
    List<PersonEntry> declared = Inputs.rows(inputs.people());
    Decisions decisions = Decisions.of(journal);
    IdentityMap map = new IdentityMap(DeclaredKeys.of(declared, Inputs.rows(inputs.identities())));
    declared.forEach(person -> map.list(person, inputs, decisions));
    accounts.forEach(map::learn);
    Map<String, String> alone = declared.isEmpty() ? map.ownPersons(accounts) : Map.of();
    Map<String, String> former = map.uniqueFormerLogins(accounts);
    for (Account account : accounts) {
      map.resolve(account, alone.get(account.reference()), former, decisions, declared.isEmpty());
    }
    map.markBots(accounts, decisions);
    return map;
  }

  private void list(PersonEntry entry, Inputs inputs, Decisions decisions) {
    if (isGhost(entry.gitlabUsername())) {
      return;
    }
    String personId = decisions.person(entry.personId());
    if (!personId.equals(entry.personId())) {
      mergedPersons.put(entry.personId(), personId);
      return;
    }
    String listed = entry.team() == null ? Person.UNASSIGNED : entry.team();
    String team = OrgHistory.lastTeam(inputs, personId, listed);
    people.put(personId, new Person(personId, entry.displayName(), team, false));
    if (Boolean.TRUE.equals(entry.isBot())) {
      botReasons.put(personId, "people.csv says so");
    } else if (entry.gitlabUsername() != null) {
      Account declared =
          new Account("gitlab", "", entry.gitlabUsername(), entry.displayName(), false);
      BotRules.reason(declared).ifPresent(reason -> botReasons.put(personId, reason));
    }
  }

  private void learn(Account account) {
    knownAccounts.add(account.reference());
    if (account.login() != null) {
      accountOfLogin.put(loginKey(account.source(), account.login()), account.reference());
    }
    if (isGhost(account.login()) || account.displayName().equals("Ghost User")) {
      ghosts.add(account.reference());
    }
  }

  /**
   * Own persons, by account reference. Accounts of different sources with one e-mail or single
   * sign-on id are one; an e-mail that two accounts of one source have is nobody's.
   */
  private Map<String, String> ownPersons(Collection<Account> accounts) {
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

  /** Logins that one account had before and none has now, to that account. */
  private Map<String, String> uniqueFormerLogins(Collection<Account> accounts) {
    Map<String, String> former = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (Account account : accounts) {
      for (String login : account.formerLogins()) {
        String key = loginKey(account.source(), login);
        String before = former.putIfAbsent(key, account.reference());
        if (before != null && !before.equals(account.reference())) {
          several.add(key);
        }
      }
    }
    former.keySet().removeIf(key -> several.contains(key) || accountOfLogin.containsKey(key));
    return former;
  }

  private void resolve(
      Account account,
      @Nullable String own,
      Map<String, String> former,
      Decisions decisions,
      boolean isAlone) {
    String reference = account.reference();
    if (ghosts.contains(reference)) {
      resolved.add(new Resolved(account, null, GHOST_REASON));
      return;
    }
    DeclaredKeys.Found found =
        own == null ? keys.find(account) : new DeclaredKeys.Found(own, "a person of its own");
    if (own == null && found.personId() == null && found.by().startsWith("no exact key")) {
      found = byFormerLogin(account, former, found);
    }
    Decision decision = decisions.about(account);
    String personId = decisions.personOf(account, found.personId());
    if (decision != null && decision.kind() == Decision.Kind.SPLIT && isAlone) {
      personId = decisions.person("account/" + reference);
    }
    String reason =
        decision == null
            ? found.by()
            : "%s by %s (%s)"
                .formatted(
                    decision.kind().name().toLowerCase(Locale.ROOT), decision.by(), decision.id());
    if (personId != null && !people.containsKey(personId)) {
      if (!isAlone) {
        resolved.add(
            new Resolved(account, null, "decided to be '" + personId + "', who is not in people"));
        return;
      }
      people.put(personId, new Person(personId, account.displayName(), Person.UNASSIGNED, false));
    }
    if (personId != null) {
      personOfAccount.put(reference, personId);
    }
    resolved.add(new Resolved(account, personId, reason));
  }

  private DeclaredKeys.Found byFormerLogin(
      Account account, Map<String, String> former, DeclaredKeys.Found otherwise) {
    Set<String> persons = new TreeSet<>();
    for (String login : account.formerLogins()) {
      boolean isItsOwn = account.reference().equals(former.get(loginKey(account.source(), login)));
      String person = isItsOwn ? keys.byLogin(account.source(), login) : null;
      if (person != null) {
        persons.add(person);
      }
    }
    return persons.size() == 1
        ? new DeclaredKeys.Found(persons.iterator().next(), "former login")
        : otherwise;
  }

  private void markBots(Collection<Account> accounts, Decisions decisions) {
    for (Account account : accounts) {
      String personId = personOfAccount.get(account.reference());
      if (personId != null) {
        BotRules.reason(account).ifPresent(reason -> botReasons.putIfAbsent(personId, reason));
      }
    }
    botReasons.keySet().removeIf(decisions::isHuman);
    botReasons.keySet().forEach(id -> people.computeIfPresent(id, (key, person) -> asBot(person)));
  }

  /** Adds those whose habits tell a program; persons that somebody said are persons stay. */
  public void markByHabits(Map<String, String> reasons, List<Decision> journal) {
    Decisions decisions = Decisions.of(journal);
    reasons.forEach(
        (id, reason) -> {
          if (people.containsKey(id) && !decisions.isHuman(id)) {
            botReasons.putIfAbsent(id, reason);
            people.computeIfPresent(id, (key, person) -> asBot(person));
          }
        });
  }

  private static Person asBot(Person person) {
    return new Person(person.personId(), person.displayName(), person.teamId(), true);
  }

  @Override
  public @Nullable String personOf(
      String source, @Nullable String accountId, @Nullable String login) {
    String reference = accountId == null ? null : source + ":" + accountId;
    if (reference == null && login != null) {
      reference = accountOfLogin.get(loginKey(source, login));
    }
    if (reference != null && knownAccounts.contains(reference)) {
      return personOfAccount.get(reference);
    }
    if (isGhost(login)) {
      return null;
    }
    String found = keys.at(source, "id", accountId);
    if (found == null) {
      found = keys.byLogin(source, login);
    }
    // Data Center's stable key is a sign-in name
    if (found == null && source.equals(DeclaredKeys.JIRA)) {
      found = keys.byLogin(source, accountId);
    }
    return found == null ? null : mergedPersons.getOrDefault(found, found);
  }

  /** Everybody, by id. */
  public List<Person> people() {
    return new ArrayList<>(people.values());
  }

  /** The person that a person id of the inputs now stands for. */
  public String personNow(String personId) {
    return mergedPersons.getOrDefault(personId, personId);
  }

  /** Ids of those that no person writes with. */
  public List<String> bots() {
    return people.values().stream().filter(Person::isBot).map(Person::personId).toList();
  }

  /** Why each of them is none, by id. */
  public Map<String, String> botReasons() {
    return Map.copyOf(botReasons);
  }

  /** Every account and what came of it. */
  public List<Resolved> accounts() {
    return List.copyOf(resolved);
  }

  /** How far the accounts of each source are known. */
  public List<Matched> matched() {
    Map<String, long[]> counts = new TreeMap<>();
    for (Resolved one : resolved) {
      long[] count = counts.computeIfAbsent(one.account().source(), s -> new long[4]);
      Person person = one.personId() == null ? null : people.get(one.personId());
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

  /** Accounts that belong to nobody known, and why. */
  public List<Resolved> unresolved() {
    return resolved.stream().filter(one -> one.personId() == null).toList();
  }

  /**
   * What suggestions compare: listed persons with their accounts, and accounts that are nobody's or
   * persons of their own. Bots and the ghost are left out.
   *
   * @param subjects ids of tickets by account reference
   */
  public List<Profile> profiles(Inputs inputs, Map<String, Set<String>> subjects) {
    Map<String, List<Account>> ofPerson = new TreeMap<>();
    List<Profile> profiles = new ArrayList<>();
    boolean isAlone = inputs.people().isEmpty();
    for (Resolved one : resolved) {
      Account account = one.account();
      if (one.personId() != null) {
        ofPerson.computeIfAbsent(one.personId(), id -> new ArrayList<>()).add(account);
      } else if (BotRules.reason(account).isEmpty() && !ghosts.contains(account.reference())) {
        profiles.add(
            Profile.of(
                account.reference(),
                false,
                null,
                List.of(account),
                List.of(),
                subjects.getOrDefault(account.reference(), Set.of())));
      }
    }
    Map<String, List<String>> emails = emails(inputs);
    for (Person person : people.values()) {
      if (!person.isBot()) {
        List<Account> accounts = ofPerson.getOrDefault(person.personId(), List.of());
        Set<String> all = new TreeSet<>();
        accounts.forEach(a -> all.addAll(subjects.getOrDefault(a.reference(), Set.of())));
        profiles.add(
            Profile.of(
                person.personId(),
                !isAlone,
                person.displayName(),
                accounts,
                emails.getOrDefault(person.personId(), List.of()),
                all));
      }
    }
    return profiles;
  }

  private Map<String, List<String>> emails(Inputs inputs) {
    Map<String, List<String>> emails = new HashMap<>();
    for (PersonEntry person : Inputs.rows(inputs.people())) {
      add(emails, person.personId(), person.email());
    }
    for (IdentityEntry identity : Inputs.rows(inputs.identities())) {
      add(emails, identity.personId(), identity.email());
    }
    return emails;
  }

  private void add(Map<String, List<String>> emails, String personId, @Nullable String email) {
    if (email != null) {
      emails.computeIfAbsent(personNow(personId), id -> new ArrayList<>()).add(email);
    }
  }

  private static boolean isGhost(@Nullable String login) {
    return GHOST.equalsIgnoreCase(login);
  }

  private static String loginKey(String source, String login) {
    boolean foldCase = source.equals(DeclaredKeys.GITLAB);
    return source + ":" + (foldCase ? login.toLowerCase(Locale.ROOT) : login);
  }
}
