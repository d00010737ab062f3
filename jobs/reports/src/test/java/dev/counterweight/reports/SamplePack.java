package dev.counterweight.reports;

import dev.counterweight.reports.view.CellView;
import dev.counterweight.reports.view.CoverageView;
import dev.counterweight.reports.view.CoverageView.EntityCount;
import dev.counterweight.reports.view.CoverageView.IdentityCount;
import dev.counterweight.reports.view.CoverageView.RejectCount;
import dev.counterweight.reports.view.CoverageView.SignalNote;
import dev.counterweight.reports.view.EvidenceView;
import dev.counterweight.reports.view.EvidenceView.Answer;
import dev.counterweight.reports.view.EvidenceView.Quote;
import dev.counterweight.reports.view.EvidenceView.Rule;
import dev.counterweight.reports.view.EvidenceView.Source;
import dev.counterweight.reports.view.Pack;
import dev.counterweight.reports.view.PersonView;
import dev.counterweight.reports.view.RateView;
import dev.counterweight.reports.view.RateView.Peers;
import dev.counterweight.reports.view.RateView.State;
import dev.counterweight.reports.view.RunFacts;
import dev.counterweight.reports.view.SignalName;
import dev.counterweight.reports.view.TeamView;
import dev.counterweight.reports.view.Terms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A freight company that does not exist, with every state a page can be in. */
final class SamplePack {
  static final SignalName DECISION = new SignalName("DS1", "Decision record", "Scope");
  static final SignalName CONCERN = new SignalName("RO1", "Pre-launch concern", "Risk");
  static final SignalName ROLLBACK = new SignalName("RO2", "Rollback plan", "Risk");
  static final SignalName HANDOFF = new SignalName("CL1", "Handoff completeness", "Clarity");
  static final SignalName REPEATED = new SignalName("CL2", "Repeated question", "Clarity");

  static final Instant STARTED = Instant.parse("2026-07-03T04:12:00Z");

  private SamplePack() {}

  /** Writes the company into a folder, to look at. */
  public static void main(String[] args) throws IOException {
    HtmlPack.write(company(), Path.of(args[0]));
  }

  static Pack company() {
    return of(teams(), people(), coverage(true));
  }

