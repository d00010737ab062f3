package dev.counterweight.demo;

import dev.counterweight.demo.Employee.Function;

/** The people of the stories; the rows in brackets are those of the method. */
public enum StoryPerson {
  /** API, screen and toggle in two days (G1). */
  BILLING_ENGINEER_ONE(Team.BILLING, Function.ENGINEER, 0),
  /** Fewer lines, a day longer, five edge cases, Support and Finance asked (G2 to G5). */
  BILLING_ENGINEER_TWO(Team.BILLING, Function.ENGINEER, 1),
  /** Ships a checkout update that three other teams feel (A5). */
  CHECKOUT_AUTHOR(Team.BOOKING, Function.ENGINEER, 0),
  /** Ships one after asking the same three teams (A5, the good half). */
  CHECKOUT_ASKER(Team.BOOKING, Function.ENGINEER, 1),
  /** Ships a feature in three days with three gaps (D14). */
  THREE_DAY_AUTHOR(Team.MOBILE, Function.ENGINEER, 0),
  /** Ships a comparable feature without the gaps. */
  NO_GAP_AUTHOR(Team.MOBILE, Function.ENGINEER, 1),
  /** Asks which option is wanted (C9). */
  OPTION_ASKER(Team.PLATFORM, Function.ENGINEER, 0),
  /** Chooses, with the consequence (C9). */
  OPTION_CHOOSER(Team.PLATFORM, Function.ENGINEER, 1),
  /** Writes a slogan for a goal (E16). */
  SLOGAN_WRITER(Team.MOBILE, Function.PRODUCT, 0),
  /** Writes a goal that can be checked (E16). */
  GOAL_WRITER(Team.SUPPORT, Function.PRODUCT, 0),
  /** Says early that a date may slip (J8). */
  EARLY_SAYER(Team.FINANCE, Function.ENGINEER, 0),
  /** Moves due dates without a word (J8). */
  SILENT_MOVER(Team.FINANCE, Function.ENGINEER, 1),
  /** 200 lines of generated screens (U1). */
  LONG_CHANGE_AUTHOR(Team.SUPPORT, Function.ENGINEER, 0),
  /** 50 lines of the allocation by hand (U1). */
  SHORT_CHANGE_AUTHOR(Team.FINANCE, Function.LEAD, 0),
  /** Answers a question in a handoff that is asked again all the same (CL2). */
  ANSWER_GIVER(Team.BOOKING, Function.PRODUCT, 0),
  /** Asks what was answered (CL2). */
  QUESTION_REPEATER(Team.SUPPORT, Function.SPECIALIST, 0),
  /** Case text: used AI to finish faster (F7). */
  FASTER_WITH_AI(Team.MOBILE, Function.ENGINEER, 3),
  /** Case text: cut a feature, warned Support, avoided a release (F7). */
  CUT_AND_WARNED(Team.SUPPORT, Function.ENGINEER, 1),
  /** Case text: led delivery (K7). */
  LED_DELIVERY(Team.BOOKING, Function.LEAD, 0),
  /** Case text: chose the rollout plan, spotted a failure risk early (K7). */
  CHOSE_ROLLOUT(Team.PLATFORM, Function.LEAD, 0),
  /** Shares a display name with {@link #NAMESAKE_TWO}. */
  NAMESAKE_ONE(Team.PLATFORM, Function.ENGINEER, 2),
  NAMESAKE_TWO(Team.SUPPORT, Function.ENGINEER, 2),
  /** Has one login in GitLab and another name in Jira. */
  TWO_LOGINS(Team.MOBILE, Function.ENGINEER, 2);

  private final int team;
  private final Function function;
  private final int nth;

  StoryPerson(int team, Function function, int nth) {
    this.team = team;
    this.function = function;
    this.nth = nth;
  }

  Employee cast(Staff staff) {
    return staff.cast(team, function, nth);
  }
}
