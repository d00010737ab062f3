package dev.counterweight.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterweight.reports.view.PersonView;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SlugTest {
  @Test
  void aSafeIdStaysAsItIs() {
    assertThat(Slug.of("ruth-abebe-2")).isEqualTo("ruth-abebe-2");
  }

  @Test
  void whatIsChangedCarriesAHash() {
    assertThat(Slug.of("Ruth.Abebe@halden.example"))
        .matches("ruth-abebe-halden-example-[0-9a-f]{12}");
    assertThat(Slug.of("../../etc/passwd")).matches("etc-passwd-[0-9a-f]{12}");
    assertThat(Slug.of("")).matches("id-[0-9a-f]{12}");
  }

  @Test
  void idsThatLookAlikeStayApart() {
    assertThat(List.of(Slug.of("a.b"), Slug.of("a_b"), Slug.of("A-B"), Slug.of("a-b")))
        .doesNotHaveDuplicates();
  }

  @Property
  void isSafeWhateverTheId(@ForAll String id) {
    assertThat(Slug.of(id)).matches("[a-z0-9-]{1,64}");
  }

  @Test
  void onePersonTwiceIsRefused() {
    PersonView person = new PersonView("p", "P", "", null, "", List.of(), List.of(), List.of());
    assertThatThrownBy(() -> new PersonFiles(List.of(person, person)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("would share the page p");
  }
}
