package dev.counterweight.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.counterweight.connectors.Connector;
import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.Landing;
import dev.counterweight.connectors.OnlyRows;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.archive.ArchiveConfig;
import dev.counterweight.connectors.archive.ArchiveConnector;
import dev.counterweight.connectors.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * An archive multiplied to a number of comments: a larger company that works the same way. Every
 * copy has people, projects, tickets and days of its own and other words. Where fewer comments are
 * asked for than whole copies have, each copy keeps the same share of its conversations, whole.
 */
public final class CopiedArchive implements Connector {
  private static final Set<String> CONVERSATIONS = Set.of("merge_requests", "issues");

  private final ArchiveConnector archive;
  private final Path folder;
  private final long wanted;
  private final Map<String, Long> rows = new HashMap<>();
  private final List<String> pool = new ArrayList<>();
  private final Set<String> accounts = new HashSet<>();
  private final List<String> paths = new ArrayList<>();
  private final Set<String> ticketPrefixes = new HashSet<>();
  private long original;
  private long copied;

  /**
   * A multiple of an archive.
   *
   * @param folder the archive, with {@code people.csv} in it
   * @param comments how many comments on changes, system notes among them; met within a percent
   */
  public CopiedArchive(Path folder, long comments) {
    this.archive = new ArchiveConnector(ArchiveConfig.of(folder));
    this.folder = folder;
    this.wanted = comments;
  }

  /** How many comments the copies have. */
  public long comments() {
    return copied;
  }

  @Override
  public String name() {
    return archive.name();
  }

  @Override
  public int version() {
    return archive.version();
  }

  @Override
  public List<Entity> entities() {
    return archive.entities();
  }

  @Override
  public void close() {
    archive.close();
  }

  @Override
  public void pull(Landing landing) throws ConnectorException {
    archive.pull(new Rows(this::learn));
    for (int copy = 1; copy <= copies(); copy++) {
      CopyNames names = new CopyNames(copy);
      CopiedJson json =
          new CopiedJson(names, new CopiedWords(names, pool, accounts, paths, ticketPrefixes));
      archive.pull(
          new Rows(
              row -> {
                if (isKept(row, names.copy())) {
                  land(row, json, landing);
                }
              }));
    }
    for (Entity entity : entities()) {
      landing.census(entity.source(), entity.name(), rows.getOrDefault(entity.table(), 0L));
    }
  }

  /** People of all copies, in the shape of the archive's own file. */
  public void writePeople(Path file) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("people.csv"));
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(lines.get(0) + "\n");
      for (int copy = 1; copy <= copies(); copy++) {
        for (String line : lines.subList(1, lines.size())) {
          String[] cells = line.split(",", -1);
          for (int cell : new int[] {0, 2, 3}) {
            cells[cell] = cells[cell].isEmpty() ? "" : cells[cell] + "-" + copy;
          }
          cells[4] = cells[4].isEmpty() ? "" : cells[4] + " " + copy;
          out.write(String.join(",", cells) + "\n");
        }
      }
    }
  }

  private long copies() {
    return Math.max(1, (wanted + original - 1) / Math.max(1, original));
  }

  /** Names of everything, how many comments there are, and a quarter of their words. */
  private void learn(RawRecord row) {
    if (row.entity().equals("discussions")) {
      SplittableRandom dice = new SplittableRandom(row.payload().hashCode());
      for (JsonNode note : read(row.payload()).path("notes")) {
        original++;
        if (!note.path("system").asBoolean() && (pool.isEmpty() || dice.nextInt(4) == 0)) {
          words(note.path("body").asText());
        }
      }
    } else if (row.entity().equals("users")) {
      JsonNode user = read(row.payload());
      accounts.add(user.path("username").asText());
      accounts.add(user.path("accountId").asText());
    } else if (row.entity().equals("projects")) {
      JsonNode project = read(row.payload());
      if (row.source().equals("jira")) {
        ticketPrefixes.add(project.path("key").asText());
      } else {
        paths.add(project.path("path_with_namespace").asText());
      }
    }
  }

  private void words(String body) {
    for (String word : body.split("[ \n]+")) {
      if (!word.isEmpty() && word.length() <= 20 && word.chars().allMatch(Character::isLetter)) {
        pool.add(word);
      }
    }
  }

  /** Conversations are kept or left out with all that hangs on them; anything else is kept. */
  private boolean isKept(RawRecord row, int copy) {
    boolean isConversation = CONVERSATIONS.contains(row.entity());
    String parent = row.parent();
    if (!isConversation && (parent == null || !parent.matches("\\d+[!#]\\d+"))) {
      return true;
    }
    String conversation = isConversation || parent == null ? row.key() : parent;
    double share = (double) wanted / (copies() * Math.max(1, original));
    return new SplittableRandom(31L * conversation.hashCode() + copy).nextDouble() < share;
  }

  private void land(RawRecord row, CopiedJson json, Landing landing) {
    try {
      byte[] payload = json.copied(row.entity(), row.payload());
      RawRecord copy =
          ArchiveConnector.row(row.source(), row.entity(), row.dialect(), payload)
              .orElseThrow(
                  () -> new IllegalStateException("a copy of " + row.key() + " lost its key"));
      landing.land(copy);
      rows.merge(row.source() + "_" + row.entity(), 1L, Long::sum);
      if (row.entity().equals("discussions")) {
        copied += read(row.payload()).path("notes").size();
      }
    } catch (IOException | ConnectorException e) {
      throw new IllegalStateException("cannot copy " + row.key(), e);
    }
  }

  private static JsonNode read(String payload) {
    try {
      return Json.read(payload);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the rows of the original; what else a connector says is said of the copies. */
  private record Rows(Consumer<RawRecord> each) implements OnlyRows {
    @Override
    public String land(RawRecord row) {
      each.accept(row);
      return row.key(); // files are read once: nobody asks for a digest
    }
  }
}
