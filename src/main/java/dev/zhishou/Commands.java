package dev.zhishou;

import dev.zhishou.access.audit.AuditCheck;
import dev.zhishou.access.rotation.RotateKey;
import dev.zhishou.access.seal.MakeSeal;
import dev.zhishou.casework.retention.EraseExpired;
import dev.zhishou.casework.store.ChainCheck;
import dev.zhishou.platform.backup.BackupCommand;
import dev.zhishou.platform.backup.RestoreCommand;
import dev.zhishou.platform.cli.CliCommand;
import dev.zhishou.platform.cli.ConfigCommand;
import dev.zhishou.platform.cli.KeyCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/// The command line `./zhishou`: finds the command by its name and runs it, without a server.
public final class Commands {
  /// Every command, made only when it is called: `sop lint` shall not load what `backup` needs.
  private static final List<Supplier<CliCommand>> ALL =
      List.of(
          SopCommands::new,
          () ->
              new BackupCommand(
                  (data, keyFile, database) ->
                      ServerParts.with(
                          data, keyFile, database, parts -> parts.getBean(MakeSeal.class).make())),
          () ->
              new RestoreCommand(
                  List.of(new ChainCheck(), new AuditCheck()),
                  (data, keyFile, database) ->
                      ServerParts.with(data, keyFile, database, Commands::eraseExpired)),
          RebuildCommand::new,
          ConfigCommand::new,
          () ->
              new KeyCommand(
                  (data, keyFile, database, user) ->
                      ServerParts.with(
                          data,
                          keyFile,
                          database,
                          parts -> parts.getBean(RotateKey.class).atTheMachine(user))),
          VerifyHouseCommand::new);

  private Commands() {}

  /// Runs a command and ends the process with its exit status.
  public static void main(String[] arguments) {
    int status = run(List.of(arguments), utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    System.exit(status);
  }

  /// Runs a command.
  ///
  /// @return its exit status; 2 when there is no such command
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.isEmpty() || List.of("help", "--help", "-h").contains(arguments.getFirst())) {
      usage(arguments.isEmpty() ? err : out);
      return arguments.isEmpty() ? 2 : 0;
    }
    String name = arguments.getFirst();
    Optional<CliCommand> command =
        ALL.stream().map(Supplier::get).filter(c -> c.name().equals(name)).findFirst();
    if (command.isEmpty()) {
      err.println("没有这个命令: " + name + " / there is no command " + name);
      usage(err);
      return 2;
    }
    return command.get().run(arguments.subList(1, arguments.size()), out, err);
  }

  /// The parts have done the list of erasures again when they stand; the rest goes by its age.
  private static boolean eraseExpired(ApplicationContext parts) {
    parts.getBean(EraseExpired.class).run();
    return true;
  }

  private static void usage(PrintStream to) {
    to.println("用法 / usage: ./zhishou …");
    ALL.forEach(
        command ->
            command.get().usage().stripTrailing().lines().forEach(l -> to.println("  " + l)));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
