package dev.counterweight.steps;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract_all;

import dev.counterweight.identity.Account;
import dev.counterweight.identity.Decision;
import dev.counterweight.identity.Decision.Kind;
import dev.counterweight.identity.Decisions;
import dev.counterweight.identity.Suggestion;
import dev.counterweight.identity.Suggestions;
import dev.counterweight.inputs.IdentityJournal;
import dev.counterweight.inputs.IdentityMap;
import dev.counterweight.inputs.InputException;
import dev.counterweight.inputs.InputFolder;
import dev.counterweight.inputs.Inputs;
import dev.counterweight.lake.Lake;
import dev.counterweight.model.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Who is who as raw rows, inputs and journal have it now, and how somebody changes it. */
public final class IdentityReview {
  private static final String TICKET_KEY = "\\b([A-Z][A-Z0-9]{1,20}-[0-9]{1,9})\\b";

  private final RawLayer raw;
  private final Inputs inputs;
  private final IdentityJournal journal;
  private final List<Decision> decisions;
  private final IdentityMap identity;

  /**
   * Reads everything.
   *
   * @param folder the inputs
   * @throws InputException when the inputs or the journal are broken
   */
  public IdentityReview(SparkSession spark, Lake lake, Path folder) throws IOException {
    this.raw = new RawLayer(spark, lake);
    this.inputs = InputFolder.read(folder);
    this.journal = new IdentityJournal(folder);
    this.decisions = journal.read();
    this.identity = IdentityMap.of(inputs, Sources.accounts(raw), decisions);
  }

  /** The map as it is. */
  public IdentityMap identity() {
    return identity;
  }

  /** All decisions, oldest first, also those that were undone. */
  public List<Decision> decisions() {
    return decisions;
  }

  /** Whether a decision stands. */
  public boolean stands(Decision decision) {
    return Decisions.of(decisions).standing().contains(decision);
  }

  /** What may be one, the likeliest first. */
  public List<Suggestion> suggestions() {
    return Suggestions.of(identity.profiles(inputs, subjects()), Decisions.of(decisions));
  }

  /**
   * Writes a decision to the journal.
   *
   * @throws InputException when it is about nobody and nothing known, or changes nothing
   */
  public Decision decide(Instant at, String by, Kind kind, String subject, @Nullable String object)
      throws IOException {
    List<String> problems = new ArrayList<>();
    switch (kind) {
      case CONFIRM -> {
        checkAccount(subject, problems);
        checkPerson(object, problems);
      }
      case SPLIT -> {
        checkAccount(subject, problems);
        if (problems.isEmpty() && personOf(subject) == null) {
          problems.add(
              "account %s is nobody's (split takes an account from somebody)".formatted(subject));
        }
      }
      case MERGE -> checkMerge(subject, object, problems);
      case REJECT -> {
        if (!isPerson(subject)) {
          checkAccount(subject, problems);
        }
        checkPerson(object, problems);
      }
      case HUMAN -> checkPerson(subject, problems);
      case UNDO -> checkUndo(subject, problems);
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return journal.append(at, by, kind, subject, object);
  }

  private void checkMerge(String subject, @Nullable String object, List<String> problems) {
    checkPerson(subject, problems);
    checkPerson(object, problems);
    Decisions now = Decisions.of(decisions);
    if (problems.isEmpty() && object != null && now.person(subject).equals(now.person(object))) {
      problems.add("'%s' and '%s' are one person already".formatted(subject, object));
    }
  }

  private void checkUndo(String subject, List<String> problems) {
    Decision found =
        decisions.stream().filter(d -> d.id().equals(subject)).findFirst().orElse(null);
    if (found == null) {
      problems.add("decision '%s' is not in %s".formatted(subject, IdentityJournal.FILE));
    } else if (found.kind() != Kind.UNDO && !stands(found)) {
      problems.add("decision '%s' is undone already".formatted(subject));
    }
  }

  private void checkAccount(String reference, List<String> problems) {
    boolean known =
        identity.accounts().stream().anyMatch(r -> r.account().reference().equals(reference));
    if (!known) {
      problems.add(
          "account '%s' is in no user list (must be SOURCE:ID as identity list shows it)"
              .formatted(reference));
    }
  }

  private void checkPerson(@Nullable String personId, List<String> problems) {
    if (personId == null || !isPerson(personId)) {
      problems.add(
          "person '%s' is not known (must be a person_id of people, or as identity list shows it)"
              .formatted(personId));
    }
  }

  private boolean isPerson(String personId) {
    String now = Decisions.of(decisions).person(personId);
    return identity.people().stream().map(Person::personId).anyMatch(now::equals);
  }

  private @Nullable String personOf(String reference) {
    return identity.accounts().stream()
        .filter(resolved -> resolved.account().reference().equals(reference))
        .map(IdentityMap.Resolved::personId)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** An account by the reference that commands use. */
  public @Nullable Account account(String reference) {
    return identity.accounts().stream()
        .map(IdentityMap.Resolved::account)
        .filter(account -> account.reference().equals(reference))
        .findFirst()
        .orElse(null);
  }

  /**
   * Tickets that each account had to do with: named in own merge requests, reported, assigned to.
   * Where one person has an account on both sides, they meet there.
   */
  private Map<String, Set<String>> subjects() {
    Map<String, Set<String>> subjects = new HashMap<>();
    raw.rows("gitlab_merge_requests")
        .ifPresent(
            rows ->
                add(
                    subjects,
                    "gitlab",
                    rows.select(
                        json("$.author.id").as("account"),
                        explode(
                                regexp_extract_all(
                                    concat_ws(" ", json("$.title"), json("$.description")),
                                    lit(TICKET_KEY),
                                    lit(1)))
                            .as("subject"))));
    raw.rows("jira_issues")
        .ifPresent(
            rows -> {
              add(subjects, "jira", of(rows, "reporter"));
              add(subjects, "jira", of(rows, "assignee"));
            });
    return subjects;
  }

  private static Dataset<Row> of(Dataset<Row> issues, String role) {
    return issues.select(
        coalesce(json("$.fields." + role + ".accountId"), json("$.fields." + role + ".key"))
            .as("account"),
        json("$.key").as("subject"));
  }

  private static void add(Map<String, Set<String>> into, String source, Dataset<Row> rows) {
    rows.filter(col("account").isNotNull())
        .distinct()
        .collectAsList()
        .forEach(
            row ->
                into.computeIfAbsent(source + ":" + row.getString(0), a -> new HashSet<>())
                    .add(row.getString(1)));
  }

  private static Column json(String path) {
    return get_json_object(col("payload"), path);
  }

  /** Names of a person and of their accounts, for people to compare. */
  public String describe(String id) {
    Account account = account(id);
    if (account != null) {
      return describe(account);
    }
    String name =
        identity.people().stream()
            .filter(person -> person.personId().equals(id))
            .map(Person::displayName)
            .findFirst()
            .orElse("");
    String accounts =
        identity.accounts().stream()
            .filter(resolved -> id.equals(resolved.personId()))
            .map(resolved -> describe(resolved.account()))
            .collect(Collectors.joining(" · "));
    return accounts.isEmpty() ? name : name + " · " + accounts;
  }

  private static String describe(Account account) {
    Set<String> logins = new TreeSet<>(account.formerLogins());
    String login = account.login() == null ? "" : " @" + account.login();
    String former = logins.isEmpty() ? "" : " (before: " + String.join(", ", logins) + ")";
    return account.reference() + login + former + " " + account.displayName();
  }
}
