package dev.counterweight.demo;

import dev.counterweight.demo.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One team, with a GitLab repository and a Jira project of its own.
 *
 * @param number from 0
 * @param ticketKey key of the Jira project
 * @param domain the nouns of its work
 */
record Team(int number, String name, String repository, String ticketKey, Phrases domain) {
  private record Field(String name, String key, String words) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("Booking", "BOOK", "booking"),
          new Field("Billing", "BILL", "billing"),
          new Field("Platform", "PLAT", "platform"),
          new Field("Mobile", "MOBI", "mobile"),
          new Field("Support", "SUPP", "support"),
          new Field("Finance", "FINA", "finance"));

  static final int BOOKING = 0;
  static final int BILLING = 1;
  static final int PLATFORM = 2;
  static final int MOBILE = 3;
  static final int SUPPORT = 4;
  static final int FINANCE = 5;

  /** The first six teams have a field each; further ones share the fields. */
  static List<Team> form(int count) {
    List<Phrases> domains = FIELDS.stream().map(f -> Phrases.read("words/" + f.words())).toList();
    List<Team> teams = new ArrayList<>(count);
    for (int number = 0; number < count; number++) {
      int field = number % FIELDS.size();
      int round = number / FIELDS.size();
      Field is = FIELDS.get(field);
      String suffix = round == 0 ? "" : Integer.toString(round + 1);
      String name = round == 0 ? is.name() : is.name() + " " + suffix;
      teams.add(new Team(number, name, is.words() + suffix, is.key() + suffix, domains.get(field)));
    }
    return teams;
  }

  /** Which of the six fields the team works in. */
  int field() {
    return number % FIELDS.size();
  }

  long projectId() {
    return 101L + number;
  }

  String projectPath() {
    return Company.GROUP + "/" + repository;
  }

  String label() {
    return "area::" + repository;
  }

  /** One number is one team; what else is known does not make another. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Team same && same.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }
}
