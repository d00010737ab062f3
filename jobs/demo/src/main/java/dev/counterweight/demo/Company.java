package dev.counterweight.demo;

/** Names and addresses of the invented company. */
final class Company {
  static final String NAME = "Wayfarrow";
  static final String GROUP = "wayfarrow";
  static final String GITLAB = "https://gitlab.wayfarrow.example";
  static final String JIRA = "https://jira.wayfarrow.example";

  private Company() {}

  static String changeUrl(Team team, long iid) {
    return GITLAB + "/" + team.projectPath() + "/-/merge_requests/" + iid;
  }

  static String issueUrl(Team team, long iid) {
    return GITLAB + "/" + team.projectPath() + "/-/issues/" + iid;
  }

  static String ticketUrl(long id) {
    return JIRA + "/rest/api/2/issue/" + id;
  }
}
