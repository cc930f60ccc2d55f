package dev.zhishou.community.gate;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.evidence.Evidence;
import dev.zhishou.evidence.FileHash;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `PUT /gate-list/{account}`: the face and the plates of a leader. Who is a leader is not written
/// here: that follows from his post.
@RestController
@RequestMapping("/api/v1/gate-list/{account}")
class KeepGateListController {
  private final Doorkeeper doorkeeper;
  private final GateList list;
  private final KeepFaces faces;
  private final Evidence evidence;
  private final Audit audit;
  private final Clock clock;

  KeepGateListController(
      Doorkeeper doorkeeper,
      GateList list,
      KeepFaces faces,
      Evidence evidence,
      Audit audit,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.list = list;
    this.faces = faces;
    this.evidence = evidence;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param photo SHA-256 of a picture that the caller uploaded, or the one that stands; left out:
  ///     none
  record FaceBody(
      @Nullable String photo,
      @NotNull @Size(max = 10)
          List<
                  @NotNull
                  @Pattern(regexp = "[\\p{IsHan}A-Za-z0-9·]{5,10}", message = "不是车牌号 / not a plate")
                  String>
              plates) {
    List<String> written() {
      return plates.stream().map(one -> one.toUpperCase(Locale.ROOT)).distinct().toList();
    }
  }

  @PutMapping
  LeaderView keep(
      Actor actor,
      @PathVariable UUID account,
      @RequestParam(required = false) @Nullable String community,
      @Valid @RequestBody FaceBody body) {
    Community where = doorkeeper.admit(actor, community, Permission.KEEP_ESTATE);
    Leader leader =
        list.of(where.id(), new AccountId(account)).orElseThrow(() -> Problem.notFound().raised());
    GateFace face = new GateFace(photo(actor, leader, body.photo()), body.written());
    Instant now = clock.instant();
    faces.write(where.id(), leader.account(), face, now);
    audit.write(
        new Audit.Entry(where.id(), actor.account(), "wrote-gate-list", account.toString()), now);
    return LeaderView.of(
        new Leader(leader.account(), leader.name(), leader.post(), leader.rank(), face));
  }

  private @Nullable FileHash photo(Actor actor, Leader leader, @Nullable String said) {
    if (said == null || said.isBlank()) {
      return null;
    }
    FileHash photo = FileHash.of(said).orElse(null);
    boolean there =
        photo != null
            && (photo.equals(leader.face().photo())
                || evidence.uploadedBy(photo, actor.accountId()))
            && evidence
                .describe(photo)
                .filter(one -> one.type().word().startsWith("image/"))
                .isPresent();
    if (!there) {
      throw Problem.invalid(
              List.of(
                  new Problem.Fault(
                      "/photo", "unknown", new Message("先上传照片", "Upload the photo first"))))
          .raised();
    }
    return photo;
  }
}
