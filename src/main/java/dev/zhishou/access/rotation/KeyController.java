package dev.zhishou.access.rotation;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Dangerous;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.keys.KeyRotation;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `GET /keys`, `POST /keys/rotate`: the key that personal values are sealed under.
@RestController
@RequestMapping("/api/v1/keys")
class KeyController {
  private final KeyRotation rotation;
  private final RotateKey rotate;

  KeyController(KeyRotation rotation, RotateKey rotate) {
    this.rotation = rotation;
    this.rotate = rotate;
  }

  /// @param since when the key was made that seals now
  /// @param rotating whether values are still being sealed anew
  record KeyView(Instant since, boolean rotating) {}

  @GetMapping
  KeyView standing(Actor actor) {
    admit(actor);
    return view();
  }

  @PostMapping("/rotate")
  @Dangerous
  @ResponseStatus(HttpStatus.ACCEPTED)
  KeyView rotate(Actor actor) {
    admit(actor);
    if (!rotate.by(actor.account())) {
      throw Problem.of(
              "rotating", 409, new Message("上一次轮换还没有完成", "The rotation before is still under way"))
          .raised();
    }
    return view();
  }

  private KeyView view() {
    KeyRotation.Standing standing = rotation.standing();
    return new KeyView(standing.since(), standing.keys() > 1);
  }

  private static void admit(Actor actor) {
    if (actor.kind() != Actor.Kind.PERSON || !Permission.RUN_ACCOUNTS.allowsAnywhere(actor)) {
      throw Doorkeeper.refused(Permission.RUN_ACCOUNTS).raised();
    }
  }
}
