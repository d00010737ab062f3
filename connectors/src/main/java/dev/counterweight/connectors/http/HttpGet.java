package dev.counterweight.connectors.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Sends GET requests over connections that stay open. The JDK's oldest client: its requests take a
 * third of the processor time of the newer one's, which counts where thousands are sent. Verifies
 * certificates and host names, goes through the JVM's proxy, and follows no redirect: a header with
 * a token would follow too. Safe for several threads.
 */
public final class HttpGet {
  private static final int BUFFER = 1 << 16;

  /** A slow line may take a while for a long answer; one that only drips would take for ever. */
  private static final int SILENCES_AN_ANSWER = 5;

  private final Duration connectTimeout;
  private final Duration requestTimeout;
  private final Map<String, String> headers;

  /**
   * An answer, read to its last byte.
   *
   * @param headers what the server says beside it
   */
  public record Answer(int status, ServerHeaders headers, byte[] body) {}

  /**
   * @param requestTimeout longest silence during an answer, which may take five times as long
   * @param headers of every request
   */
  public HttpGet(Duration connectTimeout, Duration requestTimeout, Map<String, String> headers) {
    this.connectTimeout = connectTimeout;
    this.requestTimeout = requestTimeout;
    this.headers = Map.copyOf(headers);
  }

  /**
   * Sends one request.
   *
   * @throws IOException when the connection breaks, the answer is cut short or does not come in
   *     time
   */
  public Answer send(URI address) throws IOException {
    if (!(address.toURL().openConnection() instanceof HttpURLConnection connection)) {
      throw new IOException("no address of a web server: " + address.getScheme());
    }
    long deadline = System.nanoTime() + SILENCES_AN_ANSWER * requestTimeout.toNanos();
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setConnectTimeout(Math.toIntExact(connectTimeout.toMillis()));
    connection.setReadTimeout(Math.toIntExact(requestTimeout.toMillis()));
    headers.forEach(connection::setRequestProperty);
    int status = connection.getResponseCode();
    if (status < 0) {
      throw new IOException("what answers speaks no HTTP");
    }
    byte[] body = body(connection, status, deadline);
    return new Answer(
        status,
        new ServerHeaders(name -> Optional.ofNullable(connection.getHeaderField(name))),
        body);
  }

  private byte[] body(HttpURLConnection connection, int status, long deadline) throws IOException {
    long announced = connection.getContentLengthLong();
    try (InputStream in =
        status >= HttpURLConnection.HTTP_BAD_REQUEST
            ? connection.getErrorStream()
            : connection.getInputStream()) {
      byte[] body = in == null ? new byte[0] : readAll(in, announced, deadline);
      if (in != null && announced >= 0 && body.length != announced) {
        throw new IOException("the answer is cut short");
      }
      return body;
    }
  }

  private byte[] readAll(InputStream in, long announced, long deadline) throws IOException {
    ByteArrayOutputStream body =
        new ByteArrayOutputStream((int) Math.max(32, Math.min(announced, 16L << 20)));
    byte[] some = new byte[(int) Math.max(1, announced < 0 ? BUFFER : Math.min(announced, BUFFER))];
    for (int read = in.read(some); read >= 0; read = in.read(some)) {
      body.write(some, 0, read);
      if (System.nanoTime() > deadline) {
        throw new SocketTimeoutException(
            "no whole answer within " + requestTimeout.multipliedBy(SILENCES_AN_ANSWER));
      }
    }
    return body.toByteArray();
  }
}
