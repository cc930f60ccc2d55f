package dev.zhishou.evidence.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.access.Role;
import dev.zhishou.evidence.Evidence;
import dev.zhishou.evidence.FileHash;
import dev.zhishou.evidence.Uploads;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/// `PUT` and `HEAD /api/v1/evidence/{sha256}`.
@RestController
@RequestMapping("/api/v1/evidence/{sha256}")
class EvidenceController {
  private final Evidence evidence;

  EvidenceController(Evidence evidence) {
    this.evidence = evidence;
  }

  record UploadView(String sha256, String mediaType, long size) {}

  @PutMapping
  ResponseEntity<UploadView> put(
      Actor actor, @PathVariable String sha256, HttpServletRequest request) throws IOException {
    mayUpload(actor);
    FileHash name = name(sha256);
    try {
      return switch (evidence.take(actor.accountId(), name, request.getInputStream())) {
        case Evidence.Taken.Here(Uploads.Upload upload, boolean first) ->
            ResponseEntity.status(first ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new UploadView(upload.file().hex(), upload.type().word(), upload.size()));
        case Evidence.Taken.Refused(Evidence.Why why) -> throw problem(why).raised();
      };
    } catch (IOException e) {
      if (diskFull(e)) {
        throw Problem.of(
                "disk-full",
                507,
                new Message("服务器磁盘已满,请联系管理员后重传", "The server's disk is full; send it again later"))
            .raised();
      }
      throw e;
    }
  }

  @RequestMapping(method = RequestMethod.HEAD)
  ResponseEntity<Void> head(Actor actor, @PathVariable String sha256) {
    boolean mine =
        FileHash.of(sha256.toLowerCase(Locale.ROOT))
            .filter(name -> evidence.uploadedBy(name, actor.accountId()))
            .isPresent();
    return mine ? ResponseEntity.ok().build() : ResponseEntity.notFound().build();
  }

  /// Whoever works or lives in one of the communities.
  private static void mayUpload(Actor actor) {
    boolean may =
        actor.roles().values().stream()
            .flatMap(roles -> roles.stream())
            .anyMatch(role -> !role.equals(Role.ADMIN));
    if (!may) {
      throw Doorkeeper.refused(Permission.WORK).raised();
    }
  }

  private static FileHash name(String sha256) {
    return FileHash.of(sha256.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                Problem.invalid(
                        List.of(
                            new Problem.Fault(
                                "/sha256",
                                "format",
                                new Message(
                                    "须为 64 位十六进制的 SHA-256",
                                    "A SHA-256 of 64 hexadecimal digits is needed"))))
                    .raised());
  }

  private static boolean diskFull(IOException e) {
    String message = e.getMessage();
    return message != null && message.contains("No space left");
  }

  private static Problem problem(Evidence.Why why) {
    return switch (why) {
      case OTHER_BYTES ->
          Problem.of(
              "hash-mismatch",
              422,
              new Message("内容与 SHA-256 不符,请重传", "The bytes do not have this SHA-256; send again"));
      case TOO_LARGE ->
          Problem.of(
              "too-large",
              413,
              new Message(
                  "文件超过 25 MB,请压缩或剪短后重传",
                  "More than 25 MB; compress or shorten it and send again"));
      case OTHER_TYPE ->
          Problem.of(
              "media-type",
              415,
              new Message(
                  "只收 JPEG、PNG、WebP、HEIC、MP4、M4A、WebM、PDF,请转换后重传",
                  "Only JPEG, PNG, WebP, HEIC, MP4, M4A, WebM, PDF; convert it and send again"));
      case BROKEN ->
          Problem.of(
              "broken-picture",
              422,
              new Message("图片已损坏,请重新拍摄或导出", "The picture is broken; take or export it again"));
      case TOO_MANY_PIXELS ->
          Problem.of(
              "too-many-pixels",
              422,
              new Message(
                  "图片超过 5000 万像素,请缩小后重传",
                  "More than 50 megapixels; make it smaller and send again"));
    };
  }
}
