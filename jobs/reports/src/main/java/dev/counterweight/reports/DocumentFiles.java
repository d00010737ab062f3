package dev.counterweight.reports;

import dev.counterweight.reports.page.DocumentPage;
import dev.counterweight.reports.view.DocumentPack;
import dev.counterweight.reports.view.DocumentView;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes documents as pages that open from disk. The same pack gives the same bytes. */
public final class DocumentFiles {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          DocumentFiles.class.getClassLoader(),
          "dev.counterweight.reports.jte");

  private DocumentFiles() {}

  /** Writes every document of a pack below a folder. */
  public static void write(DocumentPack pack, Path dir) throws IOException {
    for (DocumentView document : pack.documents()) {
      Path file = dir.resolve(document.file());
      Files.createDirectories(file.getParent());
      Utf8ByteOutput html = new Utf8ByteOutput();
      TEMPLATES.render("document.jte", DocumentPage.of(pack, document), html);
      Files.write(file, html.toByteArray());
    }
  }
}
