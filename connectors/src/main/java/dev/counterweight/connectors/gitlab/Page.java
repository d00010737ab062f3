package dev.counterweight.connectors.gitlab;

import dev.counterweight.connectors.http.JsonSlices;
import dev.counterweight.connectors.http.ServerHeaders;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One page of a list.
 *
 * @param rows each as the server wrote it, with the {@link Table#FIELDS} that it has
 * @param next the parameters that ask for the page behind this one; empty on the last page
 * @param total rows of the whole list as the server counts them; empty above 10,000 and in keyset
 *     paging
 */
record Page(List<JsonSlices.Row> rows, Map<String, String> next, OptionalLong total) {
  private static final Pattern NEXT_LINK = Pattern.compile("<([^<>]{1,8000})>; ?rel=\"next\"");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  static Page of(List<JsonSlices.Row> rows, ServerHeaders headers) {
    return new Page(
        rows,
        next(headers),
        number(headers, "X-Total").map(OptionalLong::of).orElseGet(OptionalLong::empty));
  }

  boolean isLast() {
    return next.isEmpty();
  }

  private static Map<String, String> next(ServerHeaders headers) {
    return number(headers, "X-Next-Page")
        .map(page -> Map.of("page", Long.toString(page)))
        .or(() -> headers.first().apply("Link").flatMap(Page::linked))
        .orElse(Map.of());
  }

  /** Only the parameters of the link: its host may be one the server merely believes to have. */
  private static Optional<Map<String, String>> linked(String link) {
    if (!link.contains("\"next\"")) {
      return Optional.empty();
    }
    Matcher next = NEXT_LINK.matcher(link);
    return next.find() ? Optional.of(parameters(URI.create(next.group(1)))) : Optional.empty();
  }

  private static Map<String, String> parameters(URI uri) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static Optional<Long> number(ServerHeaders headers, String name) {
    return headers
        .first()
        .apply(name)
        .filter(value -> NUMBER.matcher(value).matches())
        .map(Long::valueOf);
  }
}
