package dev.zhishou.platform.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MessageDigestAlgorithms;

/// Files named by their digest, `ab/cd/<sha256>`: they never change, so a backup links them.
final class EvidenceFiles {
  private EvidenceFiles() {}

  /// The digests of all files below a folder, sorted; none when there is no folder.
  static List<String> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("[0-9a-f]{64}"))
          .sorted()
          .toList();
    }
  }

  static Path path(Path folder, String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
  }

  static void bring(Path from, Path to, List<String> files) throws IOException {
    for (String sha256 : files) {
      Path target = path(to, sha256);
      Files.createDirectories(target.getParent());
      try {
        Files.createLink(target, path(from, sha256));
      } catch (FileAlreadyExistsException e) {
        // Content-addressed: what has the name has the content; verified below by whoever restores.
      } catch (IOException | UnsupportedOperationException e) {
        Files.copy(path(from, sha256), target);
      }
    }
  }

  /// Those whose content is not what their name says, or that are not there.
  static List<String> damaged(Path folder, List<String> files) throws IOException {
    List<String> damaged = new ArrayList<>();
    for (String sha256 : files) {
      Path file = path(folder, sha256);
      if (!Files.exists(file)
          || !new DigestUtils(MessageDigestAlgorithms.SHA_256).digestAsHex(file).equals(sha256)) {
        damaged.add(sha256);
      }
    }
    return damaged;
  }
}
