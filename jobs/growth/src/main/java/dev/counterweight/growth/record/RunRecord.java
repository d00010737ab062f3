package dev.counterweight.growth.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run published: the evidence, how often there was an opportunity, what is read at all.
 *
 * @param asOf day of the newest text that was read; what "today" means on every page
 * @param evidence in the order of person, day and id
 * @param names by person id
 * @param teams by person id
 * @param signals what is read, in the order of the catalogue
 */
public record RunRecord(
    LocalDate asOf,
    List<EvidenceLine> evidence,
    List<Exposure> exposures,
    Map<String, String> names,
    Map<String, String> teams,
    List<SignalInfo> signals) {

  public RunRecord {
    evidence = List.copyOf(evidence);
    exposures = List.copyOf(exposures);
    names = Map.copyOf(names);
    teams = Map.copyOf(teams);
    signals = List.copyOf(signals);
  }

  /**
   * A signal that is read.
   *
   * @param fewerIsBetter what it finds is no strength; it fills no cell of a case
   */
  public record SignalInfo(
      String id,
      String name,
      String family,
      String phase,
      String occasions,
      boolean fewerIsBetter,
      String cannotKnow) {}

  /**
   * How often a person could show a signal.
   *
   * @param period {@code all}, or a half-year, {@code 2026-H1}
   */
  public record Exposure(
      String personId, String signal, String period, long seen, long opportunities) {}

  /**
   * Where there is no run to read against: ids of evidence cannot be looked up.
   *
   * @param names by person id; empty where the inputs name nobody
   */
  public static RunRecord unread(Map<String, String> names) {
    return new RunRecord(LocalDate.EPOCH, List.of(), List.of(), names, Map.of(), List.of());
  }

  /** Whether a run was read; every run reads some signal. */
  public boolean isRead() {
    return !signals.isEmpty();
  }

  /** Whether there is such a person, as far as anybody says who there is. */
  public boolean knows(String personId) {
    return names.isEmpty() || names.containsKey(personId);
  }

  /** What people are called; their id where nobody said. */
  public String name(String personId) {
    return names.getOrDefault(personId, personId);
  }

  /** Items of a person within a period, both days included. */
  public List<EvidenceLine> of(String personId, LocalDate from, LocalDate until) {
    return evidence.stream()
        .filter(line -> line.personId().equals(personId))
        .filter(line -> !line.on().isBefore(from) && !line.on().isAfter(until))
        .toList();
  }

  /** The item of an id. */
  public Optional<EvidenceLine> item(String id) {
    return evidence.stream().filter(line -> line.id().equals(id)).findFirst();
  }

  /** Opportunities of a person over the whole record. */
  public Optional<Exposure> exposure(String personId, String signal) {
    return exposures.stream()
        .filter(e -> e.personId().equals(personId) && e.signal().equals(signal))
        .filter(e -> e.period().equals("all"))
        .findFirst();
  }

  public Optional<SignalInfo> signal(String id) {
    return signals.stream().filter(signal -> signal.id().equals(id)).findFirst();
  }
}
