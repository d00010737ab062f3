package dev.counterweight.steps;

import static org.apache.spark.sql.functions.col;

import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RunManifest;
import dev.counterweight.lake.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Reads all texts again with a scanner written another way, and compares: what it finds in an
 * author's own words must be a link, and no link may stand where it sees code, a quote or the
 * address of another thing. It goes character by character, knows no patterns, and shares no code
 * with the links it checks.
 */
public final class MentionCheck {
  /**
   * What came of it.
   *
   * @param mentions of something that exists, as this scanner sees them
   * @param links of the forms it looks for
   * @param missing mentions without a link
   * @param misplaced links where it sees code, a quote or an address
   * @param examples ids of texts of both, at most 20 of each, no words
   */
  public record Result(
      long texts, long mentions, long links, long missing, long misplaced, List<String> examples) {
    /** Whether both scanners agree. */
    public boolean holds() {
      return missing == 0 && misplaced == 0;
    }
  }

  private MentionCheck() {}

  /** Compares all texts and links of a run. */
  public static Result of(SparkSession spark, Lake lake, RunManifest run) {
    Dataset<Row> links =
        read(spark, lake, run, Tables.LINKS)
            .filter(
                col("form")
                    .isin("SHORT", "KEY")
                    .and(col("place").isin("description", "comment", "event")));
    Map<String, Set<String>> linked = new HashMap<>();
    for (Row row : links.select("text_id", "from_id", "start", "to_id").collectAsList()) {
      linked
          .computeIfAbsent(place(row.getString(0), row.getString(1)), t -> new HashSet<>())
          .add(row.getInt(2) + ">" + row.getString(3));
    }
    Map<String, String> known = new HashMap<>();
    Map<String, Integer> holders = new HashMap<>();
    know(known, holders, read(spark, lake, run, Tables.CHANGES), "change_id", true);
    know(known, holders, read(spark, lake, run, Tables.INCIDENTS), "incident_id", true);
    know(known, holders, read(spark, lake, run, Tables.TICKETS), "ticket_id", false);
    Map<String, String> projectOf = new HashMap<>();
    for (Row row :
        read(spark, lake, run, Tables.CHANGES).select("change_id", "project_id").collectAsList()) {
      projectOf.put(row.getString(0), row.getString(1));
    }
    for (Row row :
        read(spark, lake, run, Tables.INCIDENTS)
            .select("incident_id", "project_id")
            .collectAsList()) {
      projectOf.put(row.getString(0), row.getString(1));
    }
    long[] counts = new long[5];
    Set<String> examples = new TreeSet<>();
    texts(spark, lake, run)
        .toLocalIterator()
        .forEachRemaining(
            row -> {
              String subject = row.getString(1);
              Slow slow = new Slow(row.getString(2));
              Set<String> own = new HashSet<>();
              for (Slow.Token token : slow.tokens()) {
                String to = target(token.text(), projectOf.get(subject), known, holders);
                if (to != null) {
                  own.add(token.start() + ">" + to);
                }
              }
              Set<String> made = linked.getOrDefault(place(row.getString(0), subject), Set.of());
              counts[0]++;
              counts[1] += own.size();
              counts[2] += made.size();
              counts[3] += count(own, made, row.getString(0), "missing", examples);
              counts[4] += count(made, own, row.getString(0), "misplaced", examples);
            });
    return new Result(counts[0], counts[1], counts[2], counts[3], counts[4], List.copyOf(examples));
  }

  /** A note's id alone names two texts where a source counts comments and reviews apart. */
  private static String place(String textId, String subjectId) {
    return textId + " " + subjectId;
  }

  private static long count(
      Set<String> wanted, Set<String> there, String text, String what, Set<String> examples) {
    long missing = 0;
    for (String one : wanted) {
      if (!there.contains(one)) {
        missing++;
        if (examples.size() < 40) {
          examples.add(what + " " + text + " @" + one);
        }
      }
    }
    return missing;
  }

  private static @org.jspecify.annotations.Nullable String target(
      String token,
      @org.jspecify.annotations.Nullable String project,
      Map<String, String> known,
      Map<String, Integer> holders) {
    if (token.charAt(0) != '!' && token.charAt(0) != '#') {
      return known.get(token);
    }
    if (project != null) {
      return known.get(project + token);
    }
    return holders.getOrDefault(token, 0) == 1 ? known.get("*" + token) : null;
  }

