package dev.counterweight.demo;

import dev.counterweight.demo.words.Dice;
import dev.counterweight.demo.words.Heard;
import dev.counterweight.demo.words.Phrases;
import dev.counterweight.demo.words.Scene;
import dev.counterweight.demo.words.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Sets the scene for a text: who is meant, which teams and tickets are around, what day it is. */
final class Words {
  /** So far back a ticket is still talked about. */
  private static final int TICKETS_REMEMBERED = 80;

  private final Year year;
  private final Phrases phrases =
      Phrases.read("words/concerns", "words/review", "words/plans", "words/tickets", "words/cases");

  private final Heard heard = new Heard();

  Words(Year year) {
    this.year = year;
  }

  Phrases phrases() {
    return phrases;
  }

  Scene scene(Employee speaker, Employee to, Topic topic, Instant at, Dice dice) {
    Employee addressee = to.equals(speaker) ? colleague(speaker, dice) : to;
    Employee other = colleague(addressee, dice);
    return new Scene(phrases, heard, topic, speaker.voice(), dice)
        .with("person", addressee.calledBy(speaker))
        .with("login", addressee.login())
        .with("other", other.calledBy(speaker))
        .with("team", speaker.team().name())
        .with("channel", speaker.team().repository() + "-oncall")
        .with("otherteam", otherTeam(speaker, addressee, dice).name())
        .with("ticket", ticketBefore(at, dice))
        .with("date", date(WorkTime.dayOf(at).plusDays(dice.between(4, 24)), speaker));
  }

  /** Somebody else of the same team. */
  private Employee colleague(Employee of, Dice dice) {
    List<Employee> team = year.staff().of(of.team());
    int place = Math.max(0, team.indexOf(of));
    return team.get((place + 1 + dice.below(team.size() - 1)) % team.size());
  }

  private Team otherTeam(Employee speaker, Employee to, Dice dice) {
    if (!to.team().equals(speaker.team())) {
      return to.team();
    }
    List<Team> teams = year.staff().teams();
    int step = 1 + dice.below(teams.size() - 1);
    return teams.get((speaker.team().number() + step) % teams.size());
  }

  private String ticketBefore(Instant at, Dice dice) {
    List<PlannedTicket> tickets = year.tickets();
    int low = 0;
    int high = tickets.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (tickets.get(middle).createdAt().isBefore(at)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int back = dice.below(Math.max(1, Math.min(low, TICKETS_REMEMBERED)));
    return tickets.get(Math.max(0, low - 1 - back)).key();
  }

  /** People write dates in different ways, and each in one way. */
  static String date(LocalDate day, Employee speaker) {
    return switch ((int) Long.remainderUnsigned(speaker.voice().salt(), 4)) {
      case 0 -> day.toString();
      case 1 -> day.getDayOfMonth() + " " + monthName(day);
      case 2 -> monthName(day) + " " + day.getDayOfMonth();
      default -> day.getDayOfMonth() + "/" + day.getMonthValue();
    };
  }

  private static String monthName(LocalDate day) {
    String name = day.getMonth().name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
