package dev.zhishou.notify.notices.web;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.evidence.Evidence;
import dev.zhishou.evidence.FileHash;
import dev.zhishou.notify.notices.MassNotice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the photo of a notice: uploaded by who writes, or in the draft before, and a picture that
/// can be printed.
@Component
class PhotoReading {
  private final Evidence evidence;
  private final Papers papers;

  PhotoReading(Evidence evidence, Papers papers) {
    this.evidence = evidence;
    this.papers = papers;
  }

  /// @return null: none is wanted, or it is a fault
  @Nullable FileHash read(
      Actor actor, @Nullable String said, @Nullable MassNotice before, Faults faults) {
    if (said == null || said.isBlank()) {
      return null;
    }
    FileHash photo = FileHash.of(said).orElse(null);
    boolean old = before != null && photo != null && photo.equals(before.content().photo());
    if (photo == null || !old && !evidence.uploadedBy(photo, actor.accountId())) {
      faults.add("/photo", "unknown", "先上传照片", "Upload the photo first");
      return null;
    }
    if (papers.picture(photo.hex()).isEmpty()) {
      faults.add("/photo", "unfit", "照片须为 JPEG 或 PNG", "A photo is JPEG or PNG");
      return null;
    }
    return photo;
  }
}