  private static void know(
      Map<String, String> known,
      Map<String, Integer> holders,
      Dataset<Row> rows,
      String id,
      boolean inProject) {
    for (Row row : rows.select(col(id), col("project_id"), col("reference")).collectAsList()) {
      String reference = row.getString(2);
      known.put(inProject ? row.getString(1) + reference : reference, row.getString(0));
      known.put("*" + reference, row.getString(0));
      holders.merge(reference, 1, Integer::sum);
    }
  }

  private static Dataset<Row> texts(SparkSession spark, Lake lake, RunManifest run) {
    return text(read(spark, lake, run, Tables.CHANGES), col("change_id"), col("change_id"))
        .unionByName(
            text(read(spark, lake, run, Tables.INCIDENTS), col("incident_id"), col("incident_id")))
        .unionByName(
            text(read(spark, lake, run, Tables.TICKETS), col("ticket_id"), col("ticket_id")))
        .unionByName(
            text(read(spark, lake, run, Tables.COMMENTS), col("comment_id"), col("subject_id")));
  }

  private static Dataset<Row> text(Dataset<Row> rows, Column id, Column subject) {
    return rows.select(id.as("text_id"), subject.as("subject_id"), functions.col("text"));
  }

  private static Dataset<Row> read(SparkSession spark, Lake lake, RunManifest run, Table<?> table) {
    String path =
        run.tables().stream()
            .filter(made -> made.table().equals(table.path()))
            .map(RunManifest.TableRun::path)
            .findFirst()
            .orElseThrow();
    return spark
        .read()
        .schema(table.codec().schema())
        .parquet(new Path(lake.root(), path).toString());
  }

  /** The other scanner: line by line for what is set apart, then character by character. */
  static final class Slow {
    /** Something that looks like a reference. */
    record Token(String text, int start) {}

    private final String text;
    private final boolean[] apart;

    Slow(String text) {
      this.text = text;
      this.apart = new boolean[text.length()];
      lines();
      elements();
      spans();
      addresses();
    }

    private void lines() {
      boolean inCode = false;
      boolean inComment = false;
      int at = 0;
      while (at <= text.length()) {
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        String line = text.substring(at, end);
        String bare = line.strip();
        boolean fence = bare.startsWith("```") && bare.substring(ticks(bare)).indexOf('`') < 0;
        boolean closing = fence && bare.substring(ticks(bare)).isEmpty();
        if (inCode) {
          mark(at, end);
          inCode = !closing;
        } else if (inComment || line.startsWith("<!--")) {
          mark(at, end);
          inComment = line.indexOf("-->") < 0;
        } else if (fence) {
          mark(at, end);
          inCode = true;
        } else if (isQuote(line)) {
          mark(at, end);
        }
        at = end + 1;
      }
    }

    private static int ticks(String line) {
      int at = 0;
      while (at < line.length() && line.charAt(at) == '`') {
        at++;
      }
      return at;
    }

    private static boolean isQuote(String line) {
      String bare = line.stripLeading();
      boolean isItem =
          bare.length() > 1 && "-*+".indexOf(bare.charAt(0)) >= 0 && bare.charAt(1) == ' ';
      return bare.startsWith(">") || (isItem && bare.substring(1).stripLeading().startsWith(">"));
    }

    private void elements() {
      for (String name : List.of("<pre", "<code", "<blockquote", "<!--")) {
        String close = name.equals("<!--") ? "-->" : "</" + name.substring(1);
        for (int at = find(name, 0); at >= 0; at = find(name, at + 1)) {
          int end = find(close, at);
          char next = at + name.length() < text.length() ? text.charAt(at + name.length()) : ' ';
          if (end >= 0 && !apart[at] && !Character.isLetterOrDigit(next)) {
            mark(at, end + close.length());
          }
        }
      }
    }

    private int find(String wanted, int from) {
      for (int at = from; at + wanted.length() <= text.length(); at++) {
        if (text.regionMatches(true, at, wanted, 0, wanted.length())) {
          return at;
        }
      }
      return -1;
    }

