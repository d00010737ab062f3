package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import dev.counterweight.lake.RecordCodec;
import dev.counterweight.model.Kinds;
import dev.counterweight.model.Ticket;
import dev.counterweight.signals.WorkThread.Repeat;
import dev.counterweight.signals.similar.SimilarText;
import dev.counterweight.signals.similar.SimilarTexts;
import dev.counterweight.signals.similar.SimilarTexts.Match;
import dev.counterweight.signals.similar.SimilarityWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Tickets that ask what an earlier one of another person asked: an index per project and run of
 * twenty thousand tickets by time, so that the work of one task is bounded whatever the company.
 */
final class Repeats {
  private static final int FIRST = 5;
  private static final int BLOCK = 20_000;

  private Repeats() {}

  /** One row of the result: an earlier ticket and those that ask it again, by time. */
  record RepeatsOf(String subjectId, List<Repeat> repeats) {}

  /** The repeats of tickets: subject_id, repeats. */
  static Dataset<Row> ofTickets(Model model, List<String> bots) {
    RecordCodec<Ticket> tickets = Tables.TICKETS.codec();
    RecordCodec<RepeatsOf> codec = RecordCodec.of(RepeatsOf.class);
    Dataset<Row> said =
        model
            .comments()
            .filter(col("subject_kind").equalTo(Kinds.TICKET).and(not(col("is_system"))))
            .groupBy(col("subject_id").as("ticket_id"))
            .agg(
                sort_array(collect_list(struct(col("written_at"), col("comment_id"), col("text"))))
                    .getField("text")
                    .as("said"));
    return Joins.manyToOptional(model.tickets(), said, "ticket_id")
        .filter(col("reporter_id").isNotNull().and(not(col("reporter_id").isin(bots.toArray()))))
        .groupByKey((MapFunction<Row, String>) row -> row.getAs("project_id"), Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (project, rows) -> {
                  List<Asked> all = new ArrayList<>();
                  rows.forEachRemaining(row -> all.add(new Asked(ticket(tickets, row), said(row))));
                  return blocks(all, codec);
                },
            codec.encoder());
  }

  /** A ticket and what was said below it. */
  record Asked(Ticket ticket, String said) {}

  private static Ticket ticket(RecordCodec<Ticket> codec, Row row) {
    Object[] cells =
        Arrays.stream(codec.schema().fieldNames()).map(name -> row.getAs(name)).toArray();
    return codec.fromRow(RowFactory.create(cells));
  }

  private static String said(Row row) {
    int column = row.fieldIndex("said");
    List<String> texts = row.isNullAt(column) ? List.of() : row.getList(column);
    return texts.stream()
        .filter(text -> !TicketReferences.namesAnother(text))
        .collect(Collectors.joining("\n"));
  }

  private static Iterator<Row> blocks(List<Asked> tickets, RecordCodec<RepeatsOf> codec) {
    tickets.sort(
        Comparator.comparing((Asked asked) -> asked.ticket.openedAt())
            .thenComparing(asked -> asked.ticket.ticketId()));
    List<Row> found = new ArrayList<>();
    for (int from = 0; from < tickets.size(); from += BLOCK) {
      List<Asked> block = tickets.subList(from, Math.min(tickets.size(), from + BLOCK));
      repeats(block).forEach((first, again) -> found.add(codec.toRow(new RepeatsOf(first, again))));
    }
    return found.iterator();
  }

  /** Later tickets by the earlier one that they repeat. */
  static Map<String, List<Repeat>> repeats(List<Asked> tickets) {
    Map<String, Ticket> byId = new TreeMap<>();
    tickets.forEach(asked -> byId.put(asked.ticket.ticketId(), asked.ticket));
    SimilarTexts index = SimilarTexts.of(tickets.stream().map(Repeats::text).toList());
    Map<String, List<Repeat>> repeats = new TreeMap<>();
    for (int later = 0; later < index.texts().size(); later++) {
      SimilarText asking = index.texts().get(later);
      List<Match> best = index.matches(later);
      for (Match match : best.subList(0, Math.min(FIRST, best.size()))) {
        SimilarText earlier = match.other();
        if (match.probability() >= SimilarityWeights.SHOWN
            && earlier.askedAt().isBefore(asking.askedAt())
            && !earlier.askerId().equals(asking.askerId())) {
          Ticket ticket = Objects.requireNonNull(byId.get(asking.id()));
          repeats
              .computeIfAbsent(earlier.id(), id -> new ArrayList<>())
              .add(
                  new Repeat(
                      ticket.ticketId(),
                      asking.askerId(),
                      asking.askedAt(),
                      ticket.permalink(),
                      ticket.title(),
                      match.probability()));
        }
      }
    }
    return repeats;
  }

  private static SimilarText text(Asked asked) {
    Ticket ticket = asked.ticket;
    return new SimilarText(
        ticket.ticketId(),
        String.valueOf(ticket.reporterId()),
        TicketReferences.without(ticket.title()),
        TicketReferences.without(ticket.text()),
        asked.said,
        new java.util.HashSet<>(ticket.components()),
        ticket.openedAt());
  }
}
