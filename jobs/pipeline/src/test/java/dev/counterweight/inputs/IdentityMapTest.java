package dev.counterweight.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.inputs.IdentityMap.Account;
import dev.counterweight.inputs.IdentityMap.Matched;
import dev.counterweight.model.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityMapTest {
  private static final PeopleFile.Entry NIA =
      new PeopleFile.Entry("nia", "Nia Okafor", "nia.okafor", "5f01", "", "Billing", false);

  @Test
  void findsAPersonByTheDeclaredAccounts() {
    IdentityMap map = IdentityMap.of(List.of(NIA), List.of());

    assertThat(map.personOf("gitlab", "17", "Nia.Okafor")).isEqualTo("nia");
    assertThat(map.personOf("jira", "5f01", null)).isEqualTo("nia");
  }

  @Test
  void findsAPersonByACompanySignInName() {
    IdentityMap map = IdentityMap.of(List.of(NIA), List.of());

    assertThat(map.personOf("jira", "JIRAUSER10100", "nia")).isEqualTo("nia");
    assertThat(map.personOf("jira", "nia", null)).isEqualTo("nia");
  }

  @Test
  void neverGoesByTheNameShown() {
    Account namesake = new Account("jira", "5f99", "nokafor", "Nia Okafor", false);
    IdentityMap map = IdentityMap.of(List.of(NIA), List.of(namesake));

    assertThat(map.personOf("jira", "5f99", "nokafor")).isNull();
    assertThat(map.unresolved(List.of(namesake))).containsExactly(namesake);
  }

  @Test
  void knowsAnAccountByItsIdWhenARowShowsNoLogin() {
    Account account = new Account("gitlab", "17", "nia.okafor", "Nia", false);
    IdentityMap map = IdentityMap.of(List.of(NIA), List.of(account));

    assertThat(map.personOf("gitlab", "17", null)).isEqualTo("nia");
  }

  @Test
  void makesNobodyOfTheGhost() {
    PeopleFile.Entry ghost =
        new PeopleFile.Entry("ghost", "Ghost User", "ghost", "5f02", "", "", false);
    IdentityMap map = IdentityMap.of(List.of(NIA, ghost), List.of());

    assertThat(map.personOf("gitlab", "9", "ghost")).isNull();
    assertThat(map.people()).extracting(Person::personId).containsExactly("nia");
  }

  @Test
  void findsBotsByFlagAndByName() {
    PeopleFile.Entry hook = new PeopleFile.Entry("hook", "Hook", "deploy-bot", "", "", "", false);
    PeopleFile.Entry scanner =
        new PeopleFile.Entry("scanner", "Scanner", "scanner", "", "", "", false);
    Account flagged = new Account("gitlab", "3", "scanner", "Scanner", true);

    IdentityMap map = IdentityMap.of(List.of(NIA, hook, scanner), List.of(flagged));

    assertThat(map.bots()).containsExactly("hook", "scanner");
  }

  @Test
  void takesEveryAccountForAPersonWithoutAPeopleFile() {
    Account gitlab = new Account("gitlab", "17", "nia.okafor", "Nia", false);
    Account jira = new Account("jira", "5f01", null, "Nia", false);

    IdentityMap map = IdentityMap.of(List.of(), List.of(gitlab, jira));

    assertThat(map.personOf("gitlab", "17", "nia.okafor")).isEqualTo("nia.okafor");
    assertThat(map.personOf("jira", "5f01", null)).isEqualTo("jira:5f01");
  }

  @Test
  void countsEveryAccountOnce() {
    List<Account> accounts =
        List.of(
            new Account("gitlab", "17", "nia.okafor", "Nia", false),
            new Account("gitlab", "18", "stranger", "Stranger", false),
            new Account("gitlab", "9", "ghost", "Ghost User", false));

    assertThat(IdentityMap.of(List.of(NIA), accounts).matched(accounts))
        .containsExactly(new Matched("gitlab", 3, 1, 0, 2));
  }
}
