package dev.counterweight.reports;

import dev.counterweight.reports.view.Pack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The pages of a pack as a browser would read them, by path inside the pack. */
final class Pages {
  private final SortedMap<String, Document> byPath = new TreeMap<>();

  private Pages() {}

  static Pages of(Pack pack, Path dir) throws IOException {
    HtmlPack.write(pack, dir);
    Pages pages = new Pages();
    try (Stream<Path> files = Files.walk(dir)) {
      files.filter(Files::isRegularFile).forEach(file -> pages.read(dir, file));
    }
    return pages;
  }

  private void read(Path dir, Path file) {
    try {
      byPath.put(dir.relativize(file).toString(), Jsoup.parse(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> paths() {
    return List.copyOf(byPath.keySet());
  }

  List<Document> all() {
    return List.copyOf(byPath.values());
  }

  Document page(String path) {
    Document page = byPath.get(path);
    if (page == null) {
      throw new AssertionError(path + " is not among " + byPath.keySet());
    }
    return page;
  }

  Document person(String name) {
    return all().stream()
        .filter(page -> page.expectFirst("h1").text().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No page of " + name));
  }
}
