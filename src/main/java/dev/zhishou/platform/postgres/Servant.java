package dev.zhishou.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/// How a program of PostgreSQL is called: without root's rights, which it refuses, and so that
/// the kernel ends it when we die.
///
/// @param root whether we run as root
/// @param setpriv whether the program `setpriv` of util-linux is at hand
record Servant(boolean root, boolean setpriv) {
  /// The unprivileged user that PostgreSQL runs as when we are root.
  static final String USER = "nobody";

  static Servant ofThisMachine() {
    boolean root = "root".equals(System.getProperty("user.name"));
    boolean setpriv =
        Files.isExecutable(Path.of("/usr/bin/setpriv"))
            || Files.isExecutable(Path.of("/bin/setpriv"));
    return new Servant(root, setpriv);
  }

  /// The full command line; `folder` is what the program must be able to reach.
  List<String> command(Path folder, Path program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (root && !setpriv) {
      throw new IOException(
          "以 root 运行时需要 setpriv(util-linux),或改用普通用户 / running as root needs setpriv"
              + " (util-linux); or run as an ordinary user");
    }
    if (setpriv) {
      command.addAll(List.of("setpriv", "--pdeathsig", "INT"));
    }
    if (root) {
      command.addAll(List.of("--reuid", USER, "--regid", group(), "--clear-groups"));
      if (!reachable(folder)) {
        // A checkout below a 0700 home: the servant may pass through folders that are not its own.
        // Without the securebit, access(2) would look at its rights without this one.
        command.addAll(
            List.of(
                "--securebits",
                "+no_setuid_fixup",
                "--inh-caps",
                "-all,+dac_read_search",
                "--ambient-caps",
                "+dac_read_search"));
      }
    }
    if (setpriv) {
      command.add("--");
    }
    command.add(program.toString());
    command.addAll(arguments);
    return command;
  }

  /// Gives a file or folder to the user that PostgreSQL runs as.
  void own(Path file) throws IOException {
    if (root) {
      Files.setOwner(
          file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER));
    }
  }

  private static String group() throws IOException {
    return Files.readAllLines(Path.of("/etc/group")).stream()
            .anyMatch(l -> l.startsWith("nogroup:"))
        ? "nogroup"
        : USER;
  }

  private static boolean reachable(Path folder) throws IOException {
    for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
      if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }
}
