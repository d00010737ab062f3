package dev.counterweight.reports.page;

import dev.counterweight.reports.view.PersonView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which file holds whose page: {@code people/<slug>.html}, one file per person id. */
public final class PersonFiles {
  private final Map<String, String> slugs = new HashMap<>();

  public PersonFiles(List<PersonView> people) {
    Set<String> taken = new HashSet<>();
    for (PersonView person : people) {
      String slug = Slug.of(person.personId());
      if (!taken.add(slug)) {
        throw new IllegalArgumentException(
            "Two people would share the page %s: %s".formatted(slug, person.personId()));
      }
      slugs.put(person.personId(), slug);
    }
  }

  /** The name of the file inside {@code people/}. */
  public String file(PersonView person) {
    String slug = slugs.get(person.personId());
    if (slug == null) {
      throw new IllegalArgumentException("Not in this pack: " + person.personId());
    }
    return slug + ".html";
  }
}
