package dev.counterweight.steps.gaming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.identity.Account;
import dev.counterweight.inputs.IdentityMap;
import dev.counterweight.inputs.InputFolder;
import dev.counterweight.inputs.Inputs;
import dev.counterweight.inputs.OrgHistory;
import dev.counterweight.model.Membership;
import dev.counterweight.model.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs every attack on one archive and says what it came to. */
public final class GamingBench {
  /** Attackers of one run; their rows are rewritten together. */
  private static final int ATTACKERS = 4;

  private static final int LEAST_LAUNCHES = 6;
  private static final int SEEDS = 100;
  private static final double LEAST_FOUND = .80;
  private static final double MOST_HONEST = .01;

  private final RawCompany company;
  private final InMemoryRun run;
  private final List<Attacker> possible;
  private final long seed;
  private final Consumer<String> progress;

  /**
   * What one attack came to.
   *
   * @param kind N, B, D or U
   * @param naiveEffect by how much the naive count of the attackers rose; rows rewritten where it
   *     raises none
   * @param effect N: the furthest any number moved; B: opportunities per change touched; D and U:
   *     by how much an estimate of an attacker rose at most
   * @param detected share of attackers found, null where nothing looks for them
   * @param bound in words
   */
  public record Result(
      String name,
      String kind,
      double naiveEffect,
      double effect,
      @Nullable Double detected,
      String bound,
      boolean holds) {}

  private GamingBench(
      RawCompany company,
      IdentityMap identity,
      List<Membership> memberships,
      long seed,
      Consumer<String> progress) {
    this.company = company;
    this.run = new InMemoryRun(identity, memberships);
    this.seed = seed;
    this.progress = progress;
    this.possible = attackers(company, identity);
  }

  /**
   * A bench over an archive with its {@code people.csv}.
   *
   * @param progress takes a line per attack
   */
  public static GamingBench of(Path archive, long seed, Consumer<String> progress)
      throws IOException, ConnectorException {
    RawCompany company = RawCompany.read(archive);
    Inputs inputs = InputFolder.read(archive);
    IdentityMap identity = IdentityMap.of(inputs, accounts(company), List.of());
    List<Membership> memberships = OrgHistory.of(inputs, identity.people(), identity::personNow);
    return new GamingBench(company, identity, memberships, seed, progress);
  }

  private static List<Account> accounts(RawCompany company) {
    List<Account> accounts = new ArrayList<>();
    company
        .rows("gitlab", "users")
        .forEach(
            row -> {
              ObjectNode user = RawCompany.json(row);
              accounts.add(
                  new Account(
                      "gitlab",
                      row.key(),
                      user.path("username").asText(),
                      user.path("name").asText(),
                      user.path("bot").asBoolean()));
            });
    return accounts;
  }

  private static List<Attacker> attackers(RawCompany company, IdentityMap identity) {
    Map<String, List<RawRecord>> launched = new HashMap<>();
    Map<String, JsonNode> users = new HashMap<>();
    Set<String> bots = new HashSet<>(identity.bots());
    Map<String, String> teams =
        identity.people().stream().collect(Collectors.toMap(Person::personId, Person::teamId));
    company
        .rows("gitlab", "merge_requests")
        .forEach(
            row -> {
              ObjectNode change = RawCompany.json(row);
              JsonNode author = change.path("author");
              String person =
                  identity.personOf(
                      "gitlab", author.path("id").asText(), author.path("username").asText());
              if (person != null && !bots.contains(person) && change.hasNonNull("merged_at")) {
                users.put(person, author);
                launched.computeIfAbsent(person, p -> new ArrayList<>()).add(row);
              }
            });
    return launched.entrySet().stream()
        .filter(own -> own.getValue().size() >= LEAST_LAUNCHES)
        .map(
            own -> {
              List<RawRecord> rows = new ArrayList<>(own.getValue());
              rows.sort(
                  Comparator.comparing((RawRecord row) -> Forger.text(row, "created_at"))
                      .thenComparing(RawRecord::key));
              return new Attacker(
                  own.getKey(),
                  teams.getOrDefault(own.getKey(), Person.UNASSIGNED),
                  Objects.requireNonNull(users.get(own.getKey())),
                  rows);
            })
        .sorted(Comparator.comparing(Attacker::personId))
        .toList();
  }

  /**
   * Signals about which estimates of at least 20 people say something; attacks are seen on these.
   */
  public Set<String> signals() {
    return run.outcome(company).spokenOf();
  }

  /** All attacks, in the order of their classes. */
  public List<Result> run() {
    List<Attack> attacks = new ArrayList<>(Neutral.all());
    attacks.addAll(Bounded.all());
    attacks.addAll(Undetectable.all());
    List<Result> results = new ArrayList<>();
    for (Attack attack : attacks) {
      Result result = result(attack);
      progress.accept("%s %s: %s".formatted(result.kind, result.name, result.effect));
      results.add(result);
    }
    results.add(stampPattern());
    results.add(deletions());
    Undetectable.NOT_RUN.forEach(
        spot ->
            results.add(
                new Result(
                    spot.name(),
                    "U",
                    0,
                    0,
                    null,
                    "not run, stated in every report: " + spot.size(),
                    true)));
    return results;
  }

