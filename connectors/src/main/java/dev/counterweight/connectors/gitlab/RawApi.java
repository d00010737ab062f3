package dev.counterweight.connectors.gitlab;

import dev.counterweight.connectors.http.HttpGet;
import dev.counterweight.connectors.http.HttpGet.Answer;
import dev.counterweight.connectors.http.JsonFields;
import dev.counterweight.connectors.http.JsonSlices;
import dev.counterweight.connectors.http.ServerHeaders;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gitlab4j.api.GitLabApiClient;

/**
 * GitLab4J's addresses and token, with answers as the server wrote them: its models drop the fields
 * that they do not know, its pager stops after the first page of a keyset, and its HTTP client
 * spends more time on a request than all that comes after it.
 */
final class RawApi extends GitLabApiClient {
  private static final int MOST_REDIRECTS = 5;

  private final HttpGet http;

  RawApi(GitLabConfig config) {
    super(config.url().toString(), config.token());
    http =
        new HttpGet(
            config.connectTimeout(),
            config.requestTimeout(),
            Map.of(
                PRIVATE_TOKEN_HEADER,
                config.token(),
                "Accept",
                "application/json",
                "User-Agent",
                "counterweight"));
  }

  /**
   * One page of a list.
   *
   * @param heard is told at once what an answer says beside its rows
   * @throws Refusal when the server answers anything but 200
   * @throws IOException when the connection breaks, or what came is no JSON array, or is cut short
   */
  Page page(String path, Map<String, String> query, Consumer<ServerHeaders> heard)
      throws IOException {
    Answer answer = answer(path, query, heard);
    return Page.of(JsonSlices.rows(answer.body(), Table.FIELDS), answer.headers());
  }

  /** One object, under the same conditions as {@link #page}. */
  String object(String path, Consumer<ServerHeaders> heard) throws IOException {
    String text = new String(answer(path, Map.of(), heard).body(), StandardCharsets.UTF_8);
    JsonFields.of(text, Set.of()); // fails where it is cut short
    return text;
  }

  /** A text as one segment of a path, or as a parameter. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * A project that was renamed answers under its old path with a redirect. It is followed on the
   * same server only: the token would follow to any other.
   */
  private Answer answer(String path, Map<String, String> query, Consumer<ServerHeaders> heard)
      throws IOException {
    String parameters =
        query.entrySet().stream()
            .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    URI address = URI.create(getApiUrl(path) + (parameters.isEmpty() ? "" : "?" + parameters));
    Answer answer = http.send(address);
    for (int hop = 0; hop < MOST_REDIRECTS; hop++) {
      Optional<URI> next = redirect(answer, address);
      if (next.isEmpty()) {
        break;
      }
      address = next.get();
      answer = http.send(address);
    }
    heard.accept(answer.headers());
    if (answer.status() != HttpURLConnection.HTTP_OK) {
      throw new Refusal(answer);
    }
    return answer;
  }

  private static Optional<URI> redirect(Answer answer, URI from) {
    if (answer.status() < 300 || answer.status() >= 400) {
      return Optional.empty();
    }
    try {
      return answer
          .headers()
          .first()
          .apply("Location")
          .map(from::resolve)
          .filter(next -> isSameServer(from, next));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private static boolean isSameServer(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getRawAuthority().equalsIgnoreCase(other.getRawAuthority());
  }

  /** An answer that is not what was asked for. Its words are kept out of every message. */
  static final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ServerHeaders headers;
    private final boolean lacksScope;

    Refusal(Answer answer) {
      super("status " + answer.status());
      status = answer.status();
      headers = answer.headers();
      lacksScope = new String(answer.body(), StandardCharsets.UTF_8).contains("insufficient_scope");
    }

    int status() {
      return status;
    }

    ServerHeaders headers() {
      return headers;
    }

    /** Whether it says that the token may not do this. */
    boolean lacksScope() {
      return lacksScope;
    }
  }
}
