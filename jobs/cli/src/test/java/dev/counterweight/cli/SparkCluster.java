package dev.counterweight.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A Spark standalone cluster on loopback: master, workers and driver as processes of their own,
 * from the jars of this test's class path, laid out as a distribution lays them out.
 */
final class SparkCluster implements AutoCloseable {
  private static final int PORT = 17077;
  private static final String MASTER = "spark://127.0.0.1:" + PORT;
  private static final String DEPLOY = "org.apache.spark.deploy.";

  private final Path folder;
  private final List<Process> workers = new ArrayList<>();
  private final List<Process> others = new ArrayList<>();
  private final List<Path> ours = new ArrayList<>();

  private SparkCluster(Path folder) {
    this.folder = folder;
  }

  /** Starts a master and as many workers, each with one core and a gigabyte. */
  static SparkCluster start(Path folder, int workers) throws IOException, InterruptedException {
    SparkCluster cluster = new SparkCluster(folder);
    cluster.layOut();
    cluster.others.add(
        cluster.java(
            "master",
            "512m",
            DEPLOY + "master.Master",
            "--host",
            "127.0.0.1",
            "--port",
            String.valueOf(PORT),
            "--webui-port",
            "0"));
    for (int worker = 1; worker <= workers; worker++) {
      cluster.workers.add(
          cluster.java(
              "worker" + worker,
              "512m",
              DEPLOY + "worker.Worker",
              "--host",
              "127.0.0.1",
              "--cores",
              "1",
              "--memory",
              "1g",
              "--webui-port",
              "0",
              "--work-dir",
              folder.resolve("work" + worker).toString(),
              MASTER));
    }
    return cluster;
  }

  /** Runs a command of the program as {@code spark-submit} in client mode does. */
  Process submit(String... arguments) throws IOException {
    Path main = ours.stream().filter(SparkCluster::holdsMain).findFirst().orElseThrow();
    List<String> command =
        new ArrayList<>(
            List.of(
                DEPLOY + "SparkSubmit",
                "--master",
                MASTER,
                "--deploy-mode",
                "client",
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.executor.memory=1g",
                "--jars",
                ours.stream()
                    .filter(jar -> !jar.equals(main))
                    .map(Path::toString)
                    .collect(Collectors.joining(",")),
                "--class",
                Main.class.getName(),
                main.toString()));
    command.addAll(List.of(arguments));
    Process driver = java("driver", "2g", command.toArray(String[]::new));
    others.add(driver);
    return driver;
  }

  /** What a process says. */
  Path log(String process) {
    return folder.resolve(process + ".log");
  }

  /** A worker and its executor die at once, as with {@code kill -9}. */
  void killWorker(int worker) throws InterruptedException {
    Process process = workers.get(worker - 1);
    List<ProcessHandle> executors = process.descendants().toList();
    if (executors.isEmpty()) {
      throw new IllegalStateException("worker " + worker + " has no executor yet");
    }
    executors.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    Stream.concat(others.stream(), workers.stream())
        .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process.toHandle())))
        .forEach(ProcessHandle::destroyForcibly);
  }

  /** Spark's own jars go to {@code home/jars}; the others are the program's. */
  private void layOut() throws IOException {
    Path jars = Files.createDirectories(folder.resolve("home/jars"));
    Path packed = Files.createDirectories(folder.resolve("packed"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry).toAbsolutePath();
      if (Files.isDirectory(path)) {
        ours.add(packed(path, packed.resolve(ours.size() + ".jar")));
      } else if (isOurs(path)) {
        ours.add(path);
      } else if (Files.exists(path)) {
        Files.createSymbolicLink(jars.resolve(path.getFileName()), path);
      }
    }
  }

  private static boolean isOurs(Path jar) {
    return Stream.of(
            "dev/counterweight",
            "-0.1.0-SNAPSHOT",
            "info/picocli",
            "typesafe",
            "gg/jte",
            "gitlab4j",
            "db-scheduler",
            "h2database")
        .anyMatch(jar.toString()::contains);
  }

  private static boolean holdsMain(Path jar) {
    try (var zip = new java.util.zip.ZipFile(jar.toFile())) {
      return zip.getEntry(Main.class.getName().replace('.', '/') + ".class") != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path packed(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        Files.copy(file, zip);
      }
    }
    return jar;
  }

  private Process java(String name, String heap, String... command) throws IOException {
    List<String> line =
        new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
    line.addAll(Arrays.asList(JavaModuleOptions.defaultModuleOptionArray()));
    line.addAll(List.of("-Xmx" + heap, "-Duser.timezone=UTC", "-cp"));
    line.add(folder.resolve("home/jars") + "/*");
    line.addAll(List.of(command));
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log(name).toFile());
    builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder.start();
  }
}
