package dev.counterweight.inputs;

import org.jspecify.annotations.Nullable;

/** One row of {@code identities.csv}: a further account or key of a person. */
@InputFile(
    value = "identities",
    grain =
        "One row per further account or key of a person; at least one of the last four columns.")
public record IdentityEntry(
    @Column(value = "who it belongs to, as in people.csv", example = "nia", form = Column.Form.ID)
        String personId,
    @Column(value = "where the account is; needed with account_id and login", example = "gitlab")
        @Nullable Source source,
    @Column(
            value = "the source's own stable id of the account",
            example = "1042",
            form = Column.Form.ID)
        @Nullable String accountId,
    @Column(value = "the name signed in with", example = "nokafor2", form = Column.Form.ID)
        @Nullable String login,
    @Column(
            value = "an e-mail of the person",
            example = "nia@old-corp.example",
            form = Column.Form.EMAIL)
        @Nullable String email,
    @Column(value = "an id at the single sign-on", form = Column.Form.ID) @Nullable String ssoId) {

  /** Sources with accounts. */
  public enum Source {
    GITLAB,
    JIRA
  }
}