    /** Runs of backticks, paragraph by paragraph: a paragraph ends where something is set apart. */
    private void spans() {
      int at = 0;
      while (at < text.length()) {
        if (text.charAt(at) != '`' || apart[at]) {
          at++;
          continue;
        }
        int length = run(at);
        int close = closing(at + length, length);
        if (close < 0) {
          at += length;
        } else {
          mark(at, close + length);
          at = close + length;
        }
      }
      for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", open + 1)) {
        int close = text.indexOf("}}", open);
        int paragraph = text.indexOf("\n\n", open);
        if (close >= 0 && (paragraph < 0 || close < paragraph) && !apart[open]) {
          mark(open, close + 2);
        }
      }
    }

    private int run(int at) {
      int end = at;
      while (end < text.length() && text.charAt(end) == '`') {
        end++;
      }
      return end - at;
    }

    private int closing(int from, int length) {
      int at = from;
      while (at < text.length()) {
        boolean blankLine =
            text.charAt(at) == '\n' && at + 1 < text.length() && lineIsBlank(at + 1);
        if (blankLine || (apart[at] && text.charAt(at) != '\n' && lineIsApart(at))) {
          return -1;
        }
        if (text.charAt(at) == '`') {
          int found = run(at);
          if (found == length) {
            return at;
          }
          at += found;
        } else {
          at++;
        }
      }
      return -1;
    }

    private boolean lineIsBlank(int at) {
      int end = text.indexOf('\n', at);
      return text.substring(at, end < 0 ? text.length() : end).isBlank();
    }

    private boolean lineIsApart(int at) {
      int start = text.lastIndexOf('\n', at) + 1;
      String line = text.substring(start, Math.min(text.length(), start + 4));
      return apart[start]
          && (line.startsWith(">") || line.startsWith("```") || line.startsWith("<!--"));
    }

    private void addresses() {
      for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
        int start = at;
        while (start > 0
            && (Character.isLetterOrDigit(text.charAt(start - 1))
                || "+.-".indexOf(text.charAt(start - 1)) >= 0)) {
          start--;
        }
        int end = at + 3;
        while (end < text.length()
            && !Character.isWhitespace(text.charAt(end))
            && "<>\"`".indexOf(text.charAt(end)) < 0) {
          if (text.charAt(end) == ')' && text.substring(start, end).indexOf('(') < 0) {
            break;
          }
          end++;
        }
        mark(start, end);
      }
    }

    private void mark(int from, int to) {
      for (int at = from; at < Math.min(to, text.length()); at++) {
        apart[at] = true;
      }
    }

    List<Token> tokens() {
      List<Token> tokens = new ArrayList<>();
      for (int at = 0; at < text.length(); at++) {
        int digits = digitsAfter(at);
        if (digits > 0 && !apart[at]) {
          tokens.add(new Token(text.substring(at, digits), at));
        }
      }
      return tokens;
    }

    /** End of a reference that starts here, or 0. */
    private int digitsAfter(int at) {
      char first = text.charAt(at);
      char before = at == 0 ? ' ' : text.charAt(at - 1);
      if (Character.isLetterOrDigit(before)) {
        return 0;
      }
      if (first == '!' || (first == '#' && before != '&')) {
        return before == '&' ? 0 : number(at + 1);
      }
      if (first < 'A' || first > 'Z' || before == '@') {
        return 0;
      }
      int dash = at;
      while (dash < text.length() && isKeyLetter(text.charAt(dash))) {
        dash++;
      }
      return dash - at > 1 && dash < text.length() && text.charAt(dash) == '-'
          ? number(dash + 1)
          : 0;
    }

    private static boolean isKeyLetter(char c) {
      return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    private int number(int from) {
      int end = from;
      while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
        end++;
      }
      if (end == from || end - from > 9) {
        return 0;
      }
      char next = end < text.length() ? text.charAt(end) : ' ';
      char after = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
      boolean goesOn =
          Character.isLetterOrDigit(next)
              || (next == '.' && after >= '0' && after <= '9')
              || (next == '_' && (Character.isLetterOrDigit(after) || after == '_'));
      return goesOn ? 0 : end;
    }
  }
}
