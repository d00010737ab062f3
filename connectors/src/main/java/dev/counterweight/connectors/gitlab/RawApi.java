package dev.counterweight.connectors.gitlab;

import dev.counterweight.connectors.http.JsonFields;
import dev.counterweight.connectors.http.JsonSlices;
import dev.counterweight.connectors.http.ServerHeaders;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gitlab4j.api.AbstractApi;
import org.gitlab4j.api.GitLabApi;
import org.gitlab4j.api.GitLabApiClient;
import org.gitlab4j.api.GitLabApiException;

/**
 * GitLab4J's URL, token, time-outs and error reading, with answers as the server wrote them: its
 * models drop the fields that they do not know, and its pager stops after the first page of a
 * keyset.
 */
final class RawApi extends AbstractApi implements AutoCloseable {
  private final LastingClient client;

  RawApi(GitLabConfig config) {
    super(new GitLabApi(config.url().toString(), config.token()));
    this.client = new LastingClient(config);
  }

  @Override
  protected GitLabApiClient getApiClient() {
    return client;
  }

  /**
   * One page of a list.
   *
   * @param heard is told at once what a good answer says beside its rows
   * @throws GitLabApiException when the server refuses, or the connection breaks
   * @throws IOException when what came is no JSON array, or is cut short
   */
  Page page(String path, Map<String, String> query, Consumer<ServerHeaders> heard)
      throws GitLabApiException, IOException {
    try (Response response = get(Response.Status.OK, parameters(query), path)) {
      heard.accept(headers(response));
      return Page.of(JsonSlices.elements(body(response)), response);
    }
  }

  /** One object, under the same conditions as {@link #page}. */
  String object(String path, Consumer<ServerHeaders> heard) throws GitLabApiException, IOException {
    try (Response response = get(Response.Status.OK, parameters(Map.of()), path)) {
      heard.accept(headers(response));
      byte[] body = body(response);
      String text = new String(body, StandardCharsets.UTF_8);
      JsonFields.of(text, Set.of()); // fails where it is cut short
      return text;
    }
  }

  /** A path or an id as one segment of a path. */
  String segment(String projectPathOrId) throws GitLabApiException {
    return urlEncode(projectPathOrId);
  }

  @Override
  public void close() {
    client.close();
  }

  private static ServerHeaders headers(Response response) {
    return new ServerHeaders(name -> Optional.ofNullable(response.getHeaderString(name)));
  }

  private static byte[] body(Response response) throws IOException {
    try {
      return response.readEntity(byte[].class);
    } catch (ProcessingException e) {
      throw new IOException(e);
    }
  }

  private static MultivaluedMap<String, String> parameters(Map<String, String> query) {
    MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
    query.forEach(parameters::putSingle);
    return parameters;
  }
}
