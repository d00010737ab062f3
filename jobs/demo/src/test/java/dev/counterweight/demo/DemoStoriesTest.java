package dev.counterweight.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every situation of the method is where {@link DemoStories} says it is. */
class DemoStoriesTest {
  @TempDir static Path folder;
  private static DemoStories stories;
  private static Archive archive;
  private static final Map<String, String> LOGINS = new HashMap<>();

  @BeforeAll
  static void write() throws IOException {
    DemoCompany company = new DemoCompany(DemoConfig.standard(7));
    company.writeTo(folder);
    stories = company.stories();
    archive = new Archive(folder);
    archive.table("people.csv").forEach(p -> LOGINS.put(p.get(0), p.get(2)));
  }

  @ParameterizedTest
  @EnumSource(StoryChange.class)
  void everyChangeIsThereAndMerged(StoryChange story) {
    JsonNode change = archive.change(stories.change(story));
    assertThat(change.get("state").asText()).isEqualTo("merged");
    assertThat(change.get("web_url").asText()).isEqualTo(stories.change(story).permalink());
  }

  @ParameterizedTest
  @EnumSource(StoryTicket.class)
  void everyTicketIsThereAndDone(StoryTicket story) {
    JsonNode ticket = archive.ticket(stories.ticketKey(story));
    assertThat(ticket.get("fields").get("status").get("name").asText()).isEqualTo("Done");
  }

  @ParameterizedTest
  @EnumSource(StoryIncident.class)
  void everyIncidentNamesTheChangeItCameOf(StoryIncident story) {
    StoryChange cause =
        switch (story) {
          case BILLING_RENEWALS -> StoryChange.BILLING_FAST;
          case CHECKOUT -> StoryChange.CHECKOUT_UPDATE;
          case THREE_GAPS -> StoryChange.THREE_GAPS;
        };
    assertThat(bodies(archive.notes(stories.incident(story))))
        .contains("!" + stories.change(cause).iid());
  }

  @ParameterizedTest
  @EnumSource(StoryPerson.class)
  void everyPersonIsInThePeopleFile(StoryPerson person) {
    assertThat(LOGINS).containsKey(stories.personId(person));
  }

  @ParameterizedTest
  @EnumSource(StoryChange.class)
  void nothingIsSaidAfterTheMerge(StoryChange story) {
    String merged = archive.change(stories.change(story)).get("merged_at").asText();
    archive
        .notes(stories.change(story))
        .forEach(n -> assertThat(n.get("created_at").asText()).isLessThan(merged));
  }

  @Test
  void carefulBillingIsSmallerSlowerAndNamesFiveWaysToFail() {
    JsonNode fast = archive.change(stories.change(StoryChange.BILLING_FAST));
    JsonNode careful = archive.change(stories.change(StoryChange.BILLING_CAREFUL));
    assertThat(open(fast)).isBetween(Duration.ofHours(47), Duration.ofHours(49));
    assertThat(open(careful).minus(open(fast)))
        .isBetween(Duration.ofHours(23), Duration.ofHours(26));
    assertThat(lines(StoryChange.BILLING_CAREFUL)).isLessThan(lines(StoryChange.BILLING_FAST));
    assertThat(by(StoryPerson.BILLING_ENGINEER_TWO, StoryChange.BILLING_CAREFUL))
        .contains(
            "Prorated charges", "Failed renewals", "Duplicate invoices", "Refunds", "Downgrade");
    assertThat(careful.get("description").asText()).contains("Way back", "LedgerImbalance");
  }

  @Test
  void carefulBillingAsksSupportAndFinanceAndTellsSupportWhatToSay() {
    String thread = bodies(archive.comments(stories.ticketKey(StoryTicket.BILLING_CAREFUL)));
    assertThat(thread)
        .contains("how should the invoice read", "note for Support", "I need your OK by");
    assertThat(labels(StoryChange.BILLING_CAREFUL)).contains("needs::support", "needs::finance");
    assertThat(bodies(archive.notes(stories.incident(StoryIncident.BILLING_RENEWALS))))
        .contains("The code worked in staging.");
  }

