package dev.counterweight.demo;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes one gzipped file of JSON lines. The header holds no time, so the bytes repeat. */
final class Lines implements Closeable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int BUFFER = 1 << 16;

  private final JsonGenerator generator;
  private long rows;

  Lines(Path file) throws IOException {
    OutputStream zipped =
        new GZIPOutputStream(Files.newOutputStream(file), BUFFER) {
          {
            // archives are written once and read once: speed is worth more than size
            def.setLevel(Deflater.BEST_SPEED);
          }
        };
    generator = MAPPER.createGenerator(new BufferedOutputStream(zipped, BUFFER));
    generator.setRootValueSeparator(null);
  }

  void write(ObjectNode row) throws IOException {
    generator.writeTree(row);
    generator.writeRaw('\n');
    rows++;
  }

  long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    generator.close();
  }
}
