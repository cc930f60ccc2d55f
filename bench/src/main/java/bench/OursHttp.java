package bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Our engine over HTTP, signed in as the people who do the steps. */
final class OursHttp implements Contender {
  private static final Pattern CSRF =
      Pattern.compile("\"header\"\\s*:\\s*\"([^\"]+)\".*?\"token\"\\s*:\\s*\"([^\"]+)\"");

  private final House house;
  private final Map<String, Door> doors = new LinkedHashMap<>();

  OursHttp(House house) {
    this.house = house;
  }

  /** One person's session. */
  static final class Door {
    final HttpClient client;
    final String base;
    String header = "X-None";
    String token = "";

    Door(String base, String username) throws IOException, InterruptedException {
      this.client =
          HttpClient.newBuilder()
              .cookieHandler(new CookieManager())
              .version(HttpClient.Version.HTTP_1_1)
              .build();
      this.base = base;
      String sign = "{\"username\":\"%s\",\"password\":\"zhishou-demo\"}".formatted(username);
      send("POST", "/session", sign);
      Matcher csrf = CSRF.matcher(send("GET", "/session", null).body().replace("\n", " "));
      if (csrf.find()) {
        header = csrf.group(1);
        token = csrf.group(2);
      }
    }

    private Door(String base, Door signedIn) {
      this.client = signedIn.client;
      this.base = base;
      this.header = signedIn.header;
      this.token = signedIn.token;
    }

    /** The same session at another node. */
    Door at(String otherBase) {
      return new Door(otherBase, this);
    }

    /** What a browser sends along. */
    String cookies() {
      return ((CookieManager) client.cookieHandler().orElseThrow())
          .getCookieStore().getCookies().stream()
              .map(cookie -> cookie.getName() + "=" + cookie.getValue())
              .collect(Collectors.joining("; "));
    }

    /** Does a step, or fails. */
    void done(UUID caseId, String step) throws IOException, InterruptedException {
      String answers = step.equals("assess") ? ",\"answers\":{\"injured\":true}" : "";
      String body =
          "{\"commands\":[{\"id\":\"%s\",\"do\":\"done\",\"step\":\"%s\"%s}]}"
              .formatted(UUID.randomUUID(), step, answers);
      String answer = send("POST", "/cases/" + caseId + "/commands", body).body();
      if (!answer.contains("\"accepted\"")) {
        throw new IllegalStateException(step + ": " + answer);
      }
    }

    HttpResponse<String> send(String method, String path, String body)
        throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(base + path))
              .header("Content-Type", "application/json")
              .header(header, token)
              .method(
                  method,
                  body == null
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofString(body))
              .build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IOException(
            method + " " + path + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer;
    }
  }

  static String base(int port) {
    return "http://127.0.0.1:" + port + "/api/v1";
  }

  @Override
  public String name() {
    return "ours, over HTTP";
  }

  @Override
  public void start(Pg pg) throws Exception {
    String base = base(house.port());
    for (String who : List.copyOf(House.STEPS.values())) {
      if (!doors.containsKey(who)) {
        doors.put(who, new Door(base, House.COMMUNITY + "-" + who));
      }
    }
  }

  @Override
  public Object open() {
    return new Ours.Handle(house.open(house.actor("desk"), house.community()));
  }

  @Override
  public void step(Object opened) throws Exception {
    Ours.Handle handle = (Ours.Handle) opened;
    String step = handle.next();
    doors.get(House.STEPS.get(step)).done(handle.id, step);
  }
}
