package dev.counterweight.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Who an account belongs to. Answers null for accounts that belong to nobody known. */
@FunctionalInterface
public interface Identity extends Serializable {
  /**
   * The person behind an account.
   *
   * @param source gitlab or jira
   * @param accountId the source's own stable id (GitLab's user id, Jira's accountId or user key),
   *     or null where the source shows none
   * @param login the name the person signs in with, or null where the source shows none
   */
  @Nullable String personOf(String source, @Nullable String accountId, @Nullable String login);
}
