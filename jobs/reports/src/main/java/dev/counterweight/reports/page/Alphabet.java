package dev.counterweight.reports.page;

import dev.counterweight.reports.view.PersonView;
import dev.counterweight.reports.view.TeamView;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The only order that teams and people are ever put in. */
final class Alphabet {
  private static final Collator LETTERS = Collator.getInstance(Locale.ROOT);
  private static final Comparator<String> BY_LETTERS = LETTERS::compare;

  private Alphabet() {}

  static List<TeamView> teams(List<TeamView> teams) {
    return teams.stream().sorted(Comparator.comparing(TeamView::team, BY_LETTERS)).toList();
  }

  static List<PersonView> people(List<PersonView> people) {
    return people.stream()
        .sorted(
            Comparator.comparing(PersonView::displayName, BY_LETTERS)
                .thenComparing(PersonView::personId)) // two people may share a name
        .toList();
  }
}
