package dev.counterweight.inputs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What must hold between rows and between files. */
final class InputChecks {
  private final Inputs inputs;
  private final Map<String, Set<String>> ids;
  private final Problems problems;
  private final Map<String, Owner> owners = new HashMap<>();

  /** Who an account or key was given to, and where. */
  private record Owner(String personId, Place place) {}

  /**
   * Checks of some inputs.
   *
   * @param ids ids that each file has, also in rows that could not be read; a file without any
   *     cannot be checked against
   */
  InputChecks(Inputs inputs, Map<String, Set<String>> ids, Problems problems) {
    this.inputs = inputs;
    this.ids = ids;
    this.problems = problems;
  }

  void run() {
    inputs.people().forEach(this::person);
    inputs.identities().forEach(this::identity);
    new OrgChecks(inputs.org(), this::known, problems).run();
    inputs.launches().forEach(this::launch);
    inputs.incidents().forEach(this::incident);
    adoptions();
  }

  private void person(Placed<PersonEntry> placed) {
    PersonEntry person = placed.row();
    String id = person.personId();
    own("gitlab", "login", person.gitlabUsername(), id, placed.place(), "gitlab_username");
    own("jira", "id", person.jiraAccountId(), id, placed.place(), "jira_account_id");
    own("jira", "login", person.jiraName(), id, placed.place(), "jira_name");
    own("", "e-mail", person.email(), id, placed.place(), "email");
    own("", "sso", person.ssoId(), id, placed.place(), "sso_id");
  }

  private void identity(Placed<IdentityEntry> placed) {
    IdentityEntry identity = placed.row();
    Place place = placed.place();
    known("people", identity.personId(), place, "person_id");
    boolean isAccount = identity.accountId() != null || identity.login() != null;
    if (!isAccount && identity.email() == null && identity.ssoId() == null) {
      problems.add(place, "names no account (give account_id, login, email or sso_id)");
    }
    if (isAccount && identity.source() == null) {
      problems.add(
          place, "source", "empty, but account_id or login is given (must be gitlab or jira)");
      return;
    }
    String source = String.valueOf(identity.source()).toLowerCase(Locale.ROOT);
    own(source, "id", identity.accountId(), identity.personId(), place, "account_id");
    own(source, "login", identity.login(), identity.personId(), place, "login");
    own("", "e-mail", identity.email(), identity.personId(), place, "email");
    own("", "sso", identity.ssoId(), identity.personId(), place, "sso_id");
  }

  /** An account or key belongs to one person, whichever file says so. */
  private void own(
      String source,
      String kind,
      @Nullable String value,
      String personId,
      Place at,
      String column) {
    if (value == null) {
      return;
    }
    boolean foldCase = source.equals("gitlab") || kind.equals("e-mail");
    String same = foldCase ? value.toLowerCase(Locale.ROOT) : value;
    Owner before = owners.putIfAbsent(source + ":" + kind + ":" + same, new Owner(personId, at));
    // within one column of one file the schema has told it already
    boolean toldAlready =
        before != null && before.place.file().equals(at.file()) && isUnique(column);
    if (before != null && !before.personId.equals(personId) && !toldAlready) {
      problems.add(
          at,
          column,
          "%s belongs to '%s' by %s already (an account or key is one person's; take it from one of them)"
              .formatted(Problems.quoted(value), before.personId, before.place));
    }
  }

  private static boolean isUnique(String column) {
    return InputFolder.PEOPLE.columns().stream()
        .anyMatch(known -> known.name().equals(column) && known.about().unique());
  }

  private void launch(Placed<LaunchEntry> placed) {
    LaunchEntry launch = placed.row();
    known("people", launch.ownerId(), placed.place(), "owner_id");
    launch.teams().forEach(team -> knownTeam(team, placed.place(), "teams"));
    ordered(
        placed.place(), "planned_from", launch.plannedFrom(), "launched_on", launch.launchedOn());
    ordered(
        placed.place(), "executed_from", launch.executedFrom(), "launched_on", launch.launchedOn());
    ordered(
        placed.place(),
        "planned_from",
        launch.plannedFrom(),
        "executed_from",
        launch.executedFrom());
    ordered(
        placed.place(),
        "launched_on",
        launch.launchedOn(),
        "cleaned_up_until",
        launch.cleanedUpUntil());
  }

  private void incident(Placed<IncidentEntry> placed) {
    IncidentEntry incident = placed.row();
    Place place = placed.place();
    incident.responderIds().forEach(id -> known("people", id, place, "responder_ids"));
    known("launches", incident.launchId(), place, "launch_id");
    Instant opened = incident.openedAt();
    ordered(place, "opened_at", opened, "acknowledged_at", incident.acknowledgedAt());
    ordered(place, "opened_at", opened, "resolved_at", incident.resolvedAt());
  }

  private void adoptions() {
    Map<List<String>, Place> seen = new HashMap<>();
    for (Placed<AdoptionEntry> placed : inputs.adoptions()) {
      AdoptionEntry adoption = placed.row();
      knownTeam(adoption.team(), placed.place(), "team");
      Place before = seen.putIfAbsent(List.of(adoption.team(), adoption.tool()), placed.place());
      if (before != null) {
        problems.add(
            placed.place(),
            "'%s' with the tool '%s' stands in line %d already"
                .formatted(adoption.team(), adoption.tool(), before.line()));
      }
    }
  }

  private <T extends Comparable<? super T>> void ordered(
      Place place, String first, @Nullable T from, String second, @Nullable T until) {
    if (from != null && until != null && from.compareTo(until) > 0) {
      problems.add(
          place,
          first,
          "'%s' is after %s, which is '%s' (must be the same or earlier)"
              .formatted(from, second, until));
    }
  }

  private void known(String file, @Nullable String id, Place place, String column) {
    Set<String> known = ids.get(file);
    if (id != null && known != null && !known.contains(id)) {
      problems.add(
          place,
          column,
          "%s is not in %s%s (must be an id from there)"
              .formatted(Problems.quoted(id), file, nearest(id, known)));
    }
  }

  private void knownTeam(String team, Place place, String column) {
    Set<String> teams = new TreeSet<>();
    inputs.org().forEach(row -> teams.add(row.row().team()));
    for (Placed<PersonEntry> person : inputs.people()) {
      if (person.row().team() != null) {
        teams.add(person.row().team());
      }
    }
    if (!teams.isEmpty() && !teams.contains(team)) {
      problems.add(
          place,
          column,
          "%s is nobody's team in org or people%s (must be one of theirs)"
              .formatted(Problems.quoted(team), nearest(team, teams)));
    }
  }

  /** The known word that differs by case or by one letter, if there is one. */
  private static String nearest(String word, Set<String> known) {
    List<String> near = new ArrayList<>();
    for (String candidate : new TreeSet<>(known)) {
      if (differsLittle(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT))) {
        near.add("'" + candidate + "'");
      }
    }
    return near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?";
  }

  private static boolean differsLittle(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    int shorter = Math.min(one.length(), other.length());
    int head = 0;
    while (head < shorter && one.charAt(head) == other.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
      tail++;
    }
    return Math.max(one.length(), other.length()) - head - tail <= 1;
  }

  /** How other checks ask for an id. */
  @FunctionalInterface
  interface Known {
    void check(String file, @Nullable String id, Place place, String column);
  }

  /** The day a row begins to hold, for messages. */
  static String until(@Nullable LocalDate day) {
    return day == null ? "further notice" : day.toString();
  }
}
