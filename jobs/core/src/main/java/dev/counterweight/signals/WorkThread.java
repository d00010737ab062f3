package dev.counterweight.signals;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One conversation, its texts already read: a change or a ticket, from its description to its last
 * comment.
 *
 * @param kind change or ticket
 * @param reference as people write it, {@code !12064}
 * @param ownerId who opened it; null where that account belongs to nobody known
 * @param launchedAt when it reached users; null while it has not, and for a ticket
 * @param approvals in order of time
 * @param utterances the description first, then the comments by time; nothing the tool wrote itself
 * @param repeats later tickets of others that seem to ask the same, by time
 */
public record WorkThread(
    String kind,
    String subjectId,
    String reference,
    String title,
    @Nullable String ownerId,
    String permalink,
    Instant openedAt,
    @Nullable Instant launchedAt,
    List<Approved> approvals,
    List<Utterance> utterances,
    List<Repeat> repeats) {

  /** The same conversation with these texts. */
  public WorkThread saying(List<Utterance> others) {
    return new WorkThread(
        kind,
        subjectId,
        reference,
        title,
        ownerId,
        permalink,
        openedAt,
        launchedAt,
        approvals,
        others,
        repeats);
  }

  /**
   * A later ticket that seems to ask what this one asks.
   *
   * @param probability that one good answer would answer both
   */
  public record Repeat(
      String ticketId,
      String askerId,
      Instant askedAt,
      String permalink,
      String title,
      double probability) {}

  /**
   * One approval.
   *
   * @param at null where the source's history does not say
   */
  public record Approved(String approverId, @Nullable Instant at) {}

  /**
   * One description or comment.
   *
   * @param textId id of the comment, or of the change or ticket that it describes
   * @param authorId null where that account belongs to nobody known or to a bot
   * @param place name of a {@link Passage.Place}
   * @param words how many it has
   * @param isRepeated its author had written the same words somewhere before; it says nothing new
   */
  public record Utterance(
      String textId,
      @Nullable String authorId,
      String place,
      String permalink,
      Instant writtenAt,
      int words,
      boolean isRepeated,
      List<Reading> readings) {

    /** "Looks good to me, thanks!" is five; fewer say something only where a detector reads it. */
    public static final int LEAST_WORDS = 6;

    /** The same with another author. */
    public Utterance by(@Nullable String other) {
      return new Utterance(textId, other, place, permalink, writtenAt, words, isRepeated, readings);
    }

    /** The same with other readings. */
    public Utterance reading(List<Reading> others) {
      return new Utterance(
          textId, authorId, place, permalink, writtenAt, words, isRepeated, List.copyOf(others));
    }

    /** The reading of one detector, or null where it saw nothing. */
    public @Nullable Reading reading(String detector) {
      for (Reading reading : readings) {
        if (reading.finding().detector().equals(detector)) {
          return reading;
        }
      }
      return null;
    }
  }

  /**
   * A finding with the words it is about.
   *
   * @param excerpt of the canonical text, at most 600 characters
   * @param start offset of the excerpt in that text
   * @param end offset behind it
   * @param standing whether it counts
   * @param decidedBy who confirmed or rejected it, by id; empty where nobody did
   */
  public record Reading(
      Finding finding,
      String excerpt,
      int start,
      int end,
      Standing standing,
      List<String> decidedBy) {

    /** The same in another standing, as these people said. */
    public Reading decided(Finding said, Standing other, List<String> by) {
      return new Reading(said, excerpt, start, end, other, by);
    }
  }
}
