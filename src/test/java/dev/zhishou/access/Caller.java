package dev.zhishou.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who calls the server over HTTP, signed in or not.
public final class Caller {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String address;
  private final HttpClient client;
  private final @Nullable String csrf;
  private final @Nullable String key;
  private final @Nullable String match;

  private Caller(String address, HttpClient client, @Nullable String csrf, @Nullable String key) {
    this(address, client, csrf, key, null);
  }

  private Caller(
      String address,
      HttpClient client,
      @Nullable String csrf,
      @Nullable String key,
      @Nullable String match) {
    this.address = address;
    this.client = client;
    this.csrf = csrf;
    this.key = key;
    this.match = match;
  }

  /// Nobody in particular.
  public static Caller anonymous(int port) {
    return new Caller(
        "http://127.0.0.1:" + port,
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build(),
        null,
        null);
  }

  /// A demonstration account.
  public static Caller signedIn(int port, String username) {
    return signedIn(port, username, "zhishou-demo");
  }

  /// Somebody with a password of his own.
  public static Caller signedIn(int port, String username, String password) {
    Caller caller = anonymous(port);
    Answer answer =
        caller.call(
            "POST",
            "/api/v1/session",
            "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
    if (answer.status() != 200) {
      throw new IllegalStateException(username + " could not sign in: " + answer);
    }
    String csrf = answer.json().at("/csrf/token").asString();
    return new Caller(caller.address, caller.client, csrf, null);
  }

  /// The same device, whose session was renewed by a call.
  public Caller renewed() {
    String now = call("GET", "/api/v1/session", null).json().at("/csrf/token").asString();
    return new Caller(address, client, now, key);
  }

  /// The same session at another server.
  public Caller at(int port) {
    return new Caller("http://127.0.0.1:" + port, client, csrf, key);
  }

  /// The same session without the header that its unsafe calls need.
  public Caller withoutCsrf() {
    return new Caller(address, client, null, key);
  }

  /// The same session, sending this idempotency key.
  public Caller withKey(String idempotencyKey) {
    return new Caller(address, client, csrf, idempotencyKey);
  }

  /// The same session, changing this version of what it calls.
  public Caller matching(int version) {
    return matching(Integer.toString(version));
  }

  /// The same session, changing this version of what it calls.
  public Caller matching(String version) {
    return new Caller(address, client, csrf, key, "\"" + version + "\"");
  }

  /// What came back.
  ///
  /// @param retryAfter seconds after which to come back; 0: not said
  public record Answer(int status, String body, long retryAfter) {
    /// The body as JSON.
    public JsonNode json() {
      return JSON.readTree(body);
    }
  }

  /// Calls with a JSON body, or none.
  public Answer call(String method, String path, @Nullable String body) {
    var publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    boolean xml = body != null && body.startsWith("<");
    return send(method, path, xml ? "application/xml" : "application/json", publisher);
  }

  /// Posts a text of another type than JSON.
  public Answer post(String path, String type, String body) {
    return send("POST", path, type, HttpRequest.BodyPublishers.ofString(body));
  }

  /// Posts a form with files, as a page does.
  public Answer post(String path, Form form) {
    return send("POST", path, form.type(), HttpRequest.BodyPublishers.ofByteArray(form.bytes()));
  }

  /// Posts JSON without saying before how long it is.
  public Answer postInPieces(String path, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return send(
        "POST",
        path,
        "application/json",
        HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
  }

  /// Puts bytes.
  public Answer put(String path, byte[] bytes) {
    return send(
        "PUT", path, "application/octet-stream", HttpRequest.BodyPublishers.ofByteArray(bytes));
  }

  /// Puts a picture of one dot, and says its hash.
  public String picture() {
    byte[] picture =
        Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
                    + "RU5ErkJggg==");
    try {
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture));
      int status = put("/api/v1/evidence/" + hash, picture).status();
      if (status != 200 && status != 201) {
        throw new IllegalStateException("the picture was not taken: " + status);
      }
      return hash;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The bytes of a file.
  public byte[] file(String path) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).GET().build();
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(path + " → " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// The lines of an answer that does not end by itself.
  ///
  /// @param lastEventId what was read last of it; empty: nothing
  /// @throws IOException when it is no answer of that kind
  public Stream<String> lines(String path, String lastEventId) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).GET();
    if (!lastEventId.isEmpty()) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      HttpResponse<Stream<String>> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
      if (response.statusCode() != 200) {
        response.body().close();
        throw new IOException("no stream: " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private Answer send(
      String method, String path, String type, HttpRequest.BodyPublisher publisher) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method(method, publisher)
            .header("Content-Type", type);
    if (csrf != null) {
      request.header("X-CSRF-Token", csrf);
    }
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    if (match != null) {
      request.header("If-Match", match);
    }
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.body(),
          response.headers().firstValueAsLong("Retry-After").orElse(0));
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
