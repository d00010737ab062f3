package dev.counterweight.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** How well suggestions find again what {@link InventedAccounts} hid. */
record Found(
    int hidden, int suggested, int suggestedRightly, int firsts, int firstsRight, int hit) {

  /** The share of hidden accounts whose person is among the suggestions. */
  double recall() {
    return (double) hit / hidden;
  }

  /** The share of accounts with suggestions where the likeliest is right. */
  double precisionOfFirst() {
    return (double) firstsRight / firsts;
  }

  static Found of(InventedAccounts made) {
    Map<String, String> keys = new HashMap<>();
    Map<String, List<Account>> ofPerson = new TreeMap<>();
    for (InventedAccounts.Known person : made.known) {
      keys.put("login " + person.login(), person.personId());
      keys.put("id " + person.jiraId(), person.personId());
      keys.put("e-mail " + person.email(), person.personId());
      ofPerson.put(person.personId(), new ArrayList<>());
    }
    List<Profile> profiles = new ArrayList<>();
    for (Account account : made.accounts) {
      String person = keys.get("login " + account.login());
      person = person == null ? keys.get("id " + account.accountId()) : person;
      person = person == null ? keys.get("e-mail " + account.email()) : person;
      if (person == null) {
        profiles.add(
            Profile.of(account.reference(), false, null, List.of(account), List.of(), Set.of()));
      } else {
        Objects.requireNonNull(ofPerson.get(person)).add(account);
      }
    }
    for (InventedAccounts.Known person : made.known) {
      profiles.add(
          Profile.of(
              person.personId(),
              true,
              person.name(),
              Objects.requireNonNull(ofPerson.get(person.personId())),
              List.of(person.email()),
              Set.of()));
    }
    return count(made, Suggestions.of(profiles, Decisions.NONE));
  }

  private static Found count(InventedAccounts made, List<Suggestion> suggestions) {
    Set<String> subjects = new HashSet<>();
    Set<String> hit = new HashSet<>();
    int firstsRight = 0;
    int right = 0;
    for (Suggestion suggestion : suggestions) {
      boolean isRight = suggestion.personId().equals(made.truth.get(suggestion.subject()));
      right += isRight ? 1 : 0;
      if (isRight) {
        hit.add(suggestion.subject());
      }
      if (subjects.add(suggestion.subject()) && isRight) {
        firstsRight++;
      }
    }
    hit.retainAll(made.hidden);
    return new Found(
        made.hidden.size(), suggestions.size(), right, subjects.size(), firstsRight, hit.size());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d of %d hidden accounts suggested (%.3f); the likeliest right for %.3f of %d accounts; %d of"
            + " %d suggestions right (%.3f)",
        hit,
        hidden,
        recall(),
        precisionOfFirst(),
        firsts,
        suggestedRightly,
        suggested,
        (double) suggestedRightly / suggested);
  }
}
