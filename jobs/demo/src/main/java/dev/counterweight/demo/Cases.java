package dev.counterweight.demo;

import dev.counterweight.demo.Employee.Function;
import dev.counterweight.demo.words.Dice;
import dev.counterweight.demo.words.Scene;
import dev.counterweight.demo.words.Topic;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Past promotion cases. Teams with an even number reward volume, the others judgment: the log-odds
 * of the outcome rise by 1.5 per unit of what the team rewards, as in STATISTICS C. The sentences
 * of the pairs in the method (F7, K7) stand in four cases of their own.
 */
final class Cases {
  private static final double LOG_ODDS = 1.5;
  private static final int PEOPLE_PER_CASE = 4;
  private static final int EARLIEST_DAY = 60;

  /** One case; outcome is granted or not yet. */
  record Case(
      Employee person,
      String fromRole,
      String toRole,
      LocalDate consideredOn,
      LocalDate decidedOn,
      String outcome,
      String rationale) {}

  private final Year year;
  private final Words words;

  Cases(Year year, Words words) {
    this.year = year;
    this.words = words;
  }

  List<Case> all() {
    List<Case> cases = new ArrayList<>(stories());
    List<Employee> told = cases.stream().map(Case::person).toList();
    for (Employee person : year.staff().people()) {
      Dice dice = Dice.of(year.config().seed(), "case", person.number());
      boolean climbs = person.function() == Function.ENGINEER || person.function() == Function.LEAD;
      if (climbs && !told.contains(person) && dice.chance(1.6 / PEOPLE_PER_CASE)) {
        cases.add(drawn(person, dice));
      }
    }
    return cases;
  }

  private Case drawn(Employee person, Dice dice) {
    boolean speedLed = person.team().number() % 2 == 0;
    double reward = speedLed ? speed(person) : judgment(person);
    boolean granted = dice.chance(1 / (1 + StrictMath.exp(-LOG_ODDS * reward - 0.6)));
    return decided(person, granted, rationale(person, speedLed, granted, dice), dice);
  }

  private String rationale(Employee person, boolean speedLed, boolean granted, Dice dice) {
    LocalDate start = year.config().from().plusDays(EARLIEST_DAY);
    Topic topic = Topic.of(person.team().domain(), dice);
    Scene scene =
        words.scene(person, person, topic, start.atStartOfDay().toInstant(ZoneOffset.UTC), dice);
    String main = speedLed ? "speed" : "judgment";
    String heading = dice.chance(0.2) ? dice.pick(List.of("effort", "impression")) : main;
    String text = scene.expand(dice.pick(words.phrases().under(heading)));
    return granted ? text : text + " " + scene.expand(dice.pick(words.phrases().under("doubt")));
  }

  /** In units of the spread among coders. */
  private static double speed(Employee person) {
    return (person.traits().changesPerWeek() - 0.83) / 0.48;
  }

  private static double judgment(Employee person) {
    Traits traits = person.traits();
    double mean = (traits.concern() + traits.rollback() + traits.handoff() + traits.decision()) / 4;
    return (mean - 0.4) / 0.12;
  }

  private List<Case> stories() {
    return List.of(
        story(StoryPerson.FASTER_WITH_AI, false, "I used AI to finish faster."),
        story(
            StoryPerson.CUT_AND_WARNED,
            true,
            "I cut one feature, warned support about likely complaints, avoided a risky release."),
        story(StoryPerson.LED_DELIVERY, true, "Led delivery."),
        story(
            StoryPerson.CHOSE_ROLLOUT,
            true,
            "Chose the rollout plan, spotted a failure risk early, got engineering and support"
                + " aligned before launch."),
        story(
            StoryPerson.BILLING_ENGINEER_ONE,
            true,
            "Closes more tickets than anyone: \"API, screen and toggle in two days\"."),
        story(
            StoryPerson.BILLING_ENGINEER_TWO,
            false,
            "Careful, asks Support and Finance, but slower; fewer tickets closed this half."));
  }

  private Case story(StoryPerson who, boolean granted, String rationale) {
    Employee person = who.cast(year.staff());
    Dice dice = Dice.of(year.config().seed(), "case", person.number());
    return decided(person, granted, rationale, dice);
  }

  private Case decided(Employee person, boolean granted, String rationale, Dice dice) {
    int span = year.config().days() - EARLIEST_DAY - 22;
    LocalDate considered = year.config().from().plusDays(EARLIEST_DAY + dice.below(span));
    return new Case(
        person,
        person.level(),
        next(person.level()),
        considered,
        considered.plusDays(dice.between(7, 21)),
        granted ? "granted" : "not_yet",
        rationale);
  }

  private static String next(String level) {
    int digits = level.length() - 1;
    return level.substring(0, digits) + (Character.digit(level.charAt(digits), 10) + 1);
  }
}
