package dev.counterweight.steps;

import dev.counterweight.connectors.Connector;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.PullManifest;
import dev.counterweight.lake.RawContents;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pulls from a server that fails on purpose, and compares what landed with what it holds: by key
 * and payload with an undisturbed pull.
 */
public final class FaultBench {
  /** Ways in which the sandbox can fail, by name; %d stands for the seed. */
  private static final List<Fault> KINDS =
      List.of(
          new Fault("429", true, "{\"kind\":\"429\",\"rate\":0.03,\"retry_after\":0}"),
          new Fault("429_bare", true, "{\"kind\":\"429_bare\",\"rate\":0.03}"),
          new Fault("500", true, "{\"kind\":\"500\",\"rate\":0.05}"),
          new Fault("502", true, "{\"kind\":\"502\",\"rate\":0.05}"),
          new Fault("503", true, "{\"kind\":\"503\",\"rate\":0.05,\"retry_after\":0}"),
          new Fault("html200", true, "{\"kind\":\"html200\",\"rate\":0.05}"),
          new Fault("truncate", true, "{\"kind\":\"truncate\",\"rate\":0.05}"),
          new Fault("truncate_honest", true, "{\"kind\":\"truncate_honest\",\"rate\":0.05}"),
          new Fault("reset", true, "{\"kind\":\"reset\",\"rate\":0.05}"),
          new Fault("stall", true, "{\"kind\":\"stall\",\"rate\":0.03,\"seconds\":0.3}"),
          new Fault("drip", true, "{\"kind\":\"drip\",\"rate\":0.03,\"bytes\":512,\"pause\":0.01}"),
          new Fault("shift", true, "{\"kind\":\"shift\",\"rate\":0.5,\"rows\":1,\"times\":20}"),
          new Fault("skip", true, "{\"kind\":\"skip\",\"rate\":0.5,\"rows\":1,\"times\":20}"),
          new Fault("late_index", true, "{\"kind\":\"late_index\",\"nth\":[1],\"rows\":2}"),
          new Fault("token_expired", false, "{\"kind\":\"token_expired\",\"rate\":0.1}"),
          new Fault("gone", false, "{\"kind\":\"gone\",\"rate\":0.3,\"match\":\"/\\\\d+/\"}"));

  private final Supplier<List<Connector>> connectors;
  private final Faults server;
  private final Lakes lakes;
  private final Clock clock;

  /**
   * One way to fail.
   *
   * @param isRecoverable whether a pull must mend it by itself; otherwise it may end incomplete,
   *     and the next one mends it
   * @param rule of the sandbox
   */
  private record Fault(String name, boolean isRecoverable, String rule) {}

  /** Sets how the server fails, by rules of the sandbox. */
  @FunctionalInterface
  public interface Faults {
    void set(String rules) throws IOException;
  }

  /** Gives an empty lake. */
  @FunctionalInterface
  public interface Lakes {
    Lake make() throws IOException;
  }

  /**
   * What came of one pull.
   *
   * @param state complete or incomplete
   * @param different rows missing, too many, or with another payload than served
   * @param repeated rows kept twice
   * @param differentNextTime the same after a healthy pull on top of it
   * @param holds whether that is as it must be
   * @param problem what an incomplete pull said, empty otherwise
   */
  public record Result(
      String fault,
      long seed,
      String state,
      long different,
      long repeated,
      long differentNextTime,
      boolean holds,
      String problem) {}

  /**
   * @param connectors new ones for every pull
   */
  public FaultBench(Supplier<List<Connector>> connectors, Faults server, Lakes lakes, Clock clock) {
    this.connectors = connectors;
    this.server = server;
    this.lakes = lakes;
    this.clock = clock;
  }

  /** Every fault alone, then all of them that a pull can mend together, each with every seed. */
  public List<Result> run(List<Long> seeds) throws IOException {
    RawContents truth = truth();
    List<Result> results = new ArrayList<>();
    for (long seed : seeds) {
      for (Fault fault : KINDS) {
        results.add(one(fault, seed, truth));
      }
      results.add(one(together(), seed, truth));
    }
    return results;
  }

  private static Fault together() {
    List<String> rules =
        KINDS.stream().filter(Fault::isRecoverable).map(fault -> fault.rule).toList();
    return new Fault("together", true, String.join(",", rules));
  }

  private RawContents truth() throws IOException {
    server.set("{}");
    Lake lake = lakes.make();
    Optional<String> problem = pull(lake);
    if (problem.isPresent()) {
      throw new IOException("the undisturbed pull is incomplete: " + problem.get());
    }
    return RawContents.of(lake);
  }

  private Result one(Fault fault, long seed, RawContents truth) throws IOException {
    Lake lake = lakes.make();
    server.set("{\"seed\":%d,\"rules\":[%s]}".formatted(seed, fault.rule));
    Optional<String> problem = pull(lake);
    RawContents landed = RawContents.of(lake);
    server.set("{}");
    boolean isMended = pull(lake).isEmpty();
    RawContents mended = RawContents.of(lake);
    boolean isRight = landed.differences(truth) == 0;
    boolean holds =
        (problem.isEmpty() ? isRight : !fault.isRecoverable)
            && isMended
            && mended.differences(truth) == 0
            && mended.repeated() == 0;
    return new Result(
        fault.name,
        seed,
        problem.isEmpty() ? "complete" : "incomplete",
        landed.differences(truth),
        mended.repeated(),
        mended.differences(truth),
        holds,
        problem.orElse(""));
  }

  /** Why a pull is incomplete; empty where it is not. */
  private Optional<String> pull(Lake lake) throws IOException {
    List<Connector> fresh = connectors.get();
    try {
      PullManifest manifest = new Pull(lake, clock).run(fresh);
      return Optional.ofNullable(manifest.isWhole() ? null : gaps(manifest));
    } catch (ConnectorException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } finally {
      fresh.forEach(Connector::close);
    }
  }

  private static @Nullable String gaps(PullManifest manifest) {
    List<String> gaps = new ArrayList<>();
    manifest.windows().forEach(w -> gaps.add(w.entity() + " " + w.window() + ": " + w.problem()));
    manifest.entities().stream()
        .filter(entity -> !entity.complete())
        .forEach(e -> gaps.add("%s %d of %s".formatted(e.entity(), e.rows(), e.census())));
    return String.join("; ", gaps);
  }
}