  static Pack of(List<TeamView> teams, List<PersonView> people, CoverageView coverage) {
    RunFacts run =
        new RunFacts(
            "7f3a91",
            STARTED,
            List.of(
                new RunFacts.Line("run", "run 7f3a91"),
                new RunFacts.Line("window", "2026-01-01 to 2026-06-30"),
                new RunFacts.Line("code", "0.1.0, commit 9c1e07b"),
                new RunFacts.Line("config", "0d77fe31"),
                new RunFacts.Line("rules", "concern 3, rollback 2, handoff 4, decision 2")),
            true);
    return new Pack(
        "Halden Freight",
        "engineering leadership",
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 6, 30),
        run,
        Terms.OF_THE_LAKE,
        teams,
        people,
        coverage);
  }

  static RateView estimated(
      SignalName signal, int seen, int chances, double estimate, double low, double high) {
    boolean unwelcome = signal.equals(REPEATED);
    return new RateView(
        signal,
        noun(signal),
        State.ESTIMATED,
        seen,
        chances,
        estimate,
        low,
        high,
        null,
        unwelcome,
        5,
        "");
  }

  static RateView withoutEstimate(SignalName signal, State state, int seen, int chances) {
    return new RateView(
        signal,
        noun(signal),
        state,
        seen,
        chances,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        null,
        false,
        5,
        "");
  }

  static RateView amongPeers(RateView rate, double low, double high, int people) {
    return new RateView(
        rate.signal(),
        rate.opportunityNoun(),
        rate.state(),
        rate.successes(),
        rate.opportunities(),
        rate.estimate(),
        rate.low(),
        rate.high(),
        new Peers(low, high, people),
        rate.fewerIsBetter(),
        rate.minimumExposure(),
        rate.note());
  }

  private static String noun(SignalName signal) {
    return switch (signal.id()) {
      case "DS1" -> "decisions owned";
      case "RO1" -> "launches taken part in";
      case "RO2" -> "launches owned";
      default -> "handoffs sent";
    };
  }

  private static List<TeamView> teams() {
    return List.of(
        team("Rates", 9, 3, 4),
        team("Billing", 12, 7, 0),
        team("Carrier Links", 10, 2, 2),
        new TeamView("Mobile", 4, false, List.of(estimated(CONCERN, 3, 8, 0.37, 0.18, 0.58))),
        team("Platform", 11, 5, 1),
        team("Booking", 8, 0, 3));
  }

  private static TeamView team(String name, int people, int level, int turn) {
    List<RateView> rates =
        List.of(
            team(DECISION, 6 + level, 31 + turn),
            team(CONCERN, 8 + 2 * level, 38 - turn),
            turn == 3
                ? withoutEstimate(ROLLBACK, State.INSUFFICIENT, 1, 4)
                : team(ROLLBACK, 4 + level, 22 + turn),
            team(HANDOFF, 12 + 2 * level, 41 + turn),
            turn == 2
                ? withoutEstimate(REPEATED, State.NOT_OBSERVABLE, 0, 0)
                : team(REPEATED, 2 + turn, 44));
    return new TeamView(name, people, false, rates);
  }

  /**
   * A rate with an interval that could be true: drawn a little towards .3, wide as its exposure.
   */
  private static RateView team(SignalName signal, int seen, int chances) {
    double estimate = (seen + 1.5) / (chances + 5);
    double reach = 1.64 * Math.sqrt(estimate * (1 - estimate) / (chances + 6));
    return estimated(
        signal, seen, chances, estimate, Math.max(0, estimate - reach * 0.95), estimate + reach);
  }

  private static List<PersonView> people() {
    List<PersonView> people = new ArrayList<>();
    people.add(ruth());
    people.add(
        new PersonView(
            "wim.de-boer",
            "Wim de Boer",
            "Rates",
            "high",
            "L4 engineers",
            rates(),
            manyItems(130),
            List.of()));
    people.add(
        new PersonView(
            "anke.brandt", "Anke Brandt", "Mobile", null, "", List.of(), List.of(), List.of()));
    String[] names = {
      "Dele Fashola",
      "Priyanka Nair",
      "Oskar Lindqvist",
      "Hanna Brandt",
      "Ásta Jónsdóttir",
      "Mikel Etxeberria",
      "Noor Haddad",
      "Tomás Quiroga",
      "Yuki Hara",
      "Émile Fournier",
      "Zofia Wrona",
      "Ilse van Dam",
      "Bashir Khoury",
      "Chinwe Obi",
      "Lars Aune",
      "Marta Keller",
      "Sanjay Rao",
      "Vera Novak",
      "Jonas Petit",
      "Kemal Arslan"
    };
    String[] teams = {"Billing", "Booking", "Carrier Links", "Platform", "Rates"};
    for (int i = 0; i < names.length; i++) {
      people.add(
          new PersonView(
              "p" + i,
              names[i],
              teams[i % teams.length],
              "typical",
              "L4 engineers",
              rates(),
              manyItems(8),
              List.of()));
    }
    return people;
  }

  static List<RateView> rates() {
    return List.of(
        amongPeers(estimated(DECISION, 4, 7, 0.48, 0.29, 0.68), 0.33, 0.5, 16),
        amongPeers(estimated(CONCERN, 5, 9, 0.52, 0.31, 0.72), 0.25, 0.41, 16),
        amongPeers(withoutEstimate(ROLLBACK, State.INSUFFICIENT, 3, 4), 0.2, 0.5, 16),
        amongPeers(estimated(HANDOFF, 7, 12, 0.55, 0.36, 0.73), 0.3, 0.6, 4),
        estimated(REPEATED, 0, 12, 0.04, 0, 0.11),
        withoutEstimate(new SignalName("CL7", "Loose end", "Clarity"), State.NO_OPPORTUNITY, 0, 0),
        withoutEstimate(
            new SignalName("DS4", "Direction setting", "Scope"), State.NOT_OBSERVABLE, 0, 0));
  }

  private static PersonView ruth() {
    return new PersonView(
        "ruth.abebe@halden.example",
        "Ruth Abebe",
        "Billing",
        "typical",
        "L4 engineers",
        rates(),
        ruthsItems(),
        ruthsGrid());
  }

  private static List<CellView> ruthsGrid() {
    return List.of(
        cell(
            "Scope",
            "Plan",
            CellView.State.PRESENT,
            "Decisions written with options and cost",
            "4 of 7 decisions owned",
            "ev-7c41"),
        cell(
            "Scope",
            "Clean up",
            CellView.State.NOT_OBSERVABLE,
            "Decided in calls without minutes",
            "",
            ""),
        cell(
            "Risk",
            "Plan",
            CellView.State.PRESENT,
            "Failure named before launch",
            "5 of 9 launches",
            "ev-7c42"),
        new CellView(
            "Risk",
            "Launch",
            CellView.State.PRESENT,
            List.of(
                new CellView.Line("Rollback plan", "3 of 4 launches owned", "ev-7c44"),
                new CellView.Line("Paging owner", "1 of 4 launches owned", ""))),
        cell(
            "Clarity",
            "Plan",
            CellView.State.NOT_FOUND,
            "Owner named before start",
            "0 of 6 tickets started",
            "ev-7c47"),
        cell(
            "Clarity",
            "Launch",
            CellView.State.PRESENT,
            "Handoff with open items",
            "7 of 12 handoffs sent",
            "ev-7c45"),
        cell(
            "Clarity",
            "Clean up",
            CellView.State.NO_OPPORTUNITY,
            "No open question was left",
            "",
            ""));
  }

  private static CellView cell(
      String dimension,
      String phase,
      CellView.State state,
      String text,
      String exposure,
      String evidence) {
    return new CellView(
        dimension, phase, state, List.of(new CellView.Line(text, exposure, evidence)));
  }

  private static List<EvidenceView> ruthsItems() {
    return List.of(
        item(
            "ev-7c44",
            "2026-02-11T08:40:00Z",
            ROLLBACK,
            "Launch",
            "four parts of four",
            List.of("trigger", "steps", "owner", "rehearsal"),
            "Trigger: disputes above 2 % for 30 minutes.\nSwitch line_dispute off, replay the queue from 02:00. [[Owner is whoever is on call, not me, I’m on a plane Thursday. Oskar rehearsed it this morning, six minutes.]]",
            new Source(
                "!4231, description",
                "Dispute a single line",
                "https://gitlab.halden.example/billing/core/-/merge_requests/4231")),
        item(
            "ev-7c41",
            "2026-01-14T10:02:00Z",
            DECISION,
            "Plan",
            "",
            List.of("options", "choice", "cost", "consequence"),
            "Two ways to stop the double charge. A: key at the gateway, live this week, refunds stay on the old path. B: move refunds too, three weeks. [[I’d take A and accept that Support does refunds by hand until February; it costs them about an hour a day.]] Hanna is fine with that.",
            new Source(
                "BILL-1874, comment 31",
                "Customers charged twice on retry",
                "https://jira.halden.example/browse/BILL-1874?focusedCommentId=31")),
        item(
            "ev-7c42",
            "2026-01-22T15:30:00Z",
            CONCERN,
            "Plan",
            "weak data",
            List.of(),
            "[[What happens to a shipment that is weighed again after the invoice went out?]] The fixture only has final weights. In November that was one in eleven.",
            new Source(
                "!4182, comment",
                "Invoice from final weights",
                "https://gitlab.halden.example/billing/core/-/merge_requests/4182#note_9")),
        item(
            "ev-7c45",
            "2026-02-11T09:15:00Z",
            HANDOFF,
            "Launch",
            "three parts of four",
            List.of("goal", "open items", "answer by"),
            "From Thursday a customer can dispute a single line; the wording for chat is below. [[Still open: partial credits in euro. Dele decides by Tuesday 17th.]] Until then, if you can’t answer it, tag me and tell the customer so.",
            new Source(
                "BILL-1902, comment 44",
                "Dispute a single line",
                "https://jira.halden.example/browse/BILL-1902?focusedCommentId=44")),
        new EvidenceView(
            "ev-7c47",
            Instant.parse("2026-03-10T09:00:00Z"),
            new SignalName("CL3", "Owner named before start", "Clarity"),
            "Plan",
            Answer.NOT_FOUND,
            "",
            List.of(),
            Quote.NONE,
            new Source(
                "BILL-1951, started 10 March",
                "Edge cases of partial credits",
                "https://jira.halden.example/browse/BILL-1951"),
            new Rule("owner", "1", "Candidate", ""),
            "Read in full: description, 14 comments, parent epic, two linked tickets",
            ""),
        item(
            "ev-7c46",
            "2026-03-03T11:20:00Z",
            CONCERN,
            "Execute",
            "missing check",
            List.of(),
            "I’m not sure about this, but [[the retry has no ceiling. If a carrier is down for an hour we pay for every attempt.]] Could we cap it, or at least get an alert?",
            new Source(
                "!4307, comment",
                "Retry carrier calls",
                "https://gitlab.halden.example/billing/core/-/merge_requests/4307#note_3")));
  }

  static EvidenceView item(
      String id,
      String at,
      SignalName signal,
      String phase,
      String label,
      List<String> parts,
      String marked,
      Source source) {
    return new EvidenceView(
        id,
        Instant.parse(at),
        signal,
        phase,
        Answer.PRESENT,
        label,
        parts,
        quote(marked),
        source,
        new Rule("concern", "3", "Candidate", "right in 89\u00a0% (84 to 93) of labelled items"),
        "One of 9 launches taken part in",
        "");
  }

  /** A quotation whose marked words stand in double square brackets. */
  static Quote quote(String marked) {
    int start = marked.indexOf("[[");
    int end = marked.indexOf("]]");
    return start < 0
        ? new Quote(marked, 0, 0)
        : new Quote(marked.replace("[[", "").replace("]]", ""), start, end - 2);
  }

  static List<EvidenceView> manyItems(int count) {
    List<SignalName> signals = Arrays.asList(CONCERN, HANDOFF, DECISION);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                item(
                    "ev-" + i,
                    STARTED.minusSeconds(86_400L * (4 + (i * 177L) / count)).toString(),
                    signals.get(i % signals.size()),
                    i % 2 == 0 ? "Plan" : "Launch",
                    "",
                    List.of(),
                    "The queue drains at about forty a second. [[If the carrier sends its backlog on Monday, item "
                        + i
                        + " waits two hours.]] I would raise the limit first.",
                    new Source(
                        "!" + (4000 + i) + ", comment",
                        "Drain the queue in order",
                        "https://gitlab.halden.example/rates/core/-/merge_requests/" + (4000 + i))))
        .toList();
  }

  static CoverageView coverage(boolean complete) {
    return new CoverageView(
        List.of(
            new EntityCount("GitLab", "Merge requests", 18_412L, 18_412, 37, true),
            new EntityCount(
                "GitLab", "Discussions", 141_906L, complete ? 141_906 : 141_865, 212, complete),
            new EntityCount("Jira", "Tickets", 24_871L, 24_871, 64, true)),
        List.of(
            new RejectCount(
                "Author cannot be matched to a person",
                "GitLab",
                1_904,
                "Kept in rates of teams, out of person evidence"),
            new RejectCount("Cut off at 1 MB", "Jira", 4, "Rule not applied, item not observable")),
        List.of(new IdentityCount("GitLab", 80, 72, 7, 1), new IdentityCount("Jira", 79, 71, 4, 4)),
        List.of(
            new SignalNote(
                CONCERN,
                true,
                "concern 3",
                "right in 89\u00a0% (84 to 93) of labelled items",
                "",
                "A concern said in a call, and whether the failure would have happened.",
                412,
                151,
                261,
                38,
                0),
            new SignalNote(
                ROLLBACK,
                true,
                "rollback 2",
                "",
                "",
                "A plan that lives in a runbook outside GitLab and Jira.",
                120,
                44,
                76,
                0,
                0),
            new SignalNote(
                HANDOFF,
                true,
                "handoff 4",
                "right in 90\u00a0% (85 to 94) of labelled items",
                "",
                "What was handed over in person.",
                260,
                140,
                120,
                11,
                0),
            new SignalNote(
                REPEATED,
                true,
                "repeated-question 1",
                "",
                "",
                "The same question in other words.",
                260,
                31,
                229,
                11,
                0),
            new SignalNote(
                DECISION,
                true,
                "decision 2",
                "",
                "",
                "A decision settled in a meeting without minutes.",
                205,
                88,
                117,
                51,
                0),
            new SignalNote(
                new SignalName("DS4", "Direction setting", "Scope"),
                false,
                "",
                "",
                "",
                "Needs the link from an epic to the tickets others carry out.",
                0,
                0,
                0,
                0,
                0)),
        complete,
        complete ? List.of() : List.of("gitlab: the token ran out on page 12 of discussions"),
        "Largest rank correlation of an estimate with merge requests: 0.12, Handoff completeness; it is flagged from 0.20 on.");
  }
}
