package dev.counterweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.counterweight.cli.Cli.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user can mend is one clear sentence and exit code 2, without a stack trace. */
class BadInputTest {
  @TempDir private Path folder;

  @Test
  void namesTheArchiveThatIsMissing() {
    Answer answer = run("run", "--archive", "nowhere", "--lake", lake());

    assertRefused(answer, "nowhere");
  }

  @Test
  void namesFileAndLineOfBadJson() throws IOException {
    Path archive = archive("{\"id\":1,\"username\":\"nia\"}\n{\"id\":2,\n");

    Answer answer = run("run", "--archive", archive.toString(), "--lake", lake());

    assertRefused(answer, "gitlab/users.jsonl:2");
    assertThat(folder.resolve("lake/report")).doesNotExist();
    assertThat(folder.resolve("lake/runs/current.json")).doesNotExist();
  }

  @Test
  void namesAKeyItDoesNotKnowAndTheNearest() throws IOException {
    Path config = Files.writeString(folder.resolve("mine.conf"), "counterweight.lakes = x");

    assertRefused(
        run("run", "--config", config.toString()), "counterweight.lakes", "'counterweight.lake'");
  }

  @Test
  void namesTheConfigurationThatIsMissing() {
    assertRefused(run("run", "--config", "nowhere.conf"), "nowhere.conf", "no such file");
  }

  @Test
  void namesALakeThatCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    Path archive = archive("{\"id\":1,\"username\":\"nia\"}\n");

    Answer answer =
        run("run", "--archive", archive.toString(), "--lake", file.resolve("lake").toString());

    assertRefused(answer, "lake", "cannot write");
  }

  @Test
  void namesWhatIsWrongWithThePeopleFile() throws IOException {
    Path archive = archive("{\"id\":1,\"username\":\"nia\"}\n");
    Files.writeString(archive.resolve("people.csv"), "person_id,display_name,is_bot\nnia,Nia,no\n");

    Answer answer = run("run", "--archive", archive.toString(), "--lake", lake());

    assertRefused(answer, "people.csv, line 2, column is_bot");
  }

  @Test
  void namesTheHostThatDoesNotAnswer() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    Map<String, String> environment = servers("http://127.0.0.1:" + free);

    Answer answer =
        new Cli(environment)
            .run("pull", "--config", "../../conf/gitlab-jira.conf", "--lake", lake());

    assertRefused(answer, "gitlab.url", "127.0.0.1:" + free);
  }

  @Test
  void namesTheKeyOfATokenThatIsRefusedAndNeverTheToken() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "{\"message\":\"401 Unauthorized\"}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(401, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      Map<String, String> environment =
          servers("http://127.0.0.1:" + server.getAddress().getPort());

      Answer answer =
          new Cli(environment)
              .run("pull", "--config", "../../conf/gitlab-jira.conf", "--lake", lake());

      assertRefused(answer, "gitlab.token");
      assertThat(answer.out() + answer.err()).doesNotContain("secret-of-this-test");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void namesAnOptionItDoesNotKnow() {
    assertRefused(run("run", "--fast"), "--fast");
  }

  @Test
  void asksToPullBeforeItComputes() {
    assertRefused(run("compute", "--lake", lake()), "pull first");
    assertRefused(run("status", "--lake", lake()), "pull first");
  }

  @Test
  void answersMachinesToo() throws IOException {
    Answer answer = run("status", "--lake", lake(), "--json");

    assertThat(answer.json().path("exit_code").asInt()).isEqualTo(2);
    assertThat(answer.json().path("problems").path(0).asText()).contains("pull first");
  }

  private static void assertRefused(Answer answer, String... words) {
    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCodes.INPUT);
    assertThat(answer.err()).contains(words).doesNotContain("\tat ");
    assertThat(answer.err().strip().lines().filter(line -> !line.startsWith("raw/"))).hasSize(1);
  }

  private static Map<String, String> servers(String url) {
    Map<String, String> environment = new HashMap<>();
    environment.put("COUNTERWEIGHT_GITLAB_URL", url);
    environment.put("COUNTERWEIGHT_JIRA_URL", url);
    environment.put("COUNTERWEIGHT_GITLAB_TOKEN", "secret-of-this-test");
    environment.put("COUNTERWEIGHT_JIRA_TOKEN", "secret-of-this-test");
    return environment;
  }

  private Path archive(String users) throws IOException {
    Path gitlab = Files.createDirectories(folder.resolve("archive/gitlab"));
    Files.writeString(gitlab.resolve("users.jsonl"), users);
    return folder.resolve("archive");
  }

  private String lake() {
    return folder.resolve("lake").toString();
  }

  private static Answer run(String... arguments) {
    return new Cli(Map.of()).run(arguments);
  }
}
