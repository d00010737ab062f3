package dev.counterweight.connectors.gitlab;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.MultivaluedMap;
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

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Map<String, Object> properties(GitLabConfig config) {
    return Map.of(
        ClientProperties.FOLLOW_REDIRECTS, true,
        ClientProperties.CONNECT_TIMEOUT, Math.toIntExact(config.connectTimeout().toMillis()),
        ClientProperties.READ_TIMEOUT, Math.toIntExact(config.requestTimeout().toMillis()));
  }
}
