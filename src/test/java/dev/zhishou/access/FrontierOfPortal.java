package dev.zhishou.access;

import dev.zhishou.access.Frontier.Rule;
import java.util.Map;

/// The residents' door: open to anybody, and what the office reads of it only to its own people.
final class FrontierOfPortal {
  static final Map<String, Rule> RULES =
      Map.ofEntries(
          Map.entry("GET /api/v1/portal/{community}", new Rule.Open()),
          Map.entry("POST /api/v1/portal/{community}/reports", new Rule.Open()),
          Map.entry("GET /api/v1/portal/{community}/reports/{key}", new Rule.Open()),
          Map.entry("POST /api/v1/portal/{community}/readings", new Rule.Open()),
          Frontier.query("GET /api/v1/readings"),
          Frontier.query("GET /api/v1/readings/{article}", "/api/v1/readings/fire-card"),
          Frontier.query(
              "GET /api/v1/readings/{article}/buildings", "/api/v1/readings/fire-card/buildings"),
          Frontier.query("GET /api/v1/posters/portal.pdf"));

  private FrontierOfPortal() {}
}
