package dev.counterweight.steps;

import dev.counterweight.inputs.InputException;
import dev.counterweight.model.Membership;
import dev.counterweight.model.Person;
import dev.counterweight.privacy.OutsiderNames;
import dev.counterweight.privacy.Remainder;
import dev.counterweight.privacy.ReportingLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who is in a pack, who may be named in it, and which figures of teams may stand beside them.
 *
 * @param reader as it reads after "For"
 * @param persons who have a page
 * @param insiders who may be named: these, and the manager it is for
 * @param rule who is in it, as its first page says
 */
record PackScope(String reader, Set<String> persons, Set<String> insiders, String rule) {

  static PackScope of(
      PackRequest request, Published published, Collection<Membership> memberships) {
    Map<String, Person> people = new TreeMap<>();
    published.people().forEach(person -> people.put(person.personId(), person));
    return switch (request.audience()) {
      case SUBJECT -> subject(request, people);
      case MANAGER -> manager(request, people, memberships);
      case CALIBRATOR ->
          named(request, people, "those who calibrate", "The people this meeting is about");
      case HR ->
          request.persons().isEmpty()
              ? nobody("human resources")
              : named(request, people, "human resources", "The people of the case at hand");
      case AUDITOR -> nobody("auditors");
      case ORGANISATION -> nobody("everybody in the organisation");
    };
  }

  private static PackScope nobody(String reader) {
    return new PackScope(reader, Set.of(), Set.of(), "Teams only. Nobody is named.");
  }

  private static PackScope subject(PackRequest request, Map<String, Person> people) {
    if (request.persons().size() != 1) {
      throw new InputException(
          "--person: %d given (a subject's pack is for exactly one)"
              .formatted(request.persons().size()));
    }
    Person person = known(request.persons().get(0), "--person", people);
    return new PackScope(
        person.displayName(),
        Set.of(person.personId()),
        Set.of(person.personId()),
        "%s alone.".formatted(person.displayName()));
  }

  private static PackScope manager(
      PackRequest request, Map<String, Person> people, Collection<Membership> memberships) {
    if (request.manager().isEmpty()) {
      throw new InputException("--manager: not given (must be the person_id of a manager)");
    }
    Person manager = known(request.manager(), "--manager", people);
    Set<String> line = new ReportingLine(memberships, request.madeOn()).below(manager.personId());
    Set<String> below =
        people.values().stream()
            .filter(person -> line.contains(person.personId()) && !person.isBot())
            .map(Person::personId)
            .collect(Collectors.toCollection(TreeSet::new));
    if (below.isEmpty()) {
      throw new InputException(
          "--manager: '%s' (nobody reports to this person on %s, as org.csv has it)"
              .formatted(request.manager(), request.madeOn()));
    }
    Set<String> insiders = new TreeSet<>(below);
    insiders.add(manager.personId());
    return new PackScope(
        manager.displayName() + ", as manager",
        below,
        insiders,
        "Those who report to %s on %s, directly or through others, by the org history."
            .formatted(manager.displayName(), PackJob.DAY.format(request.madeOn())));
  }

  private static PackScope named(
      PackRequest request, Map<String, Person> people, String reader, String rule) {
    if (request.persons().isEmpty()) {
      throw new InputException(
          "--person, --people: none given (a pack for a %s names its people)"
              .formatted(request.audience().word()));
    }
    Set<String> persons = new TreeSet<>();
    for (String id : request.persons()) {
      persons.add(known(id, "--person", people).personId());
    }
    return new PackScope(reader, persons, persons, rule + ", as whoever made the pack named them.");
  }

  private static Person known(String id, String option, Map<String, Person> people) {
    Person person = people.get(id);
    if (person == null || person.isBot()) {
      throw new InputException(
          "%s: '%s' (must be the person_id of somebody in the current run, as in people.csv)"
              .formatted(option, id));
    }
    return person;
  }

  /** The names of everybody else, to be taken out of texts. */
  OutsiderNames outsiders(Published published, List<AccountRow> accounts) {
    Map<String, List<String>> handles = new HashMap<>();
    Map<String, List<String>> names = new HashMap<>();
    List<OutsiderNames.Known> nobodys = new ArrayList<>();
    for (AccountRow account : accounts) {
      List<String> own = new ArrayList<>(List.of(account.accountId()));
      if (account.login() != null) {
        own.add(account.login());
      }
      if (account.personId() != null) {
        handles.computeIfAbsent(account.personId(), id -> new ArrayList<>()).addAll(own);
        names
            .computeIfAbsent(account.personId(), id -> new ArrayList<>())
            .add(account.displayName());
      } else if (!account.status().equals("BOT")) {
        nobodys.add(new OutsiderNames.Known(account.displayName(), own));
      }
    }
    List<OutsiderNames.Known> inside = new ArrayList<>();
    List<OutsiderNames.Known> outside = new ArrayList<>(nobodys);
    for (Person person : published.people()) {
      String id = person.personId();
      List<String> own = new ArrayList<>(handles.getOrDefault(id, List.of()));
      own.add(id);
      List<OutsiderNames.Known> side = insiders.contains(id) ? inside : outside;
      if (!person.isBot()) {
        side.add(new OutsiderNames.Known(person.displayName(), own));
        names
            .getOrDefault(id, List.of())
            .forEach(name -> side.add(new OutsiderNames.Known(name, own)));
      }
    }
    return new OutsiderNames(inside, outside);
  }

  /**
   * Rates of teams as they may stand beside the single persons of this pack: those of one period,
   * the others hidden. Whoever was ever in a team and had the occasion may stand behind its rate.
   */
  List<TeamRate> teamRates(
      Published published, Collection<Membership> memberships, String period, int least) {
    Map<String, Set<String>> everIn = new HashMap<>();
    published
        .people()
        .forEach(p -> everIn.computeIfAbsent(p.teamId(), t -> new TreeSet<>()).add(p.personId()));
    memberships.forEach(
        m -> everIn.computeIfAbsent(m.teamId(), t -> new TreeSet<>()).add(m.personId()));
    Map<String, Set<String>> withOccasion = new HashMap<>();
    for (PersonRate rate : published.personRates()) {
      if (rate.period().equals(period)) {
        withOccasion.computeIfAbsent(rate.signal(), s -> new TreeSet<>()).add(rate.personId());
      }
    }
    List<TeamRate> rates = new ArrayList<>();
    for (TeamRate rate : published.teamRates()) {
      if (rate.period().equals(period) && !rate.teamId().equals(Estimate.EVERYBODY)) {
        Set<String> behind = new TreeSet<>(everIn.getOrDefault(rate.teamId(), Set.of()));
        behind.retainAll(withOccasion.getOrDefault(rate.signal(), Set.of()));
        rates.add(mayShow(rate, behind, least) ? rate : rate.hidden());
      }
    }
    return rates;
  }

  private boolean mayShow(TeamRate rate, Set<String> behind, int least) {
    // readers know themselves
    long own = behind.stream().filter(insiders::contains).count();
    if (own == behind.size()) {
      return Remainder.mayShow(rate.people(), rate.people(), least);
    }
    // somebody else may be behind it, so of those here perhaps not all are
    return own < rate.people() && Remainder.mayShow(rate.people(), own, least);
  }
}
