package dev.counterweight.launches;

import dev.counterweight.model.Deployment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in one repository, as far as launches need it. */
public record ProjectHistory(
    String projectId,
    String path,
    @Nullable String defaultBranch,
    List<Merged> changes,
    List<Released> releases,
    List<Deployment> deployments) {

  /**
   * A merged change.
   *
   * @param peopleIds author, then who approved it
   * @param ticketIds what it says to settle
   * @param followUpIds subjects that say to follow it up or to undo it
   */
  public record Merged(
      String changeId,
      String projectId,
      String reference,
      String title,
      @Nullable String authorId,
      List<String> peopleIds,
      String targetBranch,
      List<String> labels,
      @Nullable String milestone,
      List<String> ticketIds,
      List<String> followUpIds,
      Instant openedAt,
      Instant mergedAt) {}

  /** A release that has a date. */
  public record Released(String releaseId, String tag, String name, Instant releasedAt) {}
}
