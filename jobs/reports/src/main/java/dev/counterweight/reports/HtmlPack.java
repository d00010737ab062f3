package dev.counterweight.reports;

import dev.counterweight.reports.page.AboutPage;
import dev.counterweight.reports.page.AuditBasisPage;
import dev.counterweight.reports.page.AuditPage;
import dev.counterweight.reports.page.CalibrationPage;
import dev.counterweight.reports.page.CasePage;
import dev.counterweight.reports.page.CoveragePage;
import dev.counterweight.reports.page.OverviewPage;
import dev.counterweight.reports.page.PersonFiles;
import dev.counterweight.reports.page.PersonPage;
import dev.counterweight.reports.page.TeamPage;
import dev.counterweight.reports.view.AuditView;
import dev.counterweight.reports.view.CalibrationView;
import dev.counterweight.reports.view.CaseFileView;
import dev.counterweight.reports.view.Pack;
import dev.counterweight.reports.view.PersonView;
import dev.counterweight.reports.view.TeamView;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Writes a pack as a folder of pages that open from disk.
 *
 * <pre>
 * index.html          rates by team, people by name
 * coverage.html       what was read, what was set aside, what the rules cannot know
 * teams/&lt;slug&gt;.html   signals of one team by quarter, where there is more than one
 * people/&lt;slug&gt;.html  one evidence page per person; none while the run is incomplete
 * </pre>
 *
 * The same pack gives the same bytes.
 */
public final class HtmlPack {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, HtmlPack.class.getClassLoader(), "dev.counterweight.reports.jte");

  private HtmlPack() {}

  /**
   * Writes all pages of a pack.
   *
   * @param dir new or empty, so that no page of an earlier pack stays behind
   */
  public static void write(Pack pack, Path dir) throws IOException {
    requireEmpty(dir);
    PersonFiles files = new PersonFiles(pack.people());
    render("overview.jte", OverviewPage.of(pack, files), dir.resolve("index.html"));
    render("coverage.jte", CoveragePage.of(pack), dir.resolve("coverage.html"));
    writeTeams(pack, dir.resolve("teams"));
    if (pack.coverage().complete()) {
      writePeople(pack, files, Files.createDirectory(dir.resolve("people")));
    }
  }

  /**
   * Writes the pages of an audit: {@code index.html} across cases, {@code coverage.html} with what
   * it rests on, {@code cases/case-014.html} for each case.
   *
   * @param dir new or empty
   */
  public static void write(AuditView audit, Path dir) throws IOException {
    requireEmpty(dir);
    render("audit.jte", AuditPage.of(audit), dir.resolve("index.html"));
    render("auditbasis.jte", AuditBasisPage.of(audit), dir.resolve("coverage.html"));
    Path cases = Files.createDirectory(dir.resolve("cases"));
    for (CaseFileView view : audit.cases()) {
      render("auditcase.jte", CasePage.of(audit, view), cases.resolve(CasePage.file(view)));
    }
  }

  /**
   * Writes a pack whose first page is that of a meeting.
   *
   * @param dir new or empty
   */
  public static void write(Pack pack, CalibrationView meeting, Path dir) throws IOException {
    requireEmpty(dir);
    PersonFiles files = new PersonFiles(pack.people());
    render("calibration.jte", CalibrationPage.of(pack, meeting, files), dir.resolve("index.html"));
    render("coverage.jte", CoveragePage.of(pack), dir.resolve("coverage.html"));
    writePeople(pack, files, Files.createDirectory(dir.resolve("people")));
  }

  /** Writes the page that says for whom a pack is and on what terms. */
  public static void writeAbout(Pack pack, Path file) throws IOException {
    render("about.jte", AboutPage.of(pack), file);
  }

  private static void requireEmpty(Path dir) throws IOException {
    Files.createDirectories(dir);
    try (Stream<Path> content = Files.list(dir)) {
      if (content.findAny().isPresent()) {
        throw new IllegalArgumentException("A pack needs an empty folder, this one is not: " + dir);
      }
    }
  }

  private static void writeTeams(Pack pack, Path dir) throws IOException {
    for (TeamView team : pack.teams()) {
      if (TeamPage.isWritten(team)) {
        Files.createDirectories(dir);
        render("team.jte", TeamPage.of(pack, team), dir.resolve(TeamPage.file(team)));
      }
    }
  }

  private static void writePeople(Pack pack, PersonFiles files, Path dir) throws IOException {
    for (PersonView person : pack.people()) {
      PersonPage page = PersonPage.of(pack, person, files);
      render("person.jte", page, dir.resolve(files.file(person)));
    }
  }

  static void render(String template, Object page, Path file) throws IOException {
    Utf8ByteOutput html = new Utf8ByteOutput();
    TEMPLATES.render(template, page, html);
    Files.write(file, html.toByteArray()); // in one go: jte hands out many small pieces
  }
}
