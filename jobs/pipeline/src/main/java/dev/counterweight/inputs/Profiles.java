package dev.counterweight.inputs;

import dev.counterweight.identity.Account;
import dev.counterweight.identity.BotRules;
import dev.counterweight.identity.Profile;
import dev.counterweight.model.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What suggestions compare, from inputs and what is resolved already. */
public final class Profiles {
  private Profiles() {}

  /**
   * What suggestions compare: listed persons with their accounts, and accounts that are nobody's or
   * persons of their own. Bots and the ghost are left out.
   *
   * @param subjects ids of tickets by account reference
   */
  public static List<Profile> of(
      IdentityMap identity, Inputs inputs, Map<String, Set<String>> subjects) {
    Map<String, List<Account>> ofPerson = new TreeMap<>();
    List<Profile> profiles = new ArrayList<>();
    boolean isAlone = inputs.people().isEmpty();
    for (IdentityMap.Resolved one : identity.accounts()) {
      Account account = one.account();
      if (one.personId() != null) {
        ofPerson.computeIfAbsent(one.personId(), id -> new ArrayList<>()).add(account);
      } else if (BotRules.reason(account).isEmpty() && !identity.isGhost(account)) {
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
    Map<String, List<String>> emails = emails(identity, inputs);
    for (Person person : identity.people()) {
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

  private static Map<String, List<String>> emails(IdentityMap identity, Inputs inputs) {
    Map<String, List<String>> emails = new HashMap<>();
    for (PersonEntry person : Inputs.rows(inputs.people())) {
      add(emails, identity.personNow(person.personId()), person.email());
    }
    for (IdentityEntry key : Inputs.rows(inputs.identities())) {
      add(emails, identity.personNow(key.personId()), key.email());
    }
    return emails;
  }

  private static void add(
      Map<String, List<String>> emails, String personId, @Nullable String email) {
    if (email != null) {
      emails.computeIfAbsent(personId, id -> new ArrayList<>()).add(email);
    }
  }
}
