package dev.zhishou.access.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Grant;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;

/// Which calls the grants of a token reach. A person may call everything; what he then may do, the
/// use case asks.
final class TokenReach {
  private static final Pattern COMMANDS = Pattern.compile("/api/v1/cases/[^/]+/commands");
  private static final Pattern EVIDENCE = Pattern.compile("/api/v1/evidence/[^/]+");
  private static final Pattern ALARMS = Pattern.compile("/api/v1/(alarms|alerts)/.+");
  private static final Set<String> TAKING_IN =
      Set.of("/api/v1/reports", "/api/v1/triage", "/api/v1/cases");
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private TokenReach() {}

  static boolean reaches(Actor actor, HttpServletRequest request) {
    return actor.kind() != Actor.Kind.TOKEN
        || actor.grants().stream()
            .anyMatch(grant -> reaches(grant, request.getMethod(), request.getRequestURI()));
  }

  static boolean reaches(Grant grant, String method, String path) {
    return switch (grant) {
      case ALL -> true;
      case READ -> READING.contains(method) && !path.startsWith("/actuator");
      case SYNC ->
          method.equals("PUT") && EVIDENCE.matcher(path).matches()
              || method.equals("POST")
                  && (path.equals("/api/v1/reports") || COMMANDS.matcher(path).matches());
      case REPORT -> method.equals("POST") && TAKING_IN.contains(path);
      case COMMAND ->
          method.equals("POST") && COMMANDS.matcher(path).matches()
              || method.equals("PUT") && EVIDENCE.matcher(path).matches();
      case ALARM -> method.equals("POST") && ALARMS.matcher(path).matches();
      case METRICS -> READING.contains(method) && path.equals("/actuator/prometheus");
    };
  }
}
