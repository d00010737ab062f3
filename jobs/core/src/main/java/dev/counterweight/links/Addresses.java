package dev.counterweight.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses of changes, incidents and tickets, with what people leave on behind them. */
final class Addresses {
  /** What stands behind the address of the thing itself. */
  private static final Pattern PLACE =
      Pattern.compile("/(?:diffs|commits|pipelines|reports|designs)?(?:/[^/]{0,100})?/?$");

  private Addresses() {}

  /** Without scheme, fragment, query and a slash at its end; hosts do not tell upper from lower. */
  static String plain(String url) {
    int scheme = url.indexOf("://");
    String rest = scheme < 0 ? url : url.substring(scheme + 3);
    rest = cut(cut(rest, '#'), '?');
    int slash = rest.indexOf('/');
    String host = slash < 0 ? rest : rest.substring(0, slash);
    String path = slash < 0 ? "" : rest.substring(slash).replace("/-/", "/");
    return host.toLowerCase(Locale.ROOT)
        + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
  }

  /** The address itself, and without one place behind it. */
  static List<String> readings(String url) {
    String plain = plain(url);
    List<String> readings = new ArrayList<>(List.of(plain));
    String shorter = PLACE.matcher(plain).replaceFirst("");
    if (!shorter.equals(plain)) {
      readings.add(shorter);
    }
    return readings;
  }

  private static String cut(String text, char mark) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }
}
