package dev.zhishou.platform.web;

import dev.zhishou.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Sends a problem from where there is no controller: filters, entry points, the container.
@Component
public class ProblemWriter {
  static final String MEDIA_TYPE = "application/problem+json";

  private final JsonMapper json;

  ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  /// Writes the problem unless the answer has begun already.
  public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.setStatus(problem.status());
    response.setContentType(MEDIA_TYPE);
    if (problem.retryAfterSeconds() > 0) {
      response.setHeader("Retry-After", String.valueOf(problem.retryAfterSeconds()));
    }
    var body = ProblemBody.of(problem, language(request), request.getRequestURI());
    response
        .getOutputStream()
        .write(json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
  }

  /// The language to answer in: Chinese unless the caller prefers English to it.
  public static Locale language(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Locale.SIMPLIFIED_CHINESE;
    }
    var wanted = request.getLocales();
    while (wanted.hasMoreElements()) {
      String language = wanted.nextElement().getLanguage();
      if (language.equals("zh")) {
        return Locale.SIMPLIFIED_CHINESE;
      }
      if (language.equals("en")) {
        return Locale.ENGLISH;
      }
    }
    return Locale.SIMPLIFIED_CHINESE;
  }

  static ResponseEntity<ProblemBody> entity(HttpServletRequest request, Problem problem) {
    var answer = ResponseEntity.status(problem.status()).header("Content-Type", MEDIA_TYPE);
    if (problem.retryAfterSeconds() > 0) {
      answer.header("Retry-After", String.valueOf(problem.retryAfterSeconds()));
    }
    return answer.body(ProblemBody.of(problem, language(request), request.getRequestURI()));
  }
}
