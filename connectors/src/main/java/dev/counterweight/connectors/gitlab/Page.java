package dev.counterweight.connectors.gitlab;

import jakarta.ws.rs.core.Response;
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
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param rows each as the server wrote it
 * @param next the parameters that ask for the page behind this one; empty on the last page
 * @param total rows of the whole list as the server counts them; empty above 10,000 and in keyset
 *     paging
 */
record Page(List<String> rows, Map<String, String> next, OptionalLong total) {
  private static final Pattern NEXT_LINK = Pattern.compile("<([^<>]{1,8000})>; ?rel=\"next\"");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  static Page of(List<String> rows, Response response) {
    return new Page(
        rows,
        next(response),
        number(response.getHeaderString("X-Total"))
            .map(OptionalLong::of)
            .orElseGet(OptionalLong::empty));
  }

  boolean isLast() {
    return next.isEmpty();
  }

  private static Map<String, String> next(Response response) {
    return number(response.getHeaderString("X-Next-Page"))
        .map(page -> Map.of("page", Long.toString(page)))
        .or(() -> linked(response.getHeaderString("Link")))
        .orElse(Map.of());
  }

  /** Only the parameters of the link: its host may be one the server merely believes to have. */
  private static Optional<Map<String, String>> linked(@Nullable String link) {
    if (link == null) {
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

  private static Optional<Long> number(@Nullable String header) {
    return header != null && NUMBER.matcher(header).matches()
        ? Optional.of(Long.valueOf(header))
        : Optional.empty();
  }
}
