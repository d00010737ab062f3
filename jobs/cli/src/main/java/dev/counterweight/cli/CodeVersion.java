package dev.counterweight.cli;

import dev.counterweight.connectors.Connector;
import dev.counterweight.model.Change;
import dev.counterweight.reports.HtmlPack;
import dev.counterweight.steps.Compute;
import dev.counterweight.steps.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which program this is: a hash of its own classes. Another program may give other tables. */
final class CodeVersion {
  private static final List<Class<?>> ONE_PER_MODULE =
      List.of(Change.class, Connector.class, HtmlPack.class, Compute.class, CodeVersion.class);

  private CodeVersion() {}

  static String hash() {
    try {
      List<String> parts = new ArrayList<>();
      for (Class<?> module : ONE_PER_MODULE) {
        Path place = Path.of(module.getProtectionDomain().getCodeSource().getLocation().toURI());
        for (Path file : files(place)) {
          parts.add(file.getFileName() + " " + Fingerprint.ofFile(file));
        }
      }
      return Fingerprint.of(parts.toArray(new String[0]));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own classes", e);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<Path> files(Path place) throws IOException {
    if (Files.isRegularFile(place)) {
      return List.of(place);
    }
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
