package dev.counterweight.reports.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Tables as one workbook. A text is a text cell, never a formula, and guarded all the same. */
public final class XlsxExport {
  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED =
      Pattern.compile("(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)");
  private static final LocalDateTime ZIP_EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private XlsxExport() {}

  /**
   * Writes a sheet per table. The same tables and time give the same bytes.
   *
   * @param createdAt what the workbook says of itself
   */
  public static void write(List<Sheet> sheets, Instant createdAt, Path file) throws IOException {
    Path made = Files.createTempFile("counterweight", ".xlsx");
    try {
      try (OutputStream out = Files.newOutputStream(made);
          Workbook book = new Workbook(out, "Counterweight", "1.0")) {
        for (Sheet sheet : sheets) {
          fill(book.newWorksheet(sheet.name()), sheet);
        }
      }
      withoutClock(made, createdAt, file);
    } finally {
      Files.delete(made);
    }
  }

  private static void fill(Worksheet into, Sheet sheet) {
    for (int c = 0; c < sheet.columns().size(); c++) {
      into.value(0, c, SafeText.of(sheet.columns().get(c)));
      into.style(0, c).bold().set();
    }
    for (int r = 0; r < sheet.rows().size(); r++) {
      List<?> row = sheet.rows().get(r);
      for (int c = 0; c < row.size(); c++) {
        put(into, r + 1, c, Sheet.cell(row.get(c)));
      }
    }
    into.freezePane(0, 1);
  }

  private static void put(Worksheet into, int row, int column, @Nullable Object value) {
    if (value instanceof Number number) {
      into.value(row, column, number);
    } else if (value instanceof Boolean truth) {
      into.value(row, column, truth);
    } else if (value != null) {
      into.inlineString(row, column, value.toString());
    }
  }

  /** The library writes the time of day into the archive and its properties. */
  private static void withoutClock(Path book, Instant createdAt, Path file) throws IOException {
    try (ZipFile in = new ZipFile(book.toFile());
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(ZIP_EPOCH); // zip knows no time before
        zip.putNextEntry(same);
        byte[] content = in.getInputStream(entry).readAllBytes();
        zip.write(entry.getName().equals(PROPERTIES) ? created(content, createdAt) : content);
        zip.closeEntry();
      }
    }
  }

  private static byte[] created(byte[] properties, Instant at) {
    String text = new String(properties, StandardCharsets.UTF_8);
    return CREATED.matcher(text).replaceAll("$1" + at + "$2").getBytes(StandardCharsets.UTF_8);
  }
}
