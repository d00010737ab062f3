package dev.counterweight.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.counterweight.identity.Decision.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {
  private static final Path LEDGER = Path.of("../../../shared/data/ledger/people.csv");

  @ParameterizedTest
  @ValueSource(longs = {101, 102})
  void findsNineOfTenHiddenAccountsOfInventedPeople(long seed) {
    Found found = Found.of(InventedAccounts.ofInvented(600, seed));

    assertThat(found.recall()).as(found.toString()).isGreaterThanOrEqualTo(0.9);
    assertThat(found.precisionOfFirst()).as(found.toString()).isGreaterThanOrEqualTo(0.5);
  }

  /** Three people share a name on average there, so that a name alone says little. */
  @Test
  void findsNineOfTenHiddenAccountsOfLedgerPeople() throws IOException {
    assumeTrue(Files.exists(LEDGER), "needs ../shared/data/ledger");

    Found found = Found.of(InventedAccounts.ofFile(LEDGER, 201));

    assertThat(found.recall()).as(found.toString()).isGreaterThanOrEqualTo(0.9);
    assertThat(found.precisionOfFirst()).as(found.toString()).isGreaterThanOrEqualTo(0.5);
  }

  @Test
  void saysWhatSpeaksForAndAgainst() {
    Suggestion suggestion =
        only(
            person("nia", "Nia Okafor", "nia.okafor"),
            person("tom", "Tom Bergström", "tbergstrom"),
            account("jira:7", "OKAFOR Nia", "nokafor"));

    assertThat(suggestion.personId()).isEqualTo("nia");
    assertThat(suggestion.features())
        .extracting(Feature::says)
        .anyMatch(says -> says.startsWith("same word 'okafor' in the name"))
        .contains("a login is made of the other's name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bob Bergström", "R. Bergstrom", "BERGSTRÖM, Robert", "Robert Bergstrom-Lund"})
  void knowsAPersonByNicknamesInitialsAndMarksOnLetters(String shown) {
    Suggestion suggestion =
        only(
            person("rob", "Robert Bergström", "rbergstrom"),
            person("nia", "Nia Okafor", "nia"),
            account("jira:7", shown, "bergstrom.r"));

    assertThat(suggestion.personId()).isEqualTo("rob");
  }

  @Test
  void suggestsNobodyForAStranger() {
    assertThat(
            Suggestions.of(
                List.of(
                    person("nia", "Nia Okafor", "nia.okafor"),
                    person("tom", "Tom Bergström", "tbergstrom"),
                    account("jira:7", "Wei Zhang", "wzhang")),
                Decisions.NONE))
        .isEmpty();
  }

  @Test
  void ghostsAndAnonymisedAccountsAreLikeNobody() {
    assertThat(
            Suggestions.of(
                List.of(
                    of(
                        "gone",
                        true,
                        new Account("jira", "6", "jirauser10099", "Former user", false)),
                    of(
                        "jira:7",
                        false,
                        new Account("jira", "7", "jirauser10100", "Former user", false)),
                    of("jira:8", false, new Account("jira", "8", "user-8f3a", "user-8f3a", false)),
                    of(
                        "gitlab:9",
                        false,
                        new Account("gitlab", "9", "ghost", "Ghost User", false))),
                Decisions.NONE))
        .isEmpty();
  }

  @Test
  void doesNotSuggestAgainWhatSomebodyRejected() {
    Decision no = new Decision("d1", Instant.EPOCH, "tester", Kind.REJECT, "jira:7", "nia");

    assertThat(
            Suggestions.of(
                List.of(
                    person("nia", "Nia Okafor", "nia.okafor"),
                    account("jira:7", "Nia Okafor", "nia.okafor")),
                Decisions.of(List.of(no))))
        .isEmpty();
  }

  @Test
  void commonTicketsTellTwoNamesakesApart() {
    Profile one = withTickets(person("w1", "Wei Zhang", "wzhang1"), "PAY-1", "PAY-2", "PAY-3");
    Profile two = withTickets(person("w2", "Wei Zhang", "wzhang2"), "OPS-1", "OPS-2", "OPS-3");
    Profile account = withTickets(account("jira:7", "Wei Zhang", "wei"), "OPS-1", "OPS-3");

    List<Suggestion> suggestions = Suggestions.of(List.of(one, two, account), Decisions.NONE);

    assertThat(suggestions.get(0).personId()).isEqualTo("w2");
  }

  private static Profile of(String id, boolean isListed, Account account) {
    return Profile.of(id, isListed, null, List.of(account), List.of(), Set.of());
  }

  private static Suggestion only(Profile... profiles) {
    List<Suggestion> suggestions = Suggestions.of(List.of(profiles), Decisions.NONE);
    assertThat(suggestions).hasSize(1);
    return suggestions.get(0);
  }

  private static Profile person(String id, String name, String login) {
    return new Profile(id, true, List.of(name), List.of(login), Set.of("gitlab"), Set.of());
  }

  private static Profile account(String reference, String name, String login) {
    return new Profile(reference, false, List.of(name), List.of(login), Set.of("jira"), Set.of());
  }

  private static Profile withTickets(Profile of, String... tickets) {
    return new Profile(
        of.id(), of.isListed(), of.names(), of.handles(), of.sources(), Set.of(tickets));
  }
}