  @Test
  void checkoutUpdateIsFeltByThreeTeamsAfterTheLaunch() {
    String launched =
        archive.change(stories.change(StoryChange.CHECKOUT_UPDATE)).get("merged_at").asText();
    List<StoryTicket> felt =
        List.of(
            StoryTicket.CHECKOUT_CONFUSES_SUPPORT,
            StoryTicket.CHECKOUT_BREAKS_REPORT,
            StoryTicket.CHECKOUT_CREATES_REFUNDS);
    for (StoryTicket story : felt) {
      JsonNode fields = archive.ticket(stories.ticketKey(story)).get("fields");
      assertThat(fields.get("created").asText()).isGreaterThan(launched.substring(0, 19));
      assertThat(fields.get("description").asText())
          .contains("!" + stories.change(StoryChange.CHECKOUT_UPDATE).iid());
    }
    assertThat(labels(StoryChange.CHECKOUT_UPDATE)).doesNotContain("needs::support");
  }

  @Test
  void secondCheckoutAsksTheSameThreeTeamsBefore() {
    assertThat(labels(StoryChange.CHECKOUT_ASKED_FIRST))
        .contains("needs::support", "needs::analytics", "needs::finance");
    assertThat(by(StoryPerson.CHECKOUT_ASKER, StoryChange.CHECKOUT_ASKED_FIRST))
        .contains("script", "checkout_step", "refund");
  }

  @Test
  void threeDayFeatureHasThreeGaps() {
    JsonNode gaps = archive.change(stories.change(StoryChange.THREE_GAPS));
    assertThat(open(gaps)).isEqualTo(Duration.ofDays(3));
    assertThat(gaps.get("description").asText())
        .contains("script on my machine", "## Monitoring\n\n_tbd_")
        .doesNotContain("Support");
    assertThat(archive.change(stories.change(StoryChange.NO_GAPS)).get("description").asText())
        .contains("Support script", "pages Mobile", "any Mobile or Platform on-call can");
  }

  @Test
  void oneAsksWhichOptionAndOneChooses() {
    assertThat(bodies(archive.comments(stories.ticketKey(StoryTicket.OPTION_ASKED))))
        .contains("Which option do you want?");
    assertThat(bodies(archive.comments(stories.ticketKey(StoryTicket.OPTION_CHOSEN))))
        .contains(
            "Option B ships this week, costs less to run, and creates a support issue we can accept for now");
  }

  @Test
  void oneGoalIsASloganAndOneCanBeChecked() {
    assertThat(
            archive
                .ticket(stories.ticketKey(StoryTicket.ACTIVATION_GOAL))
                .get("fields")
                .get("description")
                .asText())
        .contains(
            "first completed action in under five minutes",
            "owns the metric",
            "owns event tracking");
    JsonNode slogan = archive.ticket(stories.ticketKey(StoryTicket.ACTIVATION_SLOGAN));
    assertThat(slogan.get("changelog").toString())
        .contains("\"field\":\"description\"", "We want users to activate faster.");
  }

  @Test
  void oneSlipIsSaidBeforeTheDateAndOneDateMovesInSilence() {
    JsonNode said = archive.ticket(stories.ticketKey(StoryTicket.SLIP_SAID_EARLY));
    JsonNode comment = archive.comments(stories.ticketKey(StoryTicket.SLIP_SAID_EARLY)).get(0);
    assertThat(comment.get("body").asText())
        .startsWith("This may slip by three days unless we cut this part");
    assertThat(comment.get("created").asText())
        .isLessThan(said.get("fields").get("duedate").asText());
    JsonNode silent = archive.ticket(stories.ticketKey(StoryTicket.DUE_DATE_MOVED_SILENTLY));
    List<String> moves = new ArrayList<>();
    for (JsonNode history : silent.get("changelog").get("histories")) {
      JsonNode item = history.get("items").get(0);
      if (item.get("field").asText().equals("duedate")) {
        moves.add(item.get("fromString").asText() + " to " + item.get("toString").asText());
        assertThat(history.get("created").asText().substring(0, 10))
            .isEqualTo(item.get("from").asText());
      }
    }
    assertThat(moves).hasSize(2);
    assertThat(bodies(archive.comments(stories.ticketKey(StoryTicket.DUE_DATE_MOVED_SILENTLY))))
        .isEqualTo("Ready.");
  }

  @Test
  void fiftyLinesStandBesideTwoHundred() {
    assertThat(lines(StoryChange.LONG_CHANGE)).isEqualTo(200);
    assertThat(size(StoryChange.SHORT_CHANGE).get("additions").asInt()).isEqualTo(50);
  }

  @Test
  void aQuestionIsAskedAgainAfterACompleteHandoffAnsweredIt() {
    List<JsonNode> comments = archive.comments(stories.ticketKey(StoryTicket.QUESTION_REPEATED));
    assertThat(comments.get(0).get("body").asText())
        .startsWith("Who decides which sailing is offered");
    assertThat(comments.get(1).get("body").asText())
        .contains("Goal:", "decided by me", "Open:", "by 20");
    assertThat(comments.get(2).get("body").asText()).contains("who decides which one is offered");
    assertThat(comments.get(2).get("author")).isNotEqualTo(comments.get(0).get("author"));
  }

