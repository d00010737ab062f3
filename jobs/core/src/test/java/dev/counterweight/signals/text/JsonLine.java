package dev.counterweight.signals.text;

import java.util.LinkedHashMap;
import java.util.Map;

/** A strict reader of one JSON object on one line: what the labelled items are written in. */
final class JsonLine {
  private final String line;
  private int at;

  private JsonLine(String line) {
    this.line = line;
  }

  /** Values are strings, numbers and truth values as they are written, and objects as maps. */
  static Map<String, Object> read(String line) {
    JsonLine reader = new JsonLine(line.strip());
    Map<String, Object> object = reader.object();
    if (reader.at != reader.line.length()) {
      throw reader.invalid("end of line");
    }
    return object;
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    expect('{');
    while (peek() != '}') {
      String name = string();
      expect(':');
      object.put(name, value());
      if (peek() != '}') {
        expect(',');
      }
    }
    expect('}');
    return object;
  }

  private Object value() {
    return switch (peek()) {
      case '"' -> string();
      case '{' -> object();
      default -> literal();
    };
  }

  private String literal() {
    int start = at;
    while (at < line.length() && ",}] ".indexOf(line.charAt(at)) < 0) {
      at++;
    }
    return line.substring(start, at);
  }

  private String string() {
    expect('"');
    StringBuilder text = new StringBuilder();
    while (line.charAt(at) != '"') {
      text.append(line.charAt(at) == '\\' ? escaped() : line.charAt(at));
      at++;
    }
    at++;
    return text.toString();
  }

  private char escaped() {
    at++;
    return switch (line.charAt(at)) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        at += 4;
        yield (char) Integer.parseInt(line.substring(at - 3, at + 1), 16);
      }
      default -> line.charAt(at);
    };
  }

  private char peek() {
    while (line.charAt(at) == ' ') {
      at++;
    }
    return line.charAt(at);
  }

  private void expect(char expected) {
    if (peek() != expected) {
      throw invalid(String.valueOf(expected));
    }
    at++;
  }

  private IllegalArgumentException invalid(String expected) {
    return new IllegalArgumentException("Expected %s at %d of %s".formatted(expected, at, line));
  }
}
