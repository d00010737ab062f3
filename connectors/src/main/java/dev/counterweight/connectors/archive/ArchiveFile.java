package dev.counterweight.connectors.archive;

import dev.counterweight.connectors.ConnectorException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * One file of JSON lines, packed or not.
 *
 * @param name as the user knows it, {@code gitlab/merge_requests.jsonl.gz}
 */
record ArchiveFile(Path path, String name) {
  private static final String LINES = ".jsonl";
  private static final String PACKED_LINES = ".jsonl.gz";

  /** Name of the entity that the file holds; empty where its name says that it holds no rows. */
  Optional<String> entity() {
    String file = path.getFileName().toString();
    for (String ending : new String[] {PACKED_LINES, LINES}) {
      if (file.endsWith(ending) && Files.isRegularFile(path)) {
        return Optional.of(file.substring(0, file.length() - ending.length()));
      }
    }
    return Optional.empty();
  }

  /** Takes lines that are not blank. */
  interface LineSink {
    /** Takes a line, and says whether it wants more. */
    boolean take(byte[] line, long number) throws ConnectorException;
  }

  /** Hands on the lines that are not blank, until the sink has enough. */
  void eachLine(LineSink sink) throws ConnectorException {
    try (ByteLines lines = new ByteLines(open())) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        if (!ByteLines.isBlank(line) && !sink.take(line, lines.number())) {
          return;
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Lines that are not blank, counted over the bytes alone. */
  long countLines() throws ConnectorException {
    try (InputStream in = open()) {
      byte[] buffer = new byte[1 << 16];
      long lines = 0;
      boolean isBlank = true;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '\n') {
            lines += isBlank ? 0 : 1;
            isBlank = true;
          } else {
            isBlank &= buffer[i] == ' ' || buffer[i] == '\t' || buffer[i] == '\r';
          }
        }
      }
      return isBlank ? lines : lines + 1;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private InputStream open() throws IOException {
    InputStream in = Files.newInputStream(path);
    if (!name.endsWith(".gz")) {
      return in;
    }
    try {
      return new GZIPInputStream(in, 1 << 16);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private ConnectorException unreadable(IOException e) {
    return ConnectorException.input(name + " " + problem(e), e);
  }

  private static String problem(IOException e) {
    if (e instanceof EOFException) {
      return "is cut short: the packed data ends before its end";
    }
    if (e instanceof ZipException) {
      return "is no gzip file, or a broken one (" + e.getMessage() + ")";
    }
    return e instanceof NoSuchFileException ? "is gone" : "cannot be read (" + e.getMessage() + ")";
  }
}
