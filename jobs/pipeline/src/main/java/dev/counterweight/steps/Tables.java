package dev.counterweight.steps;

import dev.counterweight.lake.Lake.Layer;
import dev.counterweight.lake.Table;
import dev.counterweight.model.Approval;
import dev.counterweight.model.Change;
import dev.counterweight.model.ChangeCommit;
import dev.counterweight.model.ChangeSize;
import dev.counterweight.model.Comment;
import dev.counterweight.model.ConcernCourse;
import dev.counterweight.model.DataIssue;
import dev.counterweight.model.Deployment;
import dev.counterweight.model.Handoff;
import dev.counterweight.model.Incident;
import dev.counterweight.model.IncidentLink;
import dev.counterweight.model.Launch;
import dev.counterweight.model.Link;
import dev.counterweight.model.Membership;
import dev.counterweight.model.Person;
import dev.counterweight.model.Project;
import dev.counterweight.model.ProjectPath;
import dev.counterweight.model.Release;
import dev.counterweight.model.ThreadMember;
import dev.counterweight.model.Ticket;
import dev.counterweight.model.TicketEdit;
import dev.counterweight.model.TicketLink;
import dev.counterweight.model.Turn;
import dev.counterweight.model.WorkEvent;
import dev.counterweight.signals.Opportunity;
import dev.counterweight.signals.review.OwnError;
import dev.counterweight.signals.review.ReviewDecision;
import java.util.List;

/** Every table that a run makes, in the order in which it makes them. */
public final class Tables {
  public static final Table<Person> PEOPLE = model("people", Person.class, "person_id");
  public static final Table<AccountRow> ACCOUNTS =
      new Table<>(Layer.MODEL, "accounts", AccountRow.class, List.of("source", "account_id"));
  public static final Table<Membership> MEMBERSHIPS =
      new Table<>(Layer.MODEL, "memberships", Membership.class, List.of("person_id", "valid_from"));
  public static final Table<Project> PROJECTS = model("projects", Project.class, "project_id");
  public static final Table<ProjectPath> PROJECT_PATHS =
      new Table<>(Layer.MODEL, "project_paths", ProjectPath.class, List.of("project_id", "path"));
  public static final Table<Change> CHANGES = model("changes", Change.class, "change_id");
  public static final Table<Comment> COMMENTS = model("comments", Comment.class, "comment_id");
  public static final Table<Approval> APPROVALS = model("approvals", Approval.class, "approval_id");
  public static final Table<Incident> INCIDENTS = model("incidents", Incident.class, "incident_id");
  public static final Table<Ticket> TICKETS = model("tickets", Ticket.class, "ticket_id");
  public static final Table<TicketEdit> TICKET_EDITS =
      model("ticket_edits", TicketEdit.class, "edit_id");
  public static final Table<WorkEvent> WORK_EVENTS =
      model("work_events", WorkEvent.class, "event_id");
  public static final Table<Release> RELEASES = model("releases", Release.class, "release_id");
  public static final Table<ChangeSize> CHANGE_SIZES =
      model("change_sizes", ChangeSize.class, "change_id");
  public static final Table<ChangeCommit> CHANGE_COMMITS =
      model("change_commits", ChangeCommit.class, "change_commit_id");
  public static final Table<Deployment> DEPLOYMENTS =
      model("deployments", Deployment.class, "deployment_id");
  public static final Table<TicketLink> TICKET_LINKS =
      model("ticket_links", TicketLink.class, "link_id");
  public static final Table<Turn> TURNS = model("turns", Turn.class, "turn_id");
  public static final Table<Link> LINKS = model("links", Link.class, "link_id");
  public static final Table<Launch> LAUNCHES = model("launches", Launch.class, "launch_id");
  public static final Table<IncidentLink> INCIDENT_LINKS =
      model("incident_links", IncidentLink.class, "incident_link_id");
  public static final Table<ThreadMember> THREAD_MEMBERS =
      model("thread_members", ThreadMember.class, "subject_id");
  public static final Table<Handoff> HANDOFFS = model("handoffs", Handoff.class, "handoff_id");

