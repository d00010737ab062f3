package dev.counterweight.connectors.gitlab;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status.Family;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.gitlab4j.api.GitLabApiClient;
import org.glassfish.jersey.client.ClientProperties;
import org.jspecify.annotations.Nullable;

/**
 * GitLab4J's client, whose HTTP client serves all requests. The library's own sets a property on
 * each request, for which Jersey builds itself anew: some ten milliseconds of work every time.
 */
final class LastingClient extends GitLabApiClient {
  private static final int MOST_REDIRECTS = 5;

  private final Client http;
  private final String token;

  LastingClient(GitLabConfig config) {
    super(config.url().toString(), config.token(), null, properties(config));
    http = createApiClient();
    token = config.token();
  }

  @Override
  protected Invocation.Builder invocation(
      URL url, @Nullable MultivaluedMap<String, String> query, String accept) {
    String parameters =
        query == null
            ? ""
            : query.entrySet().stream()
                .flatMap(
                    entry -> entry.getValue().stream().map(value -> pair(entry.getKey(), value)))
                .collect(Collectors.joining("&"));
    URI address = URI.create(url + (parameters.isEmpty() ? "" : "?" + parameters));
    return http.target(address).request(accept).header(PRIVATE_TOKEN_HEADER, token);
  }

  /**
   * A project that was renamed answers under its old path with a redirect. It is followed on the
   * same server only: a header with the token would follow to any other.
   */
  @Override
  protected Response get(@Nullable MultivaluedMap<String, String> query, URL url) {
    Response answer = super.get(query, url);
    for (int hop = 0; hop < MOST_REDIRECTS; hop++) {
      URI next = answer.getLocation();
      if (answer.getStatusInfo().getFamily() != Family.REDIRECTION
          || next == null
          || !isSameServer(url, next)) {
        return answer;
      }
      answer.close();
      answer = super.get(null, url(next));
    }
    return answer;
  }

  private static boolean isSameServer(URL url, URI other) {
    return url.getProtocol().equalsIgnoreCase(other.getScheme())
        && url.getAuthority().equalsIgnoreCase(other.getRawAuthority());
  }

  private static URL url(URI uri) {
    try {
      return uri.toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Map<String, Object> properties(GitLabConfig config) {
    return Map.of(
        ClientProperties.FOLLOW_REDIRECTS, false,
        ClientProperties.CONNECT_TIMEOUT, Math.toIntExact(config.connectTimeout().toMillis()),
        ClientProperties.READ_TIMEOUT, Math.toIntExact(config.requestTimeout().toMillis()));
  }
}
