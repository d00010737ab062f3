package dev.counterweight.inputs;

import org.jspecify.annotations.Nullable;

/**
 * One row of {@code people.csv}: a person, and the accounts and keys that are theirs.
 *
 * @param team the team where org.csv has no row of the person
 */
@InputFile(value = "people", grain = "One row per person.")
public record PersonEntry(
    @Column(
            value = "the company's own id for the person",
            example = "nia",
            unique = true,
            form = Column.Form.ID)
        String personId,
    @Column(value = "name as shown to people", example = "Nia Okafor") String displayName,
    @Column(value = "work e-mail", example = "nia.okafor@corp.example", form = Column.Form.EMAIL)
        @Nullable String email,
    @Column(
            value = "id at the single sign-on",
            example = "u-4711",
            unique = true,
            form = Column.Form.ID)
        @Nullable String ssoId,
    @Column(
            value = "user name in GitLab",
            example = "nia.okafor",
            unique = true,
            foldCase = true,
            form = Column.Form.ID)
        @Nullable String gitlabUsername,
    @Column(
            value = "account id in Jira Cloud, user key in Data Center",
            example = "5f01",
            unique = true,
            form = Column.Form.ID)
        @Nullable String jiraAccountId,
    @Column(value = "user name in Jira Data Center", unique = true, form = Column.Form.ID)
        @Nullable String jiraName,
    @Column(value = "team, where org.csv does not say it by date", example = "Billing")
        @Nullable String team,
    @Column(value = "an account no person writes with", example = "false")
        @Nullable Boolean isBot) {

  /** A person of whom only the id, the name and the team are known. */
  public static PersonEntry of(String personId, String displayName, @Nullable String team) {
    return new PersonEntry(personId, displayName, null, null, null, null, null, team, null);
  }

  /** The same with accounts. */
  public PersonEntry with(
      @Nullable String gitlab, @Nullable String jiraId, @Nullable String jiraUserName) {
    return new PersonEntry(
        personId, displayName, email, ssoId, gitlab, jiraId, jiraUserName, team, isBot);
  }

  /** The same with keys. */
  public PersonEntry withKeys(@Nullable String workEmail, @Nullable String singleSignOn) {
    return new PersonEntry(
        personId,
        displayName,
        workEmail,
        singleSignOn,
        gitlabUsername,
        jiraAccountId,
        jiraName,
        team,
        isBot);
  }
}
