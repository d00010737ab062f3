package dev.counterweight.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.statistics.Peers.Member;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeersTest {
  private static final Worth SEEN = new Worth(2, 10);

  /** Nine developers of level 4, eight of them in billing; three designers. */
  private static List<Member> company() {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      members.add(new Member("b" + i, List.of("developer 4, billing", "developer 4"), SEEN));
    }
    members.add(new Member("m", List.of("developer 4, mobile", "developer 4"), SEEN));
    for (int i = 0; i < 3; i++) {
      members.add(new Member("d" + i, List.of("designer 3, billing", "designer 3"), SEEN));
    }
    return members;
  }

  private static Peers peers(List<Member> members) {
    return Peers.of(members, 8, GroupPrior.RHO_UNIFORM);
  }

  @Test
  void areTheNarrowestGroupThatIsLargeEnough() {
    Peers peers = peers(company());

    assertThat(peers.of("b3").name()).isEqualTo("developer 4, billing");
    assertThat(peers.of("b3").size()).isEqualTo(8);
    assertThat(peers.of("m").name()).isEqualTo("developer 4");
    assertThat(peers.of("m").size()).isEqualTo(9);
    assertThat(peers.of("d1").name()).isEqualTo(Peers.EVERYBODY);
    assertThat(peers.of("d1").size()).isEqualTo(12);
  }

  @Test
  void doNotHangOnTheOrder() {
    List<Member> turned = company();
    Collections.reverse(turned);

    for (Member member : turned) {
      assertThat(peers(turned).of(member.id()).rates().estimate(member.worth()))
          .isEqualTo(peers(company()).of(member.id()).rates().estimate(member.worth()));
    }
  }

  @Test
  void aGroupKnowsItsOwnMembersOnly() {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      members.add(new Member("low" + i, List.of("low"), new Worth(2, 40)));
      members.add(new Member("high" + i, List.of("high"), new Worth(30, 40)));
    }
    Peers peers = peers(members);

    assertThat(peers.of("low1").rates().mean()).isLessThan(.15);
    assertThat(peers.of("high1").rates().mean()).isGreaterThan(.6);
  }
}
