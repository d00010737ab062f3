package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.guard.DenyList;
import dev.counterweight.lake.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No table has a column for what must not be evaluated (METHOD X1 to X5). */
class ForbiddenColumnsTest {
  /** Raw volume, which no estimate may read; the only place where lines are counted. */
  private static final Set<String> VOLUME = Set.of("change_sizes", "person_volumes");

  @Test
  void noTableButThoseOfVolumeHasAForbiddenColumn() {
    List<String> forbidden =
        Tables.all().stream()
            .filter(table -> !VOLUME.contains(table.name()))
            .flatMap(ForbiddenColumnsTest::forbidden)
            .toList();

    assertThat(forbidden).isEmpty();
  }

  @Test
  void theTablesOfVolumeWouldBeFound() {
    assertThat(forbidden(Tables.CHANGE_SIZES)).isNotEmpty();
  }

  private static Stream<String> forbidden(Table<?> table) {
    return Stream.of(table.codec().schema().fieldNames())
        .filter(column -> DenyList.ofName(column).isPresent())
        .map(column -> table.path() + "." + column);
  }
}
