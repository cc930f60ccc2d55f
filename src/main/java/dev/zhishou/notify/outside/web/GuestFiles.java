package dev.zhishou.notify.outside.web;

import dev.zhishou.access.AccountId;
import dev.zhishou.evidence.Evidence;
import dev.zhishou.evidence.FileHash;
import dev.zhishou.notify.outside.StepLink;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes in what somebody outside sends with his step, under the account of who gave it to him. All
/// files, or none that is named.
@Component
class GuestFiles {
  /// More than one step needs.
  private static final int MOST = 20;

  private final Evidence evidence;

  GuestFiles(Evidence evidence) {
    this.evidence = evidence;
  }

  /// The hashes; empty: one of them is not accepted.
  Optional<List<String>> take(StepLink link, List<MultipartFile> files) throws IOException {
    List<String> hashes = new ArrayList<>();
    for (MultipartFile file : files) {
      if (file.isEmpty()) {
        continue;
      }
      FileHash name = hash(file);
      Evidence.Taken taken;
      try (InputStream in = file.getInputStream()) {
        taken = evidence.take(new AccountId(link.madeBy()), name, in);
      }
      if (taken instanceof Evidence.Taken.Refused || hashes.size() == MOST) {
        return Optional.empty();
      }
      if (!hashes.contains(name.hex())) {
        hashes.add(name.hex());
      }
    }
    return Optional.of(hashes);
  }

  private static FileHash hash(MultipartFile file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      return new FileHash(DigestUtils.sha256Hex(in));
    }
  }
}
