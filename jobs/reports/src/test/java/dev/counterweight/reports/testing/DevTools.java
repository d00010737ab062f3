package dev.counterweight.reports.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Questions to a browser and what it tells of itself, one message after the other. */
final class DevTools implements WebSocket.Listener {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A page of a thousand items takes axe-core some ten seconds on a busy machine. */
  private static final int PATIENCE_SECONDS = 120;

  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final StringBuilder partial = new StringBuilder();
  private final List<JsonNode> events = new ArrayList<>();
  private final WebSocket socket;
  private int lastId;

  DevTools(HttpClient http, URI address) {
    socket = http.newWebSocketBuilder().buildAsync(address, this).join();
  }

  @Override
  public @Nullable CompletionStage<?> onText(
      WebSocket from, CharSequence text, boolean isMessageEnd) {
    partial.append(text);
    if (isMessageEnd) {
      received.add(partial.toString());
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  /** Forgets what happened so far. */
  void forget() {
    events.clear();
  }

  /** What was told under a name since {@link #forget}. */
  List<JsonNode> events(String method) {
    return events.stream()
        .filter(event -> event.path("method").asText().equals(method))
        .map(event -> event.path("params"))
        .toList();
  }

  /** Waits until something is told. */
  void await(String method) {
    while (events(method).isEmpty()) {
      receive();
    }
  }

  /**
   * Asks and waits for the answer.
   *
   * @param session empty for the browser itself
   */
  JsonNode ask(String session, String method, ObjectNode params) {
    int id = ++lastId;
    ObjectNode question = JSON.createObjectNode().put("id", id).put("method", method);
    if (!session.isEmpty()) {
      question.put("sessionId", session);
    }
    question.set("params", params);
    socket.sendText(question.toString(), true).join();
    while (true) {
      JsonNode message = receive();
      if (message.path("id").asInt() == id) {
        if (message.has("error")) {
          throw new IllegalStateException(method + ": " + message.path("error"));
        }
        return message.path("result");
      }
    }
  }

  private JsonNode receive() {
    try {
      String text = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (text == null) {
        throw new IllegalStateException("The browser is silent");
      }
      JsonNode message = JSON.readTree(text);
      if (message.has("method")) {
        events.add(message);
      }
      return message;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
