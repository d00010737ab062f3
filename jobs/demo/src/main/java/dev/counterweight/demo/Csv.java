package dev.counterweight.demo;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes one table as CSV (RFC 4180, but with plain line feeds). */
final class Csv implements Closeable {
  private final BufferedWriter writer;

  Csv(Path file, String... header) throws IOException {
    writer = Files.newBufferedWriter(file);
    row((Object[]) header);
  }

  void row(Object... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        writer.write(',');
      }
      writer.write(quoted(String.valueOf(cells[i])));
    }
    writer.write('\n');
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
