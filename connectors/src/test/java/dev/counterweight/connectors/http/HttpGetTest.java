package dev.counterweight.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.counterweight.connectors.http.HttpGet.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpGetTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final HttpGet http = new HttpGet(SECOND, SECOND, Map.of("Private-Token", "t"));

  @Test
  void givesStatusHeadersAndBodyWhateverTheStatus() throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body =
              exchange
                  .getRequestHeaders()
                  .getFirst("Private-Token")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Location", "http://localhost/elsewhere");
          exchange.sendResponseHeaders(
              Integer.parseInt(exchange.getRequestURI().getPath().substring(1)), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      for (int status : new int[] {200, 302, 401, 404, 429, 503}) {
        Answer answer = http.send(address(server.getAddress().getPort(), status + ""));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().first().apply("location")).isPresent();
        assertThat(answer.body()).asString().isEqualTo("t");
      }
    } finally {
      server.stop(0);
    }
  }

  @Test
  void anAnswerThatEndsBeforeItsLengthIsNone() throws IOException {
    try (ServerSocket server = answers("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf", 0)) {
      assertThatThrownBy(() -> http.send(address(server.getLocalPort(), "")))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void anAnswerThatDripsIsNotWaitedForForever() throws IOException {
    String drops = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + "x".repeat(1000);
    try (ServerSocket server = answers(drops, 50)) {
      assertThatThrownBy(() -> http.send(address(server.getLocalPort(), "")))
          .isInstanceOf(SocketTimeoutException.class)
          .hasMessageContaining("no whole answer");
    }
  }

  private static URI address(int port, String path) {
    return URI.create("http://localhost:" + port + "/" + path);
  }

  /** A server that sends this to all who come, byte by byte where there is a pause. */
  private static ServerSocket answers(String answer, int pauseMillis) throws IOException {
    ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("localhost"));
    Thread thread = new Thread(() -> serve(server, answer, pauseMillis));
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  private static void serve(ServerSocket server, String answer, int pauseMillis) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept();
          OutputStream out = socket.getOutputStream()) {
        byte[] bytes = answer.getBytes(StandardCharsets.US_ASCII);
        int step = pauseMillis == 0 ? bytes.length : 1;
        for (int at = 0; at < bytes.length; at += step) {
          out.write(bytes, at, step);
          out.flush();
          Thread.sleep(pauseMillis);
        }
      } catch (IOException clientLeft) {
        // the next one
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
