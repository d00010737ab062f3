package dev.counterweight.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.counterweight.connectors.ConnectorException;
import dev.counterweight.connectors.Sandbox;
import dev.counterweight.lake.Lake;
import dev.counterweight.lake.RawText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pulls that succeed and pulls that fail in all kinds of ways leave no part of a token anywhere.
 */
class SecretsTest {
  private static final List<String> PARTS =
      List.of(
          Sandbox.GITLAB_TOKEN.substring(6, 14),
          Sandbox.GITLAB_TOKEN.substring(Sandbox.GITLAB_TOKEN.length() - 8),
          Sandbox.JIRA_TOKEN.substring(0, 12),
          Base64.getEncoder()
              .encodeToString(
                  (Sandbox.JIRA_USER + ":" + Sandbox.JIRA_TOKEN).getBytes(StandardCharsets.UTF_8))
              .substring(24, 36));

  @TempDir private Path folder;

  @Test
  void noPartOfATokenIsKeptOrPrinted() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    List<String> texts = new ArrayList<>();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setErr(System.out);
    try {
      texts.addAll(pullsThatSucceedAndFail());
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    texts.add(printed.toString(StandardCharsets.UTF_8));
    Path lake = folder.resolve("lake");
    texts.add(RawText.of(new Lake(lake.toString(), new Configuration())));
    texts.addAll(files(lake));

    assertThat(texts).hasSizeGreaterThan(10);
    for (String text : texts) {
      assertThat(text).doesNotContain(PARTS);
    }
  }

  private List<String> pullsThatSucceedAndFail() throws Exception {
    List<String> failures = new ArrayList<>();
    try (Sandbox sandbox = Sandbox.serve(Sandbox.shared("sandbox/data-tiny"))) {
      SandboxPulls pulls = new SandboxPulls(sandbox.url(), folder, Clock.systemUTC());
      for (String fault :
          List.of("token_expired", "500", "html200", "reset", "truncate", "429_bare", "gone")) {
        for (String product : List.of("/api/v4/projects", "/rest/api/3/search")) {
          sandbox.admin(
              "faults",
              "{\"rules\":[{\"kind\":\"%s\",\"match\":\"%s\"}]}".formatted(fault, product));
          failures.add(stackOf(catchThrowableOfType(ConnectorException.class, pulls::pull)));
        }
      }
      sandbox.admin("faults", "{}");
      pulls.pull();
    }
    assertThat(failures).hasSize(14);
    return failures;
  }

  private static String stackOf(ConnectorException failure) {
    StringWriter text = new StringWriter();
    if (failure != null) {
      failure.printStackTrace(new PrintWriter(text));
    }
    return text.toString();
  }

  /** Bytes of every file, read so that each byte is a letter. */
  private static List<String> files(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return texts;
  }
}
