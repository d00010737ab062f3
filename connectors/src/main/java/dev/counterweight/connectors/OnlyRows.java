package dev.counterweight.connectors;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A landing that nobody asks later: it takes rows, and nothing that is said of them. */
public interface OnlyRows extends Landing {
  @Override
  default void listed(
      String source, String entity, @Nullable String parent, Collection<String> keys) {}

  @Override
  default Set<String> parents(String source, String entity) {
    return Set.of();
  }

  @Override
  default void census(String source, String entity, long rows) {}

  @Override
  default void census(String source, String entity, String window, Collection<String> keys) {}

  @Override
  default void missing(String source, String entity, String window, String problem) {}

  @Override
  default void reject(Reject reject) {}

  @Override
  default Map<String, String> remembered(String prefix) {
    return Map.of();
  }

  @Override
  default void remember(String name, String value) {}

  @Override
  default void requests(String source, long fetching, long census) {}
}
