package dev.counterweight.lake;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;

/**
 * All paths of a lake, a folder or a Hadoop URI:
 *
 * <pre>
 * raw/&lt;source&gt;_&lt;entity&gt;/pull-000001-0001.parquet  what the sources served, untouched; only added to
 * runs/cursors/pull-000001-0002.json          where connectors go on
 * model/&lt;table&gt;/version=&lt;fingerprint&gt;/       one noun, all sources
 * evidence/&lt;table&gt;/version=&lt;fingerprint&gt;/    what was read, and on which occasions it was looked for
 * estimates/&lt;table&gt;/version=&lt;fingerprint&gt;/   what may be said of a rate
 * reports/&lt;table&gt;/                            the current run, for any reader of Parquet
 * report/index.html                           the same, for people
 * growth/index.html                           plans, cases and checks beside the evidence
 * audit/2026Q3/                               an audit of promotion decisions: inputs frozen, pages
 * rejects/&lt;table&gt;/                            what could not be kept, and why
 * runs/pull-000001.json, runs/run-000001.json a manifest each
 * runs/current.json                           the run that readers see
 * </pre>
 *
 * A version is named by the fingerprint of all that went into it, so the same inputs find the table
 * already made.
 */
public final class Lake {
  /** Stands in the folder of a table that was written to its end. */
  static final String COMPLETE = "_SUCCESS";

  private final Path root;
  private final Configuration configuration;
  private final FileSystem files;

  /**
   * Opens a lake, making its folder where there is none.
   *
   * @throws IOException when it cannot be read or written
   */
  public Lake(String location, Configuration configuration) throws IOException {
    Path given = new Path(location);
    this.configuration = configuration;
    this.files = given.getFileSystem(configuration);
    if (files instanceof LocalFileSystem local) {
      local.setWriteChecksum(false);
    }
    this.root = files.makeQualified(given);
    files.mkdirs(root);
    Path probe = new Path(root, ".writable");
    files.create(probe, true).close();
    files.delete(probe, false);
  }

  /** Whether there is a lake, without making one. */
  public static boolean exists(String location, Configuration configuration) throws IOException {
    Path given = new Path(location);
    return given.getFileSystem(configuration).exists(new Path(given, "runs"));
  }

