package dev.zhishou.notify.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import dev.zhishou.platform.Scope;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Notices asked for over HTTP, and counted in the database beside.
abstract class NoticesOverHttp extends OverHttp {
  static final String DESK = "lanting-desk";
  static final String NOTICES = "/api/v1/notices/";

  final JsonNode asked(String who, String method, String path, String body, int status) {
    Caller.Answer answer = as(who).call(method, path, body);
    assertThat(answer.status()).as(method + " " + path + " " + answer.body()).isEqualTo(status);
    return answer.json();
  }

  final JsonNode got(String path) {
    return asked(DESK, "GET", path, null, 200);
  }

  /// The column `n` of a row.
  ///
  /// @param id the parameter `:id`
  final int counted(String sql, String id) {
    return database
        .scoped()
        .in(Scope.whole("a test counts"))
        .of(sql)
        .set("id", UUID.fromString(id))
        .first(row -> row.integer("n"));
  }
}
