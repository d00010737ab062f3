package dev.counterweight.demo;

import dev.counterweight.demo.words.Voice;
import org.jspecify.annotations.Nullable;

/**
 * One account that writes: an employee, the bot, or the ghost that stands for deleted users.
 *
 * @param number from 0, over the whole company
 * @param personId the company's own id, as in {@code people.csv}
 * @param jiraName the name signed in with there, where it is not the GitLab login
 * @param level on the ladder, {@code D3}
 */
record Employee(
    int number,
    String personId,
    String displayName,
    String login,
    String jiraAccountId,
    String jiraName,
    Team team,
    Function function,
    String level,
    boolean isBot,
    Traits traits,
    Voice voice) {

  /** What somebody was hired for. */
  enum Function {
    MANAGER("engineering manager", false),
    LEAD("tech lead", true),
    ENGINEER("engineer", true),
    QUALITY("quality engineer", true),
    PRODUCT("product manager", false),
    SPECIALIST("specialist", false),
    NONE("none", false);

    final String words;
    final boolean writesCode;

    Function(String words, boolean writesCode) {
      this.words = words;
      this.writesCode = writesCode;
    }
  }

  Employee known(String asName, String asLogin) {
    return new Employee(
        number,
        personId,
        asName,
        asLogin,
        jiraAccountId,
        jiraName,
        team,
        function,
        level,
        isBot,
        traits,
        voice);
  }

  long userId() {
    return 1_000L + number;
  }

  String firstName() {
    int space = displayName.indexOf(' ');
    return space < 0 ? displayName : displayName.substring(0, space);
  }

  /** How somebody else would address this person. */
  String calledBy(Employee speaker) {
    return speaker.voice().writesLogins() ? "@" + login : firstName();
  }

  /** One number is one account; what else is known does not make another. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Employee same && same.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }
}
