package dev.counterweight.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives people e-mails and accounts as companies do, one in ten of them a second login or a changed
 * e-mail, and adds look-alikes: other people with the same or nearly the same name, login or first
 * part of the e-mail. It knows who is who; what it made must be found again without that.
 */
final class InventedAccounts {
  private static final String COMPANY = "@corp.example";
  private static final List<String> ELSEWHERE =
      List.of("@mail.example", "@old-corp.example", "@bought.example", "@partner.example");

  /** A person as the people file knows them. */
  record Known(String personId, String name, String login, String jiraId, String email) {}

  final List<Known> known = new ArrayList<>();
  final List<Account> accounts = new ArrayList<>();

  /** Who is behind an account, by reference; look-alikes are persons of their own. */
  final Map<String, String> truth = new HashMap<>();

  /** Accounts that no exact key leads to, and that belong to somebody known. */
  final Set<String> hidden = new HashSet<>();

  private final Random random;
  private final Set<String> usedEmails = new HashSet<>();
  private final Set<String> usedLogins = new HashSet<>();
  private int next = 50_000;

  private record Someone(String id, String name, String login) {}

  private InventedAccounts(List<Someone> people, long seed) {
    random = new Random(seed);
    people.forEach(person -> usedLogins.add("gitlab" + person.login));
    for (Someone person : people) {
      invent(person);
    }
  }

  /** Of the people of a people file. */
  static InventedAccounts ofFile(Path people, long seed) throws IOException {
    List<Someone> all = new ArrayList<>();
    for (String line : Files.readAllLines(people)) {
      String[] cells = line.split(",", -1);
      if (!cells[0].equals("person_id") && !cells[5].equals("true")) {
        all.add(new Someone(cells[0], cells[1], cells[2]));
      }
    }
    return new InventedAccounts(all, seed);
  }

  /** Of invented people with names of many lands. */
  static InventedAccounts ofInvented(int count, long seed) {
    String[] first =
        ("Robert Elizabeth Łukasz Zoë José Søren Anna Michael Katherine Dmitri Wei Aisha Oluwaseun"
                + " Priya Jürgen Maria Thomas Ewa Björn Chloé Ivan Natalia Samuel Fatima Kenji")
            .split(" ");
    String[] last =
        ("Müller Okafor Novák García Østergaard Smith Kowalski Tanaka Nguyen Rossi Ivanova Haddad"
                + " Lindqvist O'Brien Silva Popescu Jansen Kaya Dubois Schneider Brown Adeyemi"
                + " Fernández Zieliński Sato Moreau Weiß Bianchi Petrov Andersson")
            .split(" ");
    Random dice = new Random(seed * 31 + 7);
    List<Someone> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = first[dice.nextInt(first.length)] + " " + last[dice.nextInt(last.length)];
      List<String> words = Handles.words(name);
      String login = words.get(0).charAt(0) + words.get(words.size() - 1) + (i + 1);
      people.add(new Someone("p" + i, name, login));
    }
    return new InventedAccounts(people, seed);
  }

  private void invent(Someone person) {
    String email = freeEmail(emailName(person), COMPANY);
    String jiraId = "5f" + next++;
    known.add(new Known(person.id, person.name, person.login, jiraId, email));
    double luck = random.nextDouble();
    Account own =
        new Account(
            "gitlab",
            String.valueOf(next++),
            person.login,
            List.of(),
            person.name,
            email,
            null,
            false);
    accounts.add(own);
    truth.put(own.reference(), person.id);
    if (luck < 0.05) {
      // e-mail and id changed: the people file is older than the account
      String changed = freeEmail(emailName(person), ELSEWHERE.get(random.nextInt(3)));
      hide(account("jira", null, shown(person.name), changed, person.id));
    } else {
      accounts.add(new Account("jira", jiraId, null, List.of(), person.name, email, null, false));
      truth.put("jira:" + jiraId, person.id);
    }
    if (luck >= 0.05 && luck < 0.10) {
      String second = freeEmail(emailName(person), ELSEWHERE.get(random.nextInt(4)));
      hide(account("gitlab", secondLogin(person), shown(person.name), second, person.id));
    }
    if (random.nextDouble() < 0.05) {
      lookAlike(person);
    }
  }

  private void hide(Account account) {
    hidden.add(account.reference());
  }

  /** Somebody else who is easily taken for a person. */
  private void lookAlike(Someone person) {
    String other = "look-alike-of-" + person.id;
    List<String> words = Handles.words(person.name);
    String last = words.get(words.size() - 1);
    String first = words.get(0);
    String domain = ELSEWHERE.get(random.nextInt(4));
    int number = 1 + random.nextInt(9_999);
    switch (random.nextInt(4)) {
      case 0 -> // the same name
          account(
              "gitlab",
              first + "." + last + number,
              person.name,
              freeEmail(first + number, domain),
              other);
      case 1 -> // the same first letter and surname
          account(
              "gitlab",
              first.charAt(0) + last + number,
              "%sxander %s".formatted(person.name.charAt(0), capital(last)),
              freeEmail(first.charAt(0) + "." + last + number, domain),
              other);
      case 2 -> // the same login in another place, another name
          account(
              "jira",
              null,
              "%s %s".formatted(capital(first), "Other" + capital(first)),
              freeEmail(person.login + "x", domain),
              other);
      default -> // the same e-mail name elsewhere
          account(
              "jira",
              null,
              "%s Else".formatted(capital(first)),
              freeEmail(localPart(), domain),
              other);
    }
  }

  private String localPart() {
    return known.get(known.size() - 1).email.replace(COMPANY, "");
  }

  private Account account(
      String source, @Nullable String login, String name, String email, String personId) {
    String free = login;
    for (int i = 2; free != null && !usedLogins.add(source + free); i++) {
      free = login + i;
    }
    Account account =
        new Account(source, String.valueOf(next++), free, List.of(), name, email, null, false);
    accounts.add(account);
    truth.put(account.reference(), personId);
    return account;
  }

  private String freeEmail(String local, String domain) {
    String free = local + domain;
    for (int i = 2; !usedEmails.add(free); i++) {
      free = local + i + domain;
    }
    return free;
  }

  /** The ways in which companies make e-mails of names. */
  private String emailName(Someone person) {
    List<String> words = Handles.words(person.name);
    String first = words.get(0);
    String last = words.get(words.size() - 1);
    return switch (random.nextInt(5)) {
      case 0 -> first + "." + last;
      case 1 -> first.charAt(0) + last;
      case 2 -> last + "." + first;
      case 3 -> first + last.charAt(0);
      default -> person.login;
    };
  }

  /** A second login is seldom wholly another. */
  private String secondLogin(Someone person) {
    List<String> words = Handles.words(person.name);
    String first = words.get(0);
    String last = words.get(words.size() - 1);
    return switch (random.nextInt(5)) {
      case 0 -> person.login + "-ext";
      case 1 -> person.login.replaceAll("[-_.]", "") + "2";
      case 2 -> first.charAt(0) + last + random.nextInt(100);
      case 3 -> "adm-" + person.login;
      default -> first + "_" + last;
    };
  }

  /** How people write their own names. */
  private String shown(String name) {
    List<String> parts = List.of(name.split(" "));
    String last = parts.get(parts.size() - 1);
    return switch (random.nextInt(6)) {
      case 0 -> last + ", " + parts.get(0);
      case 1 -> parts.get(0).charAt(0) + ". " + last;
      case 2 -> Handles.folded(name).toUpperCase(Locale.ROOT);
      default -> name;
    };
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
