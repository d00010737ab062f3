package dev.counterweight.connectors.gitlab;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URL;
import java.util.List;
import java.util.Map;
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
    WebTarget target = http.target(url.toExternalForm());
    if (query != null) {
      for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
        target = target.queryParam(parameter.getKey(), parameter.getValue().toArray());
      }
    }
    return target.request(accept).header(PRIVATE_TOKEN_HEADER, token);
  }

  private static Map<String, Object> properties(GitLabConfig config) {
    return Map.of(
        ClientProperties.FOLLOW_REDIRECTS, true,
        ClientProperties.CONNECT_TIMEOUT, Math.toIntExact(config.connectTimeout().toMillis()),
        ClientProperties.READ_TIMEOUT, Math.toIntExact(config.requestTimeout().toMillis()));
  }
}
