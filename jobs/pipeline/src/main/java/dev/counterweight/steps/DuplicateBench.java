package dev.counterweight.steps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.counterweight.connectors.RawRecord;
import dev.counterweight.connectors.jira.JiraMapping;
import dev.counterweight.inputs.InputException;
import dev.counterweight.model.Comment;
import dev.counterweight.model.Ticket;
import dev.counterweight.signals.similar.SimilarText;
import dev.counterweight.signals.similar.SimilarTexts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * The tickets of a tracker as similar texts, and which of them its people linked as duplicates.
 * Words that name another ticket, and comments that do or that speak of duplicates, are left out:
 * they were written by somebody who knew the answer.
 */
public final class DuplicateBench {
  private final List<SimilarText> texts = new ArrayList<>();
  private final Map<String, Set<String>> links = new LinkedHashMap<>();

  private DuplicateBench() {}

  /**
   * Reads {@code jira/issues.jsonl.gz} or {@code issues.jsonl}, packed or not, below a folder.
   *
   * @throws InputException when there is none, or a line of it is no issue
   */
  public static DuplicateBench read(Path folder) throws IOException {
    Path file =
        List.of("jira/issues.jsonl.gz", "jira/issues.jsonl", "issues.jsonl.gz", "issues.jsonl")
            .stream()
            .map(folder::resolve)
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow(
                () -> new InputException("%s: holds no jira/issues.jsonl".formatted(folder)));
    DuplicateBench bench = new DuplicateBench();
    ObjectMapper json = new ObjectMapper();
    JiraMapping mapping = new JiraMapping("", Map.of());
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          bench.add(json.readTree(line), line, mapping);
        }
      }
    } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
      throw new InputException("%s: a line is not JSON".formatted(file));
    }
    bench.keepLinksInside();
    return bench;
  }

  private void add(JsonNode issue, String payload, JiraMapping mapping) {
    List<Ticket> tickets = new ArrayList<>();
    StringBuilder more = new StringBuilder();
    mapping.map(
        new RawRecord(
            "jira", "issues", issue.path("key").asText(), null, null, RawRecord.WIKI, payload),
        (source, accountId, login) -> login == null ? accountId : login,
        row -> {
          if (row instanceof Ticket ticket) {
            tickets.add(ticket);
          } else if (row instanceof Comment comment
              && !TicketReferences.namesAnother(comment.text())) {
            more.append(comment.text()).append('\n');
          }
        });
    for (Ticket ticket : tickets) {
      texts.add(text(ticket, more.toString()));
      for (JsonNode link : issue.path("fields").path("issuelinks")) {
        if (link.path("type").path("name").asText().equalsIgnoreCase("Duplicate")) {
          JsonNode other =
              link.has("inwardIssue") ? link.path("inwardIssue") : link.path("outwardIssue");
          link(ticket.reference(), other.path("key").asText());
        }
      }
    }
  }

  private static SimilarText text(Ticket ticket, String more) {
    return new SimilarText(
        ticket.reference(),
        ticket.reporterId() == null ? "" : ticket.reporterId(),
        TicketReferences.without(ticket.title()),
        TicketReferences.without(ticket.text()),
        more,
        new HashSet<>(ticket.components()),
        ticket.openedAt());
  }

  private void link(String one, String other) {
    links.computeIfAbsent(one, key -> new HashSet<>()).add(other);
    links.computeIfAbsent(other, key -> new HashSet<>()).add(one);
  }

  private void keepLinksInside() {
    Set<String> known = new HashSet<>();
    texts.forEach(text -> known.add(text.id()));
    links.keySet().retainAll(known);
    links.values().forEach(others -> others.retainAll(known));
    links.values().removeIf(Set::isEmpty);
  }

  /** What retrieval finds of the links. */
  public DuplicateFigures figures() {
    return new DuplicateFigures(SimilarTexts.of(texts), groups());
  }

  /** The name of its group for each ticket that is linked: the first of the group by name. */
  Map<String, String> groups() {
    Map<String, String> groups = new HashMap<>();
    for (String start : links.keySet().stream().sorted().toList()) {
      List<String> open = new ArrayList<>(List.of(start));
      while (!open.isEmpty()) {
        String next = open.remove(open.size() - 1);
        if (groups.putIfAbsent(next, start) == null) {
          open.addAll(links.getOrDefault(next, Set.of()));
        }
      }
    }
    return groups;
  }
}
