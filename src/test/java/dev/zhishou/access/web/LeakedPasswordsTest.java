package dev.zhishou.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.OverHttp;
import dev.zhishou.access.Caller;
import org.junit.jupiter.api.Test;

/// Names and passwords that leaked elsewhere are tried at the door.
class LeakedPasswordsTest extends OverHttp {
  private static final String SESSION = "/api/v1/session";

  @Test
  void they_are_slowed_and_a_known_desk_still_gets_in() {
    Caller desk = Caller.signedIn(port, "lanting-desk");
    Caller anybody = Caller.anonymous(port);
    int slowed = 0;
    for (int i = 0; i < 30; i++) {
      String leaked = "{\"username\":\"leaked" + i + "\",\"password\":\"letmein" + i + "\"}";
      slowed += anybody.call("POST", SESSION, leaked).status() == 429 ? 1 : 0;
    }
    assertThat(slowed).isGreaterThanOrEqualTo(5);
    String right = "{\"username\":\"lanting-desk\",\"password\":\"zhishou-demo\"}";
    assertThat(anybody.call("POST", SESSION, right).status()).isEqualTo(429);
    assertThat(desk.call("POST", SESSION, right).status()).isEqualTo(200);
  }
}
