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

  /** What a server announces beyond this is believed when it comes. */
  private static final int LONGEST_IN_ONE_PIECE = 64 << 20;

  /** A slow line may take a while for a long answer; one that only drips would take for ever. */
  private static final int SILENCES_AN_ANSWER = 5;

  private final Duration connectTimeout;
  private final Duration requestTimeout;
  private final Map<String, String> headers;

  /** An answer, read to its last byte. */
  public static final class Answer {
    private final int status;
    private final ServerHeaders headers;
    private final byte[] body;

    private Answer(int status, ServerHeaders headers, byte[] body) {
      this.status = status;
      this.headers = headers;
      this.body = body;
    }

    public int status() {
      return status;
    }

    /** What the server says beside it. */
    public ServerHeaders headers() {
      return headers;
    }

    /** Its bytes, which are the caller's from now on. */
    public byte[] body() {
      return body;
    }
  }

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
      if (in == null) {
        return new byte[0];
      }
      return announced >= 0 && announced <= LONGEST_IN_ONE_PIECE
          ? readExactly(in, new byte[(int) announced], deadline)
          : readAll(in, announced, deadline);
    }
  }

  /** Without a copy: a long answer is in memory once. */
  private byte[] readExactly(InputStream in, byte[] body, long deadline) throws IOException {
    int filled = 0;
    while (filled < body.length) {
      int read = in.read(body, filled, body.length - filled);
      if (read < 0) {
        throw new IOException("the answer is cut short");
      }
      filled += read;
      checkTime(deadline);
    }
    return body;
  }

  private byte[] readAll(InputStream in, long announced, long deadline) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] some = new byte[BUFFER];
    for (int read = in.read(some); read >= 0; read = in.read(some)) {
      body.write(some, 0, read);
      checkTime(deadline);
    }
    if (announced >= 0 && body.size() != announced) {
      throw new IOException("the answer is cut short");
    }
    return body.toByteArray();
  }

  private void checkTime(long deadline) throws SocketTimeoutException {
    if (System.nanoTime() > deadline) {
      throw new SocketTimeoutException(
          "no whole answer within " + requestTimeout.multipliedBy(SILENCES_AN_ANSWER));
    }
  }
}
