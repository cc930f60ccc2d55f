package dev.zhishou.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The demonstration's accounts over HTTP: each signs in when it is first needed, and again once
/// its session is over (the clock is moved by months).
final class Crew {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SESSION = "/api/v1/session";

  private final String address;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  Crew(int port) {
    this.address = "http://127.0.0.1:" + port;
  }

  private record Session(String cookie, String csrf, String account) {}

  /// What came back.
  record Reply(int status, byte[] body) {
    /// The body as JSON.
    JsonNode json() {
      return JSON.readTree(body);
    }
  }

  /// The account's id.
  String id(String username) {
    return sessions.computeIfAbsent(username, this::signIn).account();
  }

  /// Reads.
  JsonNode get(String username, String path) {
    Reply reply = call(username, "GET", path, null, "application/json");
    if (reply.status() != 200) {
      throw new IllegalStateException(
          username + " GET " + path + ": " + reply.status() + new String(reply.body(), UTF_8));
    }
    return reply.json();
  }

  /// Reads bytes.
  byte[] bytes(String username, String path) {
    return call(username, "GET", path, null, "application/json").body();
  }

  /// Sends JSON.
  Reply post(String username, String path, JsonNode body) {
    return call(username, "POST", path, JSON.writeValueAsBytes(body), "application/json");
  }

  /// Puts a file.
  Reply put(String username, String path, byte[] bytes) {
    return call(username, "PUT", path, bytes, "application/octet-stream");
  }

  private Reply call(
      String username, String method, String path, byte @Nullable [] body, String type) {
    Session session = sessions.computeIfAbsent(username, this::signIn);
    Reply reply = send(method, path, body, type, session);
    if (reply.status() == 401) {
      session = signIn(username);
      sessions.put(username, session);
      reply = send(method, path, body, type, session);
    }
    return reply;
  }

  private Session signIn(String username) {
    byte[] who =
        JSON.writeValueAsBytes(
            JSON.createObjectNode().put("username", username).put("password", "zhishou-demo"));
    HttpResponse<byte[]> response = exchange("POST", SESSION, who, "application/json", null);
    if (response.statusCode() != 200) {
      throw new IllegalStateException(username + " could not sign in: " + response.statusCode());
    }
    JsonNode said = JSON.readTree(response.body());
    String cookie =
        response.headers().allValues("Set-Cookie").stream()
            .map(one -> one.split(";")[0])
            .collect(Collectors.joining("; "));
    return new Session(
        cookie, said.at("/csrf/token").asString(), said.at("/account/id").asString());
  }

  private Reply send(
      String method, String path, byte @Nullable [] body, String type, Session session) {
    HttpResponse<byte[]> response = exchange(method, path, body, type, session);
    return new Reply(response.statusCode(), response.body());
  }

  private HttpResponse<byte[]> exchange(
      String method, String path, byte @Nullable [] body, String type, @Nullable Session session) {
    var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method(method, publisher)
            .header("Content-Type", type);
    if (session != null) {
      request.header("Cookie", session.cookie()).header("X-CSRF-Token", session.csrf());
    }
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
