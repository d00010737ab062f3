package dev.counterweight.reports.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Headless Chromium, spoken to over its DevTools protocol. Says what a page did that it should not:
 * errors on the console, scripts that ran, requests, what axe-core finds, room needed beside the
 * window.
 *
 * <p>Set {@code CHROMIUM} to use another binary than the one on the path. Where there is none, the
 * test that asks for a browser is skipped and says so.
 */
public final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AXE = axe();

  /** Pages are long; a picture need not be. */
  private static final int TALLEST_PICTURE_PX = 6_000;

  private final Process chromium;
  private final Path profile;
  private final DevTools devTools;
  private final String session;

  /**
   * How a page is looked at.
   *
   * @param name as part of a picture's file name
   * @param widthPx of the window
   */
  public record Look(String name, int widthPx, boolean dark, String medium) {
    public static final Look DESKTOP = new Look("desktop", 1280, false, "screen");
    public static final Look DARK = new Look("dark", 1280, true, "screen");
    public static final Look PHONE = new Look("phone", 390, false, "screen");
    public static final Look PRINT = new Look("print", 720, false, "print");

    public static final List<Look> ALL = List.of(DESKTOP, DARK, PHONE, PRINT);
    public static final List<Look> WIDE_AND_NARROW = List.of(DESKTOP, PHONE);
  }

  /**
   * What a page did.
   *
   * @param errors lines of the console, exceptions, dialogs
   * @param requests addresses that were asked for beside the page itself
   * @param beyondPx how far the page reaches beyond its window
   */
  public record Visit(List<String> errors, List<String> requests, int beyondPx) {}

  private Browser(Process chromium, Path profile, DevTools devTools) {
    this.chromium = chromium;
    this.profile = profile;
    this.devTools = devTools;
    JsonNode target = devTools.ask("", "Target.createTarget", params("url", "about:blank"));
    ObjectNode attach = params("targetId", target.path("targetId").asText()).put("flatten", true);
    this.session = devTools.ask("", "Target.attachToTarget", attach).path("sessionId").asText();
    for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
      devTools.ask(session, domain + ".enable", JSON.createObjectNode());
    }
  }

  /** Starts a browser, or skips the test that asked for one. */
  public static Browser start() throws IOException {
    Path binary =
        binary().orElseGet(() -> abort("No chromium on the path: pages not opened in a browser"));
    Path profile = Files.createTempDirectory("browser");
    Process chromium =
        new ProcessBuilder(
                binary.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    HttpClient http = HttpClient.newHttpClient();
    return new Browser(chromium, profile, new DevTools(http, address(chromium)));
  }

  private static Optional<Path> binary() {
    String named = System.getenv("CHROMIUM");
    Stream<Path> onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .flatMap(
                folder ->
                    Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)));
    return Stream.concat(Stream.ofNullable(named).map(Path::of), onPath)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static URI address(Process chromium) throws IOException {
    BufferedReader said = chromium.errorReader(StandardCharsets.UTF_8);
    String line = said.readLine();
    while (line != null && !line.startsWith("DevTools listening on ")) {
      line = said.readLine();
    }
    if (line == null) {
      throw new IOException("chromium ended before it listened");
    }
    Thread drain = new Thread(() -> said.lines().forEach(ignored -> {}), "chromium's messages");
    drain.setDaemon(true);
    drain.start();
    return URI.create(line.substring("DevTools listening on ".length()));
  }

  /** Opens a page and waits until it is drawn. */
  public Visit open(Path page, Look look) {
    devTools.ask(session, "Emulation.setDeviceMetricsOverride", metrics(look.widthPx()));
    ObjectNode media = params("media", look.medium());
    media
        .putArray("features")
        .addObject()
        .put("name", "prefers-color-scheme")
        .put("value", look.dark() ? "dark" : "light");
    devTools.ask(session, "Emulation.setEmulatedMedia", media);
    devTools.forget();
    String url = page.toUri().toString();
    devTools.ask(session, "Page.navigate", params("url", url));
    devTools.await("Page.loadEventFired");
    int beyond =
        evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            .asInt();
    List<String> requests =
        devTools.events("Network.requestWillBeSent").stream()
            .map(event -> event.path("request").path("url").asText())
            .filter(asked -> !asked.equals(url) && !asked.startsWith("data:"))
            .toList();
    return new Visit(errors(), requests, beyond);
  }

  private List<String> errors() {
    List<String> errors = new ArrayList<>();
    for (JsonNode event : devTools.events("Runtime.consoleAPICalled")) {
      errors.add("console: " + event.path("args"));
    }
    for (JsonNode event : devTools.events("Log.entryAdded")) {
      errors.add("log: " + event.path("entry").path("text").asText());
    }
    for (JsonNode event : devTools.events("Runtime.exceptionThrown")) {
      errors.add("exception: " + event.path("exceptionDetails"));
    }
    for (JsonNode event : devTools.events("Page.javascriptDialogOpening")) {
      errors.add("dialog: " + event.path("message").asText());
    }
    return errors;
  }

  /** What axe-core finds in the page that is open: rule, what it is about, where. */
  public List<String> violations() {
    evaluate(AXE + "; true");
    JsonNode found =
        evaluate(
            """
            axe.run(document, {resultTypes: ['violations'], preload: false}).then(result =>
              result.violations.flatMap(violation => violation.nodes.slice(0, 3).map(node =>
                violation.id + ': ' + violation.help + ' at ' + node.target + ' ' + node.html.slice(0, 200))))
            """);
    List<String> violations = new ArrayList<>();
    found.forEach(violation -> violations.add(violation.asText()));
    return violations;
  }

  /** The value of an expression in the page that is open. */
  public JsonNode evaluate(String expression) {
    ObjectNode params =
        params("expression", expression).put("returnByValue", true).put("awaitPromise", true);
    JsonNode answer = devTools.ask(session, "Runtime.evaluate", params);
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.path("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /** Writes a picture of the page that is open, from its head on. */
  public void picture(Path file) throws IOException {
    JsonNode size = evaluate("[innerWidth, document.documentElement.scrollHeight]");
    ObjectNode params = params("format", "png").put("captureBeyondViewport", true);
    params
        .putObject("clip")
        .put("x", 0)
        .put("y", 0)
        .put("width", size.path(0).asInt())
        .put("height", Math.min(size.path(1).asInt(), TALLEST_PICTURE_PX))
        .put("scale", 1);
    Files.createDirectories(file.toAbsolutePath().getParent());
    String png = devTools.ask(session, "Page.captureScreenshot", params).path("data").asText();
    Files.write(file, Base64.getDecoder().decode(png));
  }

  private static ObjectNode metrics(int widthPx) {
    return JSON.createObjectNode()
        .put("width", widthPx)
        .put("height", 900)
        .put("deviceScaleFactor", 1)
        .put("mobile", false);
  }

  private static ObjectNode params(String name, String value) {
    return JSON.createObjectNode().put(name, value);
  }

  private static String axe() {
    try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
      if (script == null) {
        throw new IllegalStateException("axe.min.js is not on the class path");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      devTools.ask("", "Browser.close", JSON.createObjectNode());
      if (!chromium.waitFor(10, TimeUnit.SECONDS)) {
        chromium.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      chromium.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