  @Test
  void hostileTextIsInTitleDescriptionAndComments() {
    JsonNode hostile = archive.change(stories.change(StoryChange.HOSTILE));
    assertThat(hostile.get("title").asText()).startsWith("=HYPERLINK(");
    assertThat(hostile.get("description").asText()).contains("<img src=x onerror", "javascript:");
    assertThat(bodies(archive.notes(stories.change(StoryChange.HOSTILE))))
        .contains("<script>alert(1)</script>", "\u202E");
  }

  @Test
  void aDeletedUserRaisedAConcern() {
    List<JsonNode> notes = archive.notes(stories.change(StoryChange.GHOST_CONCERN));
    assertThat(notes.stream().filter(n -> n.get("author").get("username").asText().equals("ghost")))
        .hasSize(2);
  }

  @Test
  void oneLoginIsNotTheNameInJira() {
    String login = LOGINS.getOrDefault(stories.personId(StoryPerson.TWO_LOGINS), "");
    assertThat(archive.rows("jira/users")).noneMatch(u -> u.get("name").asText().equals(login));
  }

  @Test
  void casesHoldTheSentencesOfTheMethod() throws IOException {
    String cases = Files.readString(folder.resolve("cases.csv"));
    assertThat(cases)
        .contains(
            "I used AI to finish faster.",
            "I cut one feature, warned support about likely complaints",
            "Led delivery.",
            "Chose the rollout plan, spotted a failure risk early")
        .contains(",granted,", ",not_yet,");
  }

  @Test
  void mobileWritesLessAfterTheNewToolsCame() {
    DemoStories.Adoption adoption = stories.adoption();
    int before = opened("mobile", adoption.on().minusDays(84), 84);
    int after = opened("mobile", adoption.on(), adoption.dipDays());
    assertThat(adoption.team()).isEqualTo("Mobile");
    assertThat((double) after / adoption.dipDays()).isLessThan(0.75 * before / 84);
  }

  @Test
  void storiesFitIntoAShortYearToo(@TempDir Path shortYear) throws IOException {
    DemoCompany company = new DemoCompany(new DemoConfig(3, 48, 6, LocalDate.of(2026, 1, 15), 90));
    company.writeTo(shortYear);
    Archive written = new Archive(shortYear);
    for (StoryChange story : StoryChange.values()) {
      assertThat(written.change(company.stories().change(story)).get("merged_at").asText())
          .isLessThan("2026-04-15");
    }
    for (StoryTicket story : StoryTicket.values()) {
      assertThat(written.ticket(company.stories().ticketKey(story))).isNotNull();
    }
  }

  private static int opened(String repository, LocalDate from, int days) {
    String first = from.toString();
    String last = from.plusDays(days).toString();
    return (int)
        archive.rows("gitlab/merge_requests").stream()
            .filter(r -> r.get("web_url").asText().contains("/" + repository + "/"))
            .filter(r -> !r.get("author").get("username").asText().equals("ferrybot"))
            .map(r -> r.get("created_at").asText())
            .filter(at -> at.compareTo(first) >= 0 && at.compareTo(last) < 0)
            .count();
  }

  private static Duration open(JsonNode change) {
    return Duration.between(
        Instant.parse(change.get("created_at").asText()),
        Instant.parse(change.get("merged_at").asText()));
  }

  private static int lines(StoryChange story) {
    return size(story).get("additions").asInt() + size(story).get("deletions").asInt();
  }

  private static JsonNode size(StoryChange story) {
    long iid = stories.change(story).iid();
    return archive.rows("gitlab/merge_request_sizes").stream()
        .filter(r -> r.get("merge_request_iid").asLong() == iid)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> labels(StoryChange story) {
    long iid = stories.change(story).iid();
    return archive.rows("gitlab/resource_label_events").stream()
        .filter(r -> r.path("merge_request_iid").asLong() == iid)
        .map(r -> r.get("label").get("name").asText())
        .toList();
  }

  private static String by(StoryPerson person, StoryChange story) {
    String login = LOGINS.getOrDefault(stories.personId(person), "");
    return bodies(
        archive.notes(stories.change(story)).stream()
            .filter(n -> n.get("author").get("username").asText().equals(login))
            .toList());
  }

  private static String bodies(List<JsonNode> notes) {
    return String.join("\n", notes.stream().map(n -> n.get("body").asText()).toList());
  }
}
