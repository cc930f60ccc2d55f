package dev.zhishou.demo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A community of the demonstration as the interface tells of it: its registers, its staff, and the
/// user names of the accounts. Used by one thread.
final class Premises {
  /// A picture of one dot.
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private static final String HASH = hash(PICTURE);

  final Crew crew;
  final String code;
  private final Map<String, String> usernames = new LinkedHashMap<>();
  private final Map<String, List<String>> registers = new HashMap<>();
  private final Set<String> brought = new HashSet<>();
  private final List<String> cases = new ArrayList<>();
  private final List<JsonNode> staff = new ArrayList<>();

  Premises(Crew crew, String code) {
    this.crew = crew;
    this.code = code;
    for (Staff staff : Staff.OF_A_COMMUNITY) {
      usernames.put(crew.id(code + "-" + staff.ending()), code + "-" + staff.ending());
    }
    for (String one : List.of("company", "centre")) {
      usernames.put(crew.id(one), one);
    }
  }

  String desk() {
    return code + "-desk";
  }

  /// Who may leave out a step.
  String manager() {
    return code + "-manager";
  }

  /// Who signs for a shift has opened what is red in it: each error of a refusal points at such a
  /// case.
  ///
  /// @return false: that is not why he was refused
  boolean opened(String who, String handover, JsonNode problem) {
    if (!problem.path("code").asString("").equals("unread")) {
      return false;
    }
    for (JsonNode error : problem.path("errors")) {
      String red = error.path("pointer").asString().substring("/cases/".length());
      crew.post(
          who,
          "/api/v1/handover/" + handover + "/opened",
          JsonNodeFactory.instance.objectNode().put("case", red));
    }
    return true;
  }

  /// Somebody else for each who must be there too.
  ArrayNode beside(JsonNode step, String doer) {
    ArrayNode beside = JsonNodeFactory.instance.arrayNode();
    for (JsonNode party : step.path("with")) {
      party
          .path("people")
          .valueStream()
          .map(one -> one.path("id").asString())
          .filter(one -> !one.equals(crew.id(doer)))
          .findFirst()
          .ifPresent(beside::add);
    }
    return beside;
  }

  /// The user name of an account; null: it is none of the crew.
  @Nullable String username(String account) {
    return usernames.get(account);
  }

  /// Ids of a register: `homes`, `people`, `places`, `staff`, `roles`, `equipment?kind=lift&`.
  List<String> register(String name) {
    return registers.computeIfAbsent(
        name,
        key -> {
          String query = (key.contains("?") ? key : key + "?") + "community=" + code + "&limit=50";
          return crew.get(desk(), "/api/v1/" + query)
              .path("items")
              .valueStream()
              .map(one -> one.path("id").asString())
              .toList();
        });
  }

  /// Ids of those who may be named where a question bounds that.
  ///
  /// @param under a role whose people they are; empty: anybody's
  /// @param below an account above whom they stand; empty: above nobody
  List<String> staff(String under, String below) {
    if (staff.isEmpty()) {
      crew.get(desk(), "/api/v1/staff?community=" + code).path("items").forEach(staff::add);
    }
    List<String> heads =
        staff.stream()
            .filter(one -> one.path("id").asString().equals(below))
            .flatMap(one -> texts(one, "heads"))
            .toList();
    return staff.stream()
        .filter(one -> below.isEmpty() || texts(one, "roles").anyMatch(heads::contains))
        .filter(
            one ->
                under.isEmpty()
                    || Stream.of("roles", "heads")
                        .flatMap(line -> texts(one, line))
                        .anyMatch(under::equals))
        .map(one -> one.path("id").asString())
        .toList();
  }

  private static Stream<String> texts(JsonNode one, String key) {
    return one.path(key).valueStream().map(JsonNode::asString);
  }

  /// A procedure as the library tells it.
  JsonNode procedure(String id) {
    return crew.get(desk(), "/api/v1/procedures/" + id);
  }

  /// Cases that were opened here, in order.
  List<String> cases() {
    return cases;
  }

  /// The hash of a picture that this account has brought.
  String picture(String username) {
    if (brought.add(username)) {
      int status = crew.put(username, "/api/v1/evidence/" + HASH, PICTURE).status();
      if (status >= 300) {
        throw new IllegalStateException(username + " could not bring a picture: " + status);
      }
    }
    return HASH;
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
