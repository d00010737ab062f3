package dev.counterweight.reports.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read, what was set aside, and what the rules cannot know.
 *
 * @param complete every census matches; otherwise no person page is written
 * @param problems why a source could not be read to its end, a sentence each
 * @param volumeNote how the estimates still go with volume, in a sentence or two; may be empty
 */
public record CoverageView(
    List<EntityCount> entities,
    List<RejectCount> rejects,
    List<IdentityCount> identities,
    List<SignalNote> signals,
    boolean complete,
    List<String> problems,
    String volumeNote) {

  public CoverageView {
    problems = List.copyOf(problems);
    entities = List.copyOf(entities);
    rejects = List.copyOf(rejects);
    identities = List.copyOf(identities);
    signals = List.copyOf(signals);
  }

  /**
   * One kind of record of one source.
   *
   * @param census ids counted by another road than the pull; null where nobody counted
   * @param rows distinct ids read
   * @param removed ids that are gone at the source
   */
  public record EntityCount(
      String source,
      String entity,
      @Nullable Long census,
      long rows,
      long removed,
      boolean complete) {}

  /**
   * Records set aside for one reason.
   *
   * @param whatHappens to them
   */
  public record RejectCount(String name, String source, long rows, String whatHappens) {}

  /** The accounts of one source: matched to a person, known as bots, or neither. */
  public record IdentityCount(
      String source, long accounts, long matched, long bots, long unresolved) {}

  /**
   * One signal of the catalogue, whether a rule for it is built or not.
   *
   * @param rule id and version, {@code concern 3}; empty while not built
   * @param error how often the rule is right; empty while nobody measured it
   * @param ownError the same on this company's own text, as its people read it; empty while nobody
   *     did
   * @param cannotKnow what the rule cannot know, in a sentence
   * @param proposed occasions that rest on proposals alone
   */
  public record SignalNote(
      SignalName signal,
      boolean built,
      String rule,
      String error,
      String ownError,
      String cannotKnow,
      long opportunities,
      long present,
      long notFound,
      long notObservable,
      long proposed) {}
}