  /**
   * Keeps other commands from writing until it is closed, or until this process ends, however it
   * does. On a file system without locks (an object store) it keeps nobody.
   *
   * @return empty when another command writes
   */
  public Optional<Closeable> lock() throws IOException {
    if (!(files instanceof LocalFileSystem)) {
      return Optional.of(() -> {});
    }
    files.mkdirs(run(""));
    java.nio.file.Path file = java.nio.file.Path.of(run(".lock").toUri().getPath());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(channel);
      }
    } catch (OverlappingFileLockException heldByThisProcess) {
      // answered like a lock of another process
    }
    channel.close();
    return Optional.empty();
  }

  /** The layers that hold tables made by a run. */
  public enum Layer {
    MODEL,
    EVIDENCE,
    ESTIMATES,
    REJECTS;

    String folder() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Path root() {
    return root;
  }

  Path rawTable(String table) {
    return new Path(root, "raw/" + table);
  }

  Path table(Table<?> table, String fingerprint) {
    return new Path(tableRoot(table), "version=" + fingerprint);
  }

  private Path tableRoot(Table<?> table) {
    return new Path(root, table.layer().folder() + "/" + table.name());
  }

  /** The table of the current run that people and tools open. */
  public Path report(String table) {
    return new Path(root, "reports/" + table);
  }

  /** The pages of the current run. */
  public Path pages() {
    return new Path(root, "report");
  }

  /** Plans, cases and checks that people wrote, beside the evidence of the current run. */
  public Path growth() {
    return new Path(root, "growth");
  }

  /** A table of a run, by the path its manifest names. */
  public Path tableOf(RunManifest.TableRun table) {
    return new Path(root, table.path());
  }

  /** An audit up to a quarter, or something in it. */
  public Path audit(String quarter, String name) {
    return new Path(root, "audit/" + quarter + (name.isEmpty() ? "" : "/" + name));
  }

  /** Quarters with an audit, oldest first. */
  public List<String> audits() throws IOException {
    return list(new Path(root, "audit")).stream()
        .map(status -> status.getPath().getName())
        .toList();
  }

  /** Makes a folder of the lake where there is none. */
  public void makeFolder(Path folder) throws IOException {
    files.mkdirs(folder);
  }

  /** The text of a file of the lake, if it is there. */
  public Optional<String> readText(Path file) throws IOException {
    try (InputStream in = files.open(file)) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (FileNotFoundException absent) {
      return Optional.empty();
    }
  }

  /** Writes a text file of the lake. */
  public void writeText(Path file, String text) throws IOException {
    try (OutputStream out = files.create(file, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Where something is prepared before it takes the place of what readers see. */
  public Path staging(String name) {
    return new Path(root, ".staging/" + name);
  }

  Path rejects(String table) {
    return new Path(root, "rejects/" + table);
  }

  /** Files of what could not be kept, oldest first. */
  List<Path> rejectFiles(String table) throws IOException {
    return list(rejects(table)).stream()
        .map(FileStatus::getPath)
        .filter(path -> path.getName().endsWith(".parquet"))
        .toList();
  }

  private Path run(String name) {
    return new Path(root, "runs/" + name);
  }

  /** Raw tables there are, by name. */
  public List<String> rawTables() throws IOException {
    return list(new Path(root, "raw")).stream().map(status -> status.getPath().getName()).toList();
  }

  /** Finished files of a raw table, oldest first. */
  public List<Path> rawFiles(String table) throws IOException {
    return list(rawTable(table)).stream()
        .map(FileStatus::getPath)
        .filter(path -> path.getName().startsWith("pull-"))
        .toList();
  }

  /** Whether a table was written to its end. */
  boolean isComplete(Path table) throws IOException {
    return files.exists(new Path(table, COMPLETE));
  }

  /** Names of the manifests of a kind ({@code pull}, {@code run}), oldest first. */
  public List<String> manifests(String kind) throws IOException {
    return list(new Path(root, "runs")).stream()
        .map(status -> status.getPath().getName())
        .filter(name -> name.startsWith(kind + "-") && name.endsWith(".json"))
        .toList();
  }

  /** Name for the next manifest of a kind, {@code run-000002}. */
  public String nextName(String kind) throws IOException {
    List<String> known = manifests(kind);
    int last =
        known.isEmpty()
            ? 0
            : Integer.parseInt(
                known.get(known.size() - 1).replaceAll("\\D", "")); // pull-000001.json
    return "%s-%06d".formatted(kind, last + 1);
  }

  /** The text of a file under {@code runs/}, if it is there. */
  public Optional<String> readManifest(String name) throws IOException {
    try (InputStream in = files.open(run(name))) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (FileNotFoundException absent) {
      return Optional.empty();
    }
  }

  /** Writes a file under {@code runs/} so that a reader sees the old one or the new one, whole. */
  public void writeManifest(String name, String text) throws IOException {
    Path prepared = run("." + name + ".new");
    try (OutputStream out = create(prepared)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    replace(prepared, run(name));
  }

  /**
   * A file to write anew. On this machine without Hadoop, which may start a process for every file
   * to set its rights.
   */
  OutputStream create(Path file) throws IOException {
    if (!(files instanceof LocalFileSystem)) {
      return files.create(file, true);
    }
    java.nio.file.Path local = local(file);
    Files.createDirectories(Objects.requireNonNull(local.getParent()));
    return Files.newOutputStream(local);
  }

  /** A Parquet file to write, under the same conditions as {@link #create}. */
  OutputFile output(Path file) throws IOException {
    if (!(files instanceof LocalFileSystem)) {
      return HadoopOutputFile.fromPath(file, configuration);
    }
    java.nio.file.Path local = local(file);
    Files.createDirectories(Objects.requireNonNull(local.getParent()));
    return new LocalOutputFile(local);
  }

  /** A Parquet file to read, under the same conditions. */
  InputFile input(Path file) throws IOException {
    return files instanceof LocalFileSystem
        ? new LocalInputFile(local(file))
        : HadoopInputFile.fromPath(file, configuration);
  }

  private static java.nio.file.Path local(Path file) {
    return java.nio.file.Path.of(file.toUri().getPath());
  }

  /** Removes a file under {@code runs/}. */
  public void deleteManifest(String name) throws IOException {
    files.delete(run(name), false);
  }

  /** Puts something prepared in the place of what readers see. */
  public void replace(Path prepared, Path visible) throws IOException {
    Path old = new Path(visible.getParent(), "." + visible.getName() + ".old");
    files.delete(old, true);
    files.mkdirs(visible.getParent());
    if (files.exists(visible)) {
      rename(visible, old);
    }
    rename(prepared, visible);
    files.delete(old, true);
  }

  private void rename(Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException("cannot move " + from + " to " + to);
    }
  }

  /** Copies a local folder into the lake. */
  public void copyIn(java.nio.file.Path local, Path target) throws IOException {
    files.mkdirs(target.getParent());
    files.copyFromLocalFile(false, true, new Path(local.toUri()), target);
  }

  /** Copies what is in a folder of the lake into a local one. */
  public void copyOut(Path folder, java.nio.file.Path local) throws IOException {
    for (FileStatus file : list(folder)) {
      Path target = new Path(new Path(local.toUri()), file.getPath().getName());
      files.copyToLocalFile(false, file.getPath(), target, true);
    }
  }

  /** Removes something and all below it. */
  public void delete(Path path) throws IOException {
    files.delete(path, true);
  }

  /** Removes the versions of all tables that a run does not name. */
  public void keepOnly(List<Path> versions) throws IOException {
    for (Layer layer : Layer.values()) {
      for (FileStatus table : list(new Path(root, layer.folder()))) {
        for (FileStatus version : list(table.getPath())) {
          boolean isVersion = version.getPath().getName().startsWith("version=");
          if (isVersion && !versions.contains(version.getPath())) {
            files.delete(version.getPath(), true);
          }
        }
        if (list(table.getPath()).isEmpty()) {
          files.delete(table.getPath(), true);
        }
      }
    }
  }

  FileSystem files() {
    return files;
  }

  Configuration configuration() {
    return configuration;
  }

  private List<FileStatus> list(Path folder) throws IOException {
    try {
      List<FileStatus> found = new ArrayList<>(Arrays.asList(files.listStatus(folder)));
      found.removeIf(status -> status.getPath().getName().startsWith("."));
      found.sort(Comparator.comparing(status -> status.getPath().getName()));
      return found;
    } catch (FileNotFoundException absent) {
      return List.of();
    }
  }
}