  public static final Table<PersonVolume> PERSON_VOLUMES =
      model("person_volumes", PersonVolume.class, "person_id");

  public static final Table<DataIssue> DATA_ISSUES =
      new Table<>(
          Layer.REJECTS,
          "data_issues",
          DataIssue.class,
          List.of("source", "entity", "key", "name"));
  public static final Table<UnresolvedAccount> UNRESOLVED_ACCOUNTS =
      new Table<>(
          Layer.REJECTS,
          "unresolved_accounts",
          UnresolvedAccount.class,
          List.of("source", "account_id"));
  public static final Table<RowAccount> ROW_ACCOUNTS =
      new Table<>(Layer.REJECTS, "row_accounts", RowAccount.class, List.of("source", "entity"));

  public static final Table<TextReading> READINGS =
      new Table<>(Layer.EVIDENCE, "readings", TextReading.class, List.of("text_id"));
  public static final Table<Opportunity> OPPORTUNITIES =
      new Table<>(
          Layer.EVIDENCE,
          "opportunities",
          Opportunity.class,
          List.of("signal", "person_id", "occasion_id"));
  public static final Table<EvidenceItem> EVIDENCE_ITEMS =
      new Table<>(Layer.EVIDENCE, "items", EvidenceItem.class, List.of("evidence_id"));
  public static final Table<ConcernCourse> CONCERN_COURSES =
      new Table<>(Layer.EVIDENCE, "concern_courses", ConcernCourse.class, List.of("text_id"));

  public static final Table<ReviewDecision> REVIEW_DECISIONS =
      new Table<>(Layer.EVIDENCE, "review_decisions", ReviewDecision.class, List.of("decision_id"));
  public static final Table<OwnError> OWN_ERRORS =
      new Table<>(Layer.EVIDENCE, "own_errors", OwnError.class, List.of("task"));

  public static final Table<PersonRate> PERSON_RATES =
      new Table<>(
          Layer.ESTIMATES,
          "person_rates",
          PersonRate.class,
          List.of("signal", "person_id", "period"));
  public static final Table<TeamRate> TEAM_RATES =
      new Table<>(
          Layer.ESTIMATES, "team_rates", TeamRate.class, List.of("signal", "team_id", "period"));

  public static final Table<CoverageCell> COVERAGE_GRID =
      new Table<>(
          Layer.ESTIMATES,
          "coverage_grid",
          CoverageCell.class,
          List.of("person_id", "dimension", "phase"));
  public static final Table<PatternRow> CLEAN_UP_PATTERNS =
      new Table<>(
          Layer.ESTIMATES,
          "clean_up_patterns",
          PatternRow.class,
          List.of("level", "group_id", "mark", "consequence"));

  private Tables() {}

  private static <R extends Record> Table<R> model(String name, Class<R> record, String key) {
    return new Table<>(Layer.MODEL, name, record, List.of(key));
  }

  /** Every table. */
  public static List<Table<?>> all() {
    return List.of(
        PEOPLE,
        ACCOUNTS,
        MEMBERSHIPS,
        PROJECTS,
        PROJECT_PATHS,
        CHANGES,
        COMMENTS,
        APPROVALS,
        INCIDENTS,
        TICKETS,
        TICKET_EDITS,
        WORK_EVENTS,
        RELEASES,
        CHANGE_SIZES,
        CHANGE_COMMITS,
        DEPLOYMENTS,
        TICKET_LINKS,
        TURNS,
        LINKS,
        LAUNCHES,
        INCIDENT_LINKS,
        THREAD_MEMBERS,
        HANDOFFS,
        PERSON_VOLUMES,
        DATA_ISSUES,
        UNRESOLVED_ACCOUNTS,
        ROW_ACCOUNTS,
        READINGS,
        OPPORTUNITIES,
        EVIDENCE_ITEMS,
        REVIEW_DECISIONS,
        OWN_ERRORS,
        CONCERN_COURSES,
        PERSON_RATES,
        TEAM_RATES,
        COVERAGE_GRID,
        CLEAN_UP_PATTERNS);
  }
}
