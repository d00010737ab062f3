package dev.counterweight.signals;

import dev.counterweight.model.Person;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who belongs to which team. Nobody whose team is not declared belongs to any. */
public record Teams(Map<String, String> byPerson) implements Serializable {
  public Teams {
    byPerson = Map.copyOf(byPerson);
  }

  /** The team of a person, where it is declared. */
  public Optional<String> of(@Nullable String personId) {
    return personId == null
        ? Optional.empty()
        : Optional.ofNullable(byPerson.get(personId)).filter(t -> !t.equals(Person.UNASSIGNED));
  }

  /** Whether both are declared, and differ. */
  public boolean differ(@Nullable String one, @Nullable String other) {
    Optional<String> left = of(one);
    Optional<String> right = of(other);
    return left.isPresent() && right.isPresent() && !left.equals(right);
  }
}
