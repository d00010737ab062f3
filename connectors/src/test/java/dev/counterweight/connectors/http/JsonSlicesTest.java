package dev.counterweight.connectors.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonSlicesTest {
  @Test
  void keepsEveryByteOfARow() throws IOException {
    String page = "[ {\"a\" : 1.50,\"b\":\"Grüße \\u00e9 😀\"} ,{\"a\":{\"c\":[1,{}]}}\n]";

    assertThat(JsonSlices.elements(page.getBytes(UTF_8)))
        .containsExactly("{\"a\" : 1.50,\"b\":\"Grüße \\u00e9 😀\"}", "{\"a\":{\"c\":[1,{}]}}");
  }

  @Test
  void findsTheArrayUnderAPath() throws IOException {
    String page = "{\"total\":2,\"x\":{\"issues\":[9]},\"issues\":[{\"id\":\"1\"},{\"id\":\"2\"}]}";

    assertThat(JsonSlices.elements(page.getBytes(UTF_8), "issues"))
        .containsExactly("{\"id\":\"1\"}", "{\"id\":\"2\"}");
    assertThat(JsonSlices.elements(page.getBytes(UTF_8), "x", "issues")).containsExactly("9");
  }

  @Test
  void refusesAPageCutShort() {
    assertThatThrownBy(() -> JsonSlices.elements("[{\"a\":1},{\"a\"".getBytes(UTF_8)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(
            () -> JsonSlices.elements("{\"issues\":[{\"a\":1}],\"next".getBytes(UTF_8), "issues"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void refusesWhatIsNoJson() {
    assertThatThrownBy(() -> JsonSlices.elements("<html>Sign in</html>".getBytes(UTF_8)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> JsonSlices.elements("{}".getBytes(UTF_8), "issues"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("issues");
  }
}
