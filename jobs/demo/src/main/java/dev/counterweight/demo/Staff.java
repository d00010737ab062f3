package dev.counterweight.demo;

import dev.counterweight.demo.Employee.Function;
import dev.counterweight.demo.words.Dice;
import dev.counterweight.demo.words.Phrases;
import dev.counterweight.demo.words.Voice;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Everybody at the company, hired from a seed. */
final class Staff {
  /** One team's seats in the order they are filled; a larger team goes on from the third. */
  private static final List<Function> SEATS =
      List.of(
          Function.MANAGER,
          Function.LEAD,
          Function.ENGINEER,
          Function.ENGINEER,
          Function.ENGINEER,
          Function.PRODUCT,
          Function.SPECIALIST,
          Function.ENGINEER,
          Function.ENGINEER,
          Function.QUALITY);

  private static final double CODER_SHAPE = 3;
  private static final double CODER_CHANGES_PER_WEEK = 0.83;
  private static final double OTHER_CHANGES_PER_WEEK = 0.05;

  private final List<Team> teams;
  private final List<Employee> people = new ArrayList<>();
  private final List<List<Employee>> byTeam = new ArrayList<>();
  private final Set<String> takenNames = new HashSet<>();
  private final Set<String> takenLogins = new HashSet<>();
  private final List<String> given = Phrases.lines("names/given");
  private final List<String> family = Phrases.lines("names/family");
  private final Employee bot;
  private final Employee ghost;

  private Staff(List<Team> teams) {
    this.teams = teams;
    this.bot = machine(0, "ferrybot", "Ferry Bot", true);
    this.ghost = machine(1, "ghost", "Ghost User", false);
  }

  static Staff hire(DemoConfig config) {
    Staff staff = new Staff(Team.form(config.teams()));
    for (Team team : staff.teams) {
      staff.fill(team, sizeOf(team, config), config.seed());
    }
    staff.giveNamesake();
    staff.giveNickname();
    return staff;
  }

  private static int sizeOf(Team team, DemoConfig config) {
    int rest = config.people() % config.teams();
    return config.people() / config.teams() + (team.number() < rest ? 1 : 0);
  }

  List<Team> teams() {
    return teams;
  }

  /** Employees by number, without bot and ghost. */
  List<Employee> people() {
    return people;
  }

  List<Employee> of(Team team) {
    return byTeam.get(team.number());
  }

  /** The account that bumps versions and reports pipelines. */
  Employee bot() {
    return bot;
  }

  /** The account that GitLab shows for everybody who was deleted. */
  Employee ghost() {
    return ghost;
  }

  /** The one of a team who sits on a seat of that kind, by seniority of employment. */
  Employee cast(int team, Function function, int nth) {
    List<Employee> fitting =
        byTeam.get(team).stream().filter(e -> e.function() == function).toList();
    return fitting.get(nth);
  }

  private void fill(Team team, int size, long seed) {
    Dice dice = Dice.of(seed, "team", team.number());
    Traits.Rates[] rates = new Traits.Rates[6];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = Traits.Rates.draw(dice);
    }
    List<Employee> members = new ArrayList<>(size);
    for (int seat = 0; seat < size; seat++) {
      Function function =
          SEATS.get(seat < SEATS.size() ? seat : 2 + (seat - 2) % (SEATS.size() - 2));
      members.add(hire(team, function, rates, Dice.of(seed, "person", people.size())));
      people.add(members.get(seat));
    }
    byTeam.add(members);
  }

  private Employee hire(Team team, Function function, Traits.Rates[] rates, Dice dice) {
    int number = people.size() + 2;
    String name = name(dice);
    String login = login(name, dice);
    return new Employee(
        number,
        "w" + (1000 + number),
        name,
        login,
        "6213" + dice.hex(20),
        login,
        team,
        function,
        level(function, dice),
        false,
        traits(function, rates, dice),
        Voice.of(dice));
  }

  private static Traits traits(Function function, Traits.Rates[] rates, Dice dice) {
    double mean = function.writesCode ? CODER_CHANGES_PER_WEEK : OTHER_CHANGES_PER_WEEK;
    return new Traits(
        dice.gamma(CODER_SHAPE, mean / CODER_SHAPE),
        rates[0].member(dice),
        rates[1].member(dice),
        rates[2].member(dice),
        rates[3].member(dice),
        rates[4].member(dice),
        rates[5].member(dice));
  }

  private static String level(Function function, Dice dice) {
    return switch (function) {
      case MANAGER -> "EM" + dice.between(5, 6);
      case LEAD -> "TL" + dice.between(4, 6);
      case PRODUCT -> "TPM" + dice.between(4, 5);
      default -> "D" + dice.between(1, 5);
    };
  }

  private String name(Dice dice) {
    while (true) {
      String name = dice.pick(given) + " " + dice.pick(family);
      if (takenNames.add(name)) {
        return name;
      }
    }
  }

  private String login(String name, Dice dice) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("[^A-Za-z ]", "")
            .toLowerCase(Locale.ROOT);
    int space = plain.indexOf(' ');
    String first = plain.substring(0, space);
    String last = plain.substring(space + 1).replace(" ", "");
    return unique(
        switch (dice.below(4)) {
          case 0 -> first.substring(0, 1) + last;
          case 1 -> first + "-" + last;
          case 2 -> first + "." + last;
          default -> first + last.substring(0, 2);
        });
  }

  private String unique(String wanted) {
    String login = wanted;
    for (int n = 2; !takenLogins.add(login); n++) {
      login = wanted + n;
    }
    return login;
  }

  /** Two people of different teams share one display name. */
  private void giveNamesake() {
    Employee one = cast(Team.PLATFORM, Function.ENGINEER, 2);
    Employee two = cast(Team.SUPPORT, Function.ENGINEER, 2);
    replace(two, two.known(one.displayName(), two.login()));
  }

  /** One person signs in to GitLab with a name that says nothing, and to Jira with their own. */
  private void giveNickname() {
    Employee diver = cast(Team.MOBILE, Function.ENGINEER, 2);
    replace(diver, diver.known(diver.displayName(), unique("nightferry")));
  }

  private void replace(Employee before, Employee after) {
    people.set(people.indexOf(before), after);
    List<Employee> members = byTeam.get(before.team().number());
    members.set(members.indexOf(before), after);
  }

  private Employee machine(int number, String login, String displayName, boolean isBot) {
    takenLogins.add(login);
    Dice dice = Dice.of(0, login);
    return new Employee(
        number,
        isBot ? login : "",
        displayName,
        login,
        "6213" + dice.hex(20),
        login,
        teams.get(Team.PLATFORM),
        Function.NONE,
        "",
        isBot,
        new Traits(0, 0, 0, 0, 0, 0, 0),
        Voice.of(dice));
  }
}
