package dev.zhishou.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/// Refusals that a request meets before any controller: problem documents (RFC 9457), Chinese
/// unless English is asked for.
final class Refusals {
  private final JsonMapper json;

  Refusals(JsonMapper json) {
    this.json = json;
  }

  void unauthenticated(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(request, response, HttpStatus.UNAUTHORIZED, "signed-out", "请先登录", "sign in first");
  }

  void denied(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(request, response, HttpStatus.FORBIDDEN, "not-permitted", "没有权限", "not permitted");
  }

  void csrf(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(
        request,
        response,
        HttpStatus.FORBIDDEN,
        "csrf",
        "缺少或不符的 CSRF 头，见 GET /api/v1/session",
        "the CSRF header is missing or wrong, see GET /api/v1/session");
  }

  private void send(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String type,
      String chinese,
      String english)
      throws IOException {
    boolean inEnglish =
        request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage())
            && request.getHeader("Accept-Language") != null;
    Map<String, Object> problem = new TreeMap<>();
    problem.put("type", "urn:zhishou:problem:" + type);
    problem.put("title", inEnglish ? english : chinese);
    problem.put("status", status.value());
    problem.put("detail", inEnglish ? english : chinese);
    problem.put("instance", request.getRequestURI());
    response.setStatus(status.value());
    response.setContentType("application/problem+json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }
}
