package dev.counterweight.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What connectors remember from pull to pull: {@code runs/cursors/pull-000001-0001.json}, one file
 * for every time that rows took their names. A file is written after the rows that it speaks of, so
 * a pull that is killed remembers less than it kept and never more. Files are read oldest first;
 * the end of a pull puts them into one.
 */
final class Cursors {
  /** What a file holds. An empty value forgets a name. */
  record Saved(Map<String, String> values) {}

  private final Lake lake;
  private final FileSystem files;
  private final Path folder;
  private final NavigableMap<String, String> values = new TreeMap<>();
  private final Map<String, String> pending = new HashMap<>();

  Cursors(Lake lake) throws IOException {
    this.lake = lake;
    files = lake.files();
    folder = new Path(lake.root(), "runs/cursors");
    for (Path file : finished()) {
      try (InputStream in = files.open(file)) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        Json.read(text, Saved.class).values().forEach((name, value) -> put(values, name, value));
      }
    }
  }

  synchronized Map<String, String> under(String prefix) {
    return new TreeMap<>(values.subMap(prefix, prefix + Character.MAX_VALUE));
  }

  synchronized void remember(String name, String value) {
    put(values, name, value);
    pending.put(name, value);
  }

  /** What was remembered since the last time, to be kept once the rows landed so far are. */
  synchronized Map<String, String> takePending() {
    Map<String, String> taken = new TreeMap<>(pending);
    pending.clear();
    return taken;
  }

  void keep(Map<String, String> taken, String name) throws IOException {
    if (!taken.isEmpty()) {
      write(name, taken);
    }
  }

  /** Puts all files into one. */
  void compact(String name) throws IOException {
    List<Path> old = finished();
    Map<String, String> all = under("");
    if (old.isEmpty() && all.isEmpty()) {
      return;
    }
    write(name, all);
    for (Path file : old) {
      files.delete(file, false);
    }
  }

  private void write(String name, Map<String, String> content) throws IOException {
    Path prepared = new Path(folder, "." + name + ".new");
    try (OutputStream out = lake.create(prepared)) {
      out.write(Json.write(new Saved(content)).getBytes(StandardCharsets.UTF_8));
    }
    if (!files.rename(prepared, new Path(folder, name + ".json"))) {
      throw new IOException("cannot write " + name + " in " + folder);
    }
  }

  /** Files that were written to their end, oldest first. */
  List<Path> finished() throws IOException {
    if (!files.exists(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    for (FileStatus file : files.listStatus(folder)) {
      if (file.getPath().getName().endsWith(".json")) {
        found.add(file.getPath());
      }
    }
    Path[] sorted = found.toArray(Path[]::new);
    Arrays.sort(sorted);
    return List.of(sorted);
  }

  private static void put(Map<String, String> map, String name, String value) {
    if (value.isEmpty()) {
      map.remove(name);
    } else {
      map.put(name, value);
    }
  }
}
