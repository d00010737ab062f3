package dev.counterweight.lake;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one run made, of what, by which rules: {@code runs/run-000001.json}, and as {@code
 * runs/current.json} what readers see.
 *
 * @param fingerprint of everything that went in; the same fingerprint is the same tables
 * @param pull the newest pull whose rows are in it
 * @param isComplete whether every census of that pull matches; if not, person pages are withheld
 * @param since the oldest event that was read; null in manifests of earlier versions
 * @param asOf the newest event that was read; the run knows nothing later
 * @param isDemo the company is invented
 * @param codeVersion hash of the program
 * @param configHash hash of the settings that tables depend on
 * @param inputHash hash of the people file and other inputs
 * @param ladder version of the ladder in force; null in manifests of earlier versions
 * @param accounts how far the accounts of each source are known
 * @param reach what became of the rows that the model must reach
 * @param ruleVersions detectors and signals, {@code concern 2026.1}
 */
public record RunManifest(
    String id,
    String fingerprint,
    String startedAt,
    String finishedAt,
    @Nullable String pull,
    boolean isComplete,
    @Nullable String since,
    @Nullable String asOf,
    String organisation,
    boolean isDemo,
    String codeVersion,
    String configHash,
    String inputHash,
    @Nullable String ladder,
    List<String> ruleVersions,
    @Nullable List<Accounts> accounts,
    List<TableRun> tables,
    List<Reach> reach) {

  /** A manifest of an older program says nothing of reach. */
  @SuppressWarnings("ConstantValue") // Jackson hands over null for what a file does not hold
  public RunManifest {
    reach = reach == null ? List.of() : reach;
  }

  /**
   * How far the accounts of a source are known.
   *
   * @param matched those of persons
   * @param unresolved nobody's; what they wrote is in no person's evidence
   */
  public record Accounts(String source, long accounts, long matched, long bots, long unresolved) {
    /** One line for people. */
    public String text() {
      long ofPersons = accounts - bots;
      // rounded down: all but one are not all
      double share = ofPersons == 0 ? 100 : Math.floor(1_000.0 * matched / ofPersons) / 10;
      return String.format(
          Locale.ROOT,
          "%-28s %,d of %,d accounts are somebody's (%.1f %%); %,d bots, %,d unresolved",
          "identity/" + source,
          matched,
          ofPersons,
          share,
          bots,
          unresolved);
    }
  }

  /** The input hash of a run without a people file. */
  public static final String NO_INPUTS = "none";

  /** Whether the run knew people from a people file. */
  public boolean hasInputs() {
    return !inputHash.equals(NO_INPUTS);
  }

  /** The accounts; none in manifests of earlier versions. */
  public List<Accounts> accountsOrNone() {
    return accounts == null ? List.of() : accounts;
  }

  /**
   * One table of the run.
   *
   * @param path layer, name and version below the lake
   * @param state made, or found when the same inputs had made it before
   */
  public record TableRun(String table, String path, long rows, String state, double seconds) {}

  /**
   * What became of the raw rows of one kind: reached, rejected with a name, or, which would be a
   * fault of this program, neither.
   */
  public record Reach(
      String source, String entity, long rows, long reached, long rejected, long unaccounted) {}

  /** The rows of a table in this run, 0 for one it does not have. */
  public long rows(String table) {
    return tables.stream().filter(t -> t.table().equals(table)).mapToLong(TableRun::rows).sum();
  }
}
