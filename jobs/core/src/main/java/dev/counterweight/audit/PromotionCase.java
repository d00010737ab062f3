package dev.counterweight.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row per person and decision of the case register ({@code H.case}): also those who were
 * considered and not promoted, and those who were eligible and never considered.
 *
 * @param caseId unique in the register
 * @param track {@code engineer}; may be empty
 * @param fromRole role or level before
 * @param consideredOn null where not recorded, and for who never was
 * @param decidedOn the day of the decision; for who never was considered, the day others were
 * @param decidedBy may be empty
 * @param rationale as filed; may be empty
 * @param citedEvidence references or ids of evidence that the decision names
 * @param ladderVersion may be empty
 * @param growthPlanOn when a growth plan was first written; null where none is on record
 */
public record PromotionCase(
    String caseId,
    String personId,
    String track,
    String fromRole,
    String toRole,
    @Nullable LocalDate consideredOn,
    LocalDate decidedOn,
    Outcome outcome,
    String decidedBy,
    String rationale,
    List<String> citedEvidence,
    String ladderVersion,
    @Nullable LocalDate growthPlanOn) {

  /** How it ended. */
  public enum Outcome {
    PROMOTED,
    NOT_PROMOTED,
    DEFERRED,
    NEVER_CONSIDERED
  }

  /** Whether it got through the first gate. */
  public boolean isConsidered() {
    return outcome != Outcome.NEVER_CONSIDERED;
  }

  public boolean isPromoted() {
    return outcome == Outcome.PROMOTED;
  }

  /** What was written from this moment on is not read: the hour of a decision is not recorded. */
  public Instant knownUntil() {
    return decidedOn.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The same step, as pages head it. */
  public String step() {
    return fromRole + " to " + toRole;
  }
}
