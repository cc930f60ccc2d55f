package dev.zhishou.community.gate;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.evidence.Evidence;
import dev.zhishou.evidence.FileHash;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /gate-list`, `GET /gate-list/{account}/photo`: whom the guards know, for all who work here.
@RestController
@RequestMapping("/api/v1/gate-list")
class GateListController {
  private final Doorkeeper doorkeeper;
  private final GateList list;
  private final Evidence evidence;

  GateListController(Doorkeeper doorkeeper, GateList list, Evidence evidence) {
    this.doorkeeper = doorkeeper;
    this.list = list;
    this.evidence = evidence;
  }

  @GetMapping
  Page<LeaderView> leaders(
      Actor actor, @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    return new Page<>(list.of(where.id()).stream().map(LeaderView::of).toList(), null);
  }

  @GetMapping("/{account}/photo")
  ResponseEntity<byte[]> photo(
      Actor actor,
      @PathVariable UUID account,
      @RequestParam(required = false) @Nullable String community)
      throws IOException {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    FileHash photo =
        list.of(where.id(), new AccountId(account))
            .map(one -> one.face().photo())
            .orElseThrow(() -> Problem.notFound().raised());
    Path path = evidence.path(photo).orElseThrow(() -> Problem.notFound().raised());
    String type =
        evidence.describe(photo).map(one -> one.type().word()).orElse("application/octet-stream");
    return ResponseEntity.ok()
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Cache-Control", "private, no-cache")
        .contentType(MediaType.parseMediaType(type))
        .body(Files.readAllBytes(path));
  }
}
