package dev.counterweight.growth.promotion;

import dev.counterweight.growth.GrowthFolder;
import dev.counterweight.growth.record.EvidenceLine;
import dev.counterweight.growth.record.PromotionCase;
import dev.counterweight.growth.record.PromotionCase.Banked;
import dev.counterweight.growth.record.PromotionCase.TradeOff;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Examples that a manager accepted for others to compare with ({@code H.calib_example}; METHOD K5),
 * by level, dimension and phase.
 */
public final class ExampleBank {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
  private static final List<String> COLUMNS =
      Arrays.stream(Example.class.getRecordComponents())
          .map(c -> c.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
          .toList();

  private ExampleBank() {}

  /**
   * One example. It names the person only by the evidence it cites.
   *
   * @param exampleId {@code person:title} as a short hash, the same in every run
   * @param dimension scope, risk or clarity
   * @param phase plan, execute, launch or clean-up
   * @param evidenceIds ids separated by blanks
   */
  public record Example(
      String exampleId,
      String level,
      String dimension,
      String phase,
      String title,
      String options,
      String chosen,
      String gaveUp,
      String whatHappened,
      String happenedOn,
      String evidenceIds,
      String acceptedBy,
      String acceptedOn,
      String ladderVersion) {}

  /** All accepted examples, by level, dimension, phase and id. */
  public static List<Example> of(GrowthFolder folder) {
    List<Example> examples = new ArrayList<>();
    for (PromotionCase promotion : folder.cases().values()) {
      for (TradeOff example : promotion.examples()) {
        Banked banked = example.banked();
        if (banked != null) {
          examples.add(example(promotion, example, banked));
        }
      }
    }
    return examples.stream()
        .sorted(
            Comparator.comparing(Example::level)
                .thenComparing(Example::dimension)
                .thenComparing(Example::phase)
                .thenComparing(Example::exampleId))
        .toList();
  }

  /** As the text of {@code growth/examples.csv}. */
  public static String csv(List<Example> examples) {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = FORMAT.print(text)) {
      printer.printRecord(COLUMNS);
      for (Example e : examples) {
        printer.printRecord(
            e.exampleId,
            e.level,
            e.dimension,
            e.phase,
            e.title,
            e.options,
            e.chosen,
            e.gaveUp,
            e.whatHappened,
            e.happenedOn,
            e.evidenceIds,
            e.acceptedBy,
            e.acceptedOn,
            e.ladderVersion);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /**
   * The examples of a {@code growth/examples.csv}, for whoever shows them.
   *
   * @throws IllegalArgumentException when its columns are not those of this version
   */
  public static List<Example> read(String csv) {
    List<Example> examples = new ArrayList<>();
    try (CSVParser rows = CSVParser.parse(csv, FORMAT)) {
      for (CSVRecord row : rows) {
        List<String> cells = row.toList();
        if (row.getRecordNumber() > 1) {
          examples.add(example(cells));
        } else if (!cells.equals(COLUMNS)) {
          throw new IllegalArgumentException(
              "examples.csv has other columns: %s; run growth again".formatted(cells));
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return List.copyOf(examples);
  }

  private static Example example(List<String> cells) {
    Iterator<String> next = cells.iterator();
    return new Example(
        next.next(),
        next.next(),
        next.next(),
        next.next(),
        next.next(),
        next.next(),
        next.next(),
        next.next(),
        next.next(),
        next.next(),
        next.next(),
        next.next(),
        next.next(),
        next.next());
  }

  private static Example example(PromotionCase promotion, TradeOff example, Banked banked) {
    String key = promotion.person() + ":" + example.title() + ":" + example.on();
    return new Example(
        "ex-"
            + java.util
                .UUID
                .nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8),
        banked.level(),
        banked.dimension(),
        banked.phase(),
        example.title(),
        String.join(" / ", example.options()),
        example.chosen(),
        example.gaveUp(),
        example.whatHappened(),
        example.on().toString(),
        String.join(" ", example.cited().evidence().stream().map(EvidenceLine::id).toList()),
        banked.acceptedBy(),
        banked.acceptedOn().toString(),
        promotion.ladderVersion());
  }
}
