package dev.counterweight.connectors.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, one in memory at a time. Lines end with LF or CR LF. */
final class ByteLines implements AutoCloseable {
  /** Far above any row of a source; a file without line breaks must not fill the memory. */
  static final int LONGEST_LINE = 256 << 20;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private long number;

  ByteLines(InputStream in) {
    this.in = in;
  }

  /** Number of the line read last, from 1. */
  long number() {
    return number;
  }

  /** The next line, without its end and without a byte order mark; null behind the last. */
  byte @Nullable [] next() throws IOException {
    if (!fill()) {
      return null;
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    do {
      int start = position;
      while (position < limit && buffer[position] != '\n') {
        position++;
      }
      line.write(buffer, start, position - start);
      if (line.size() > LONGEST_LINE) {
        throw new IOException("longer than " + LONGEST_LINE + " bytes");
      }
      if (position < limit) {
        position++;
        break;
      }
    } while (fill());
    return trimmed(line.toByteArray());
  }

  static boolean isBlank(byte[] line) {
    for (byte character : line) {
      if (character != ' ' && character != '\t' && character != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, in.read(buffer));
    }
    return position < limit;
  }

  private byte[] trimmed(byte[] line) {
    int start = number == 1 && startsWithMark(line) ? BYTE_ORDER_MARK.length : 0;
    int end = line.length > start && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
    return start == 0 && end == line.length ? line : Arrays.copyOfRange(line, start, end);
  }

  private static boolean startsWithMark(byte[] line) {
    return line.length >= BYTE_ORDER_MARK.length
        && line[0] == BYTE_ORDER_MARK[0]
        && line[1] == BYTE_ORDER_MARK[1]
        && line[2] == BYTE_ORDER_MARK[2];
  }
}
