package dev.counterweight.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterweight.identity.Account;
import dev.counterweight.identity.Decision;
import dev.counterweight.identity.Decision.Kind;
import dev.counterweight.inputs.IdentityMap.Matched;
import dev.counterweight.model.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentityMapTest {
  private static final PersonEntry NIA =
      PersonEntry.of("nia", "Nia Okafor", "Billing").with("nia.okafor", "5f01", null);

  @Test
  void findsAPersonByTheDeclaredAccounts() {
    IdentityMap map = map(List.of(NIA), List.of());

    assertThat(map.personOf("gitlab", "17", "Nia.Okafor")).isEqualTo("nia");
    assertThat(map.personOf("jira", "5f01", null)).isEqualTo("nia");
  }

  @Test
  void findsAPersonByACompanySignInName() {
    IdentityMap map = map(List.of(NIA), List.of());

    assertThat(map.personOf("jira", "JIRAUSER10100", "nia")).isEqualTo("nia");
    assertThat(map.personOf("jira", "nia", null)).isEqualTo("nia");
  }

  @Test
  void leavesAStrangersSignInNameToTheStranger() {
    IdentityMap map = map(List.of(NIA), List.of());

    assertThat(map.personOf("gitlab", "77", "nia"))
        .as("Nia declares nia.okafor in GitLab")
        .isNull();
  }

  @Test
  void joinsNoAccountsOfTwoSourcesByTheirNamesAlone() {
    Account gitlab = new Account("gitlab", "1", "john", "John", false);
    Account jira = new Account("jira", "k1", "john", "John", false);
    IdentityMap map = map(List.of(), List.of(gitlab, jira));

    assertThat(map.personOf("gitlab", "1", "john")).isEqualTo("john");
    assertThat(map.personOf("jira", "k1", "john")).isEqualTo("jira:john");
  }

  @Test
  void neverGoesByTheNameShown() {
    Account namesake = new Account("jira", "5f99", "nokafor", "Nia Okafor", false);
    IdentityMap map = map(List.of(NIA), List.of(namesake));

    assertThat(map.personOf("jira", "5f99", "nokafor")).isNull();
    assertThat(map.unresolved())
        .extracting(IdentityMap.Resolved::account)
        .containsExactly(namesake);
  }

  @Test
  void knowsAnAccountByItsIdWhenARowShowsNoLogin() {
    Account account = new Account("gitlab", "17", "nia.okafor", "Nia", false);
    IdentityMap map = map(List.of(NIA), List.of(account));

    assertThat(map.personOf("gitlab", "17", null)).isEqualTo("nia");
  }

  @Test
  void makesNobodyOfTheGhost() {
    PersonEntry ghost = PersonEntry.of("ghost", "Ghost User", null).with("ghost", "5f02", null);
    IdentityMap map = map(List.of(NIA, ghost), List.of());

    assertThat(map.personOf("gitlab", "9", "ghost")).isNull();
    assertThat(map.people()).extracting(Person::personId).containsExactly("nia");
  }

  @Test
  void findsBotsByFlagAndByName() {
    PersonEntry hook = PersonEntry.of("hook", "Hook", null).with("deploy-bot", null, null);
    PersonEntry scanner = PersonEntry.of("scanner", "Scanner", null).with("scanner", null, null);
    Account flagged = new Account("gitlab", "3", "scanner", "Scanner", true);

    IdentityMap map = map(List.of(NIA, hook, scanner), List.of(flagged));

    assertThat(map.bots()).containsExactly("hook", "scanner");
  }

  @Test
  void takesEveryAccountForAPersonWithoutAPeopleFile() {
    Account gitlab = new Account("gitlab", "17", "nia.okafor", "Nia", false);
    Account jira = new Account("jira", "5f01", null, "Nia", false);

    IdentityMap map = map(List.of(), List.of(gitlab, jira));

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

    assertThat(map(List.of(NIA), accounts).matched())
        .containsExactly(new Matched("gitlab", 3, 1, 0, 2));
  }

  @Test
  void findsAPersonByEmailAndBySingleSignOn() {
    PersonEntry tom = PersonEntry.of("tom", "Tom", null).withKeys("Tom@Corp.example", "u-7");
    Account byEmail = account("gitlab", "31", "zz", "tom@corp.example", null);
    Account bySso = account("jira", "5f31", null, null, "u-7");

    IdentityMap map = map(List.of(NIA, tom), List.of(byEmail, bySso));

    assertThat(map.personOf("gitlab", "31", "zz")).isEqualTo("tom");
    assertThat(map.personOf("jira", "5f31", null)).isEqualTo("tom");
    assertThat(map.personOf("gitlab", null, "zz")).as("by login alone").isEqualTo("tom");
  }

  @Test
  void excludesAnAccountWhoseKeysDisagree() {
    PersonEntry tom = PersonEntry.of("tom", "Tom", null).withKeys("tom@corp.example", null);
    Account both = account("gitlab", "17", "nia.okafor", "tom@corp.example", null);

    IdentityMap map = map(List.of(NIA, tom), List.of(both));

    assertThat(map.personOf("gitlab", "17", "nia.okafor")).isNull();
    assertThat(map.unresolved())
        .extracting(IdentityMap.Resolved::reason)
        .containsExactly("keys disagree: declared login says nia, e-mail says tom");
  }

  @Test
  void anAccountWhoseLoginChangedStaysOnePerson() {
    Account renamed =
        new Account(
            "gitlab", "17", "nia.tran", List.of("nia.okafor"), "Nia Tran", null, null, false);

    IdentityMap map = map(List.of(NIA), List.of(renamed));

    assertThat(map.personOf("gitlab", "17", "nia.tran")).isEqualTo("nia");
    assertThat(map.personOf("gitlab", "17", "nia.okafor")).isEqualTo("nia");
    assertThat(map.unresolved()).isEmpty();
  }

  @Test
  void aLoginThatSomebodyElseTookOverIsNotTheirFormerOwners() {
    Account renamed =
        new Account(
            "gitlab", "17", "nia.tran", List.of("nia.okafor"), "Nia Tran", null, null, false);
    Account taken = new Account("gitlab", "18", "nia.okafor", "Nia Okafor", false);

    IdentityMap map = map(List.of(NIA), List.of(renamed, taken));

    assertThat(map.personOf("gitlab", "17", "nia.tran")).isNull();
  }

  @Test
  void oneEmailInTwoSourcesIsOnePersonWithoutAPeopleFile() {
    Account gitlab = account("gitlab", "1", "nia", "nia@corp.example", null);
    Account jira = account("jira", "k1", "nokafor", "NIA@corp.example", null);
    Account shared = account("gitlab", "2", "ops", "team@corp.example", null);
    Account sharedToo = account("jira", "k2", "oncall", "team@corp.example", null);

    IdentityMap map = map(List.of(), List.of(jira, gitlab, shared, sharedToo));

    assertThat(map.personOf("jira", "k1", null)).isEqualTo("nia");
    assertThat(map.personOf("gitlab", "1", null)).isEqualTo("nia");
    assertThat(map.personOf("jira", "k2", null)).as("a shared mailbox").isEqualTo("jira:oncall");
  }

  @Test
  void anonymisedAccountsStayApart() {
    Account one = new Account("jira", "a1", "jirauser10100", "Former user", false);
    Account other = new Account("jira", "a2", "jirauser10101", "Former user", false);

    IdentityMap map = map(List.of(), List.of(one, other));

    assertThat(map.personOf("jira", "a1", null)).isNotEqualTo(map.personOf("jira", "a2", null));
  }

  @Test
  void doesWhatSomebodyDecided() {
    PersonEntry tom = PersonEntry.of("tom", "Tom", null);
    Account second = new Account("gitlab", "40", "nokafor2", "Nia O.", false);
    Account own = new Account("gitlab", "17", "nia.okafor", "Nia", false);
    Decision confirm = decision("d1", Kind.CONFIRM, "gitlab:40", "nia");
    Decision split = decision("d2", Kind.SPLIT, "gitlab:17", null);
    Decision merge = decision("d3", Kind.MERGE, "tom", "nia");
    Inputs inputs = inputs(List.of(NIA, tom));

    IdentityMap map = IdentityMap.of(inputs, List.of(second, own), List.of(confirm, split, merge));

    assertThat(map.personOf("gitlab", "40", "nokafor2")).isEqualTo("nia");
    assertThat(map.personOf("gitlab", "17", "nia.okafor")).isNull();
    assertThat(map.people()).extracting(Person::personId).containsExactly("nia");
    assertThat(map.personOf("jira", null, "tom")).isEqualTo("nia");
  }

  @Test
  void somebodySaidToBeAPersonIsNoBot() {
    PersonEntry ci = PersonEntry.of("ci", "Ci Bot", null).with("ci-bot", null, null);
    Decision human = decision("d1", Kind.HUMAN, "ci", null);

    assertThat(map(List.of(ci), List.of()).bots()).containsExactly("ci");
    assertThat(IdentityMap.of(inputs(List.of(ci)), List.of(), List.of(human)).bots()).isEmpty();
  }

  private static Decision decision(String id, Kind kind, String subject, @Nullable String object) {
    return new Decision(id, Instant.EPOCH, "mo", kind, subject, object);
  }

  private static Account account(
      String source,
      String id,
      @Nullable String login,
      @Nullable String email,
      @Nullable String sso) {
    return new Account(source, id, login, List.of(), "Somebody", email, sso, false);
  }

  private static IdentityMap map(List<PersonEntry> people, List<Account> accounts) {
    return IdentityMap.of(inputs(people), accounts, List.of());
  }

  private static Inputs inputs(List<PersonEntry> people) {
    return new Inputs(
        people.stream().map(p -> new Placed<>(p, new Place("people.csv", 2))).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