  private Result result(Attack attack) {
    Forger before = new Forger(company, attackers(attack), seed);
    RawCompany base = Neutral.base(attack, before);
    Forger forger = new Forger(base, before.attackers, seed);
    Outcome honest = run.outcome(base);
    RawCompany rewritten = attack.rewrite(forger);
    Outcome attacked = run.outcome(rewritten);
    Set<String> people =
        before.attackers.stream().map(Attacker::personId).collect(Collectors.toSet());
    double naive =
        attack.measure().isEmpty()
            ? different(base, rewritten)
            : attacked.naive(attack.measure(), people) - honest.naive(attack.measure(), people);
    return switch (attack.kind()) {
      case N -> neutral(attack, naive, attacked.furthestFrom(honest));
      case B -> bounded(attack, naive, mostAdded(attacked, honest) / forger.touched());
      default ->
          new Result(
              attack.name(),
              attack.kind().name(),
              naive,
              attacked.mostRaised(honest, attack.watched(before.attackers)),
              null,
              "none: its size is stated in every report",
              naive > 0);
    };
  }

  private static long different(RawCompany one, RawCompany other) {
    Set<RawRecord> known = Collections.newSetFromMap(new IdentityHashMap<>());
    known.addAll(one.all());
    long added = other.all().stream().filter(row -> !known.contains(row)).count();
    return added + Math.max(0, one.all().size() - other.all().size());
  }

  private static Result neutral(Attack attack, double naive, double moved) {
    boolean holds = naive > 0 && moved == 0;
    return new Result(attack.name(), "N", naive, moved, null, "no number moves by a bit", holds);
  }

  private static Result bounded(Attack attack, double naive, double added) {
    return new Result(
        attack.name(),
        "B",
        naive,
        added,
        null,
        "at most one opportunity per change touched",
        naive > 0 && added <= 1);
  }

  /** Over signals and over everybody, since an attack may aim at others. */
  private static double mostAdded(Outcome attacked, Outcome honest) {
    return attacked.estimates().keySet().stream()
        .mapToDouble(
            key ->
                attacked.opportunities(key.signal(), Set.of(key.person()))
                    - honest.opportunities(key.signal(), Set.of(key.person())))
        .max()
        .orElse(0);
  }

  /** One, where what one person gains is bounded; several of one team, where they collude. */
  private List<Attacker> attackers(Attack attack) {
    List<Attacker> any = chosen(seed);
    if (attack instanceof Undetectable.Collusion) {
      String team = any.get(0).team();
      List<Attacker> colleagues =
          new ArrayList<>(possible.stream().filter(a -> a.team().equals(team)).toList());
      Collections.rotate(colleagues, -colleagues.indexOf(any.get(0)));
      return colleagues.subList(0, Math.min(ATTACKERS, colleagues.size()));
    }
    return attack.kind() == Attack.Kind.B ? any.subList(0, attack.needs()) : any;
  }

  private List<Attacker> chosen(long by) {
    List<Attacker> shuffled = new ArrayList<>(possible);
    Collections.shuffle(shuffled, new Random(by));
    return shuffled.subList(0, Math.min(ATTACKERS, shuffled.size()));
  }

  /** A hundred seeded pairs; honest people are those of the company as it is. */
  private Result stampPattern() {
    MappedCompany honest = run.map(company);
    Set<String> approvers = new HashSet<>();
    honest.approvals.forEach(approval -> approvers.add(String.valueOf(approval.approverId())));
    double falsely = (double) StampPattern.people(honest).size() / Math.max(1, approvers.size());
    int found = 0;
    double naive = 0;
    for (int i = 0; i < SEEDS; i++) {
      List<Attacker> pair = chosen(seed + i).subList(0, 2);
      Forger forger = new Forger(company, pair, seed + i);
      List<RawRecord> stamps = StampPattern.stamps(forger);
      naive += stamps.stream().filter(r -> r.entity().equals("approvals")).count() / (double) SEEDS;
      MappedCompany stamped = run.map(company.with(stamps));
      found += StampPattern.people(stamped).contains(pair.get(0).personId()) ? 1 : 0;
    }
    double share = (double) found / SEEDS;
    return new Result(
        "two friends stamp each other's changes, as a pattern",
        "D",
        naive,
        falsely,
        share,
        "at least .80 found, at most .01 of honest people (the effect) flagged",
        share >= LEAST_FOUND && falsely <= MOST_HONEST);
  }

  /** With an earlier pull, the census of keys knows what is gone. */
  private Result deletions() {
    int found = 0;
    double gone = 0;
    for (int i = 0; i < SEEDS; i++) {
      Attacker attacker = chosen(seed + i).get(0);
      Set<String> own =
          attacker.launched().stream().map(RawRecord::key).collect(Collectors.toSet());
      RawCompany after =
          company.without(
              row ->
                  row.entity().equals("discussions") && own.contains(String.valueOf(row.parent())));
      int missing = company.all().size() - after.all().size();
      gone += (double) missing / SEEDS;
      found += missing > 0 ? 1 : 0;
    }
    return new Result(
        "own threads deleted after an earlier pull",
        "D",
        gone,
        0,
        (double) found / SEEDS,
        "at least .80 found: rows that an earlier pull kept are buried and counted",
        found >= LEAST_FOUND * SEEDS);
  }
}
