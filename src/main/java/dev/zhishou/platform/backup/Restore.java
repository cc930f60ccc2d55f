package dev.zhishou.platform.backup;

import com.github.luben.zstd.ZstdInputStream;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.keys.MasterKey;
import dev.zhishou.platform.postgres.Database;
import dev.zhishou.platform.postgres.JdbcAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MessageDigestAlgorithms;
import org.postgresql.PGConnection;

/// Reads a backup into a database that this release has just made, and then verifies it.
public final class Restore {
  private final Path backup;
  private final Manifest manifest;

  private Restore(Path backup, Manifest manifest) {
    this.backup = backup;
    this.manifest = manifest;
  }

  /// Looks at a backup before anything is touched: digests of all its files, and the key.
  ///
  /// @throws IOException when it is damaged, or the master key is another one
  public static Restore of(Path backup, MasterKey key) throws IOException {
    Manifest manifest = Manifest.read(backup);
    if (!manifest.keyCheck().equals(Backup.keyCheck(key))) {
      throw new IOException("主密钥不是此备份的主密钥 / this is not the master key of the backup");
    }
    for (Manifest.Table table : manifest.tables()) {
      Path file = backup.resolve(table.file());
      if (!Files.exists(file)
          || !new DigestUtils(MessageDigestAlgorithms.SHA_256)
              .digestAsHex(file)
              .equals(table.sha256())) {
        throw damaged(table.file());
      }
    }
    List<String> evidence = EvidenceFiles.damaged(backup.resolve("evidence"), manifest.evidence());
    if (!evidence.isEmpty()) {
      throw damaged("evidence/" + evidence.getFirst());
    }
    return new Restore(backup, manifest);
  }

  /// Reads all tables in, as the owner and in one transaction, and draws a new installation id.
  ///
  /// @throws IOException when the database is of another release, or refuses
  public long into(Database database) throws IOException {
    JdbcAddress owner = database.owner();
    try (Connection connection =
        DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
      connection.setAutoCommit(false);
      List<String> here = Backup.migrations(connection);
      if (!here.equals(manifest.migrations())) {
        throw new IOException(
            "备份来自另一版本:先用做备份的那一版恢复,再升级 / the backup is of another release: restore with"
                + " that release first, then upgrade");
      }
      long rows = read(connection);
      connection.commit();
      return rows;
    } catch (SQLException e) {
      throw new IOException("恢复失败 / the restore failed: " + e.getMessage(), e);
    }
  }

  /// Brings the files of evidence.
  public void evidenceInto(Path folder) throws IOException {
    EvidenceFiles.bring(backup.resolve("evidence"), folder, manifest.evidence());
  }

  /// What is wrong with what was read in; empty when all is well.
  public List<Message> verify(Database database, Path evidence, List<RestoreCheck> checks)
      throws IOException {
    List<Message> faults = new ArrayList<>();
    var everything = new Scoped(database).in(Scope.whole("verify a restore"));
    for (RestoreCheck check : checks) {
      faults.addAll(check.faults(everything));
    }
    for (String sha256 : EvidenceFiles.damaged(evidence, manifest.evidence())) {
      faults.add(new Message("证据文件损坏 " + sha256, "damaged evidence " + sha256));
    }
    return faults;
  }

  private long read(Connection connection) throws SQLException, IOException {
    try (var statement = connection.createStatement()) {
      statement.execute("set local search_path = zs, public");
      // What migrations have put in stands in the backup too.
      for (Manifest.Table table : manifest.tables().reversed()) {
        statement.execute("delete from zs.\"" + table.name() + "\"");
      }
      long rows = 0;
      for (Manifest.Table table : manifest.tables()) {
        rows += read(connection, table);
      }
      statement.execute(
          "update zs.installation set id = gen_random_uuid(), feed_pruned = '0', ahead_ms = "
              + manifest.aheadMs());
      return rows;
    }
  }

  private long read(Connection connection, Manifest.Table table) throws SQLException, IOException {
    try (var in = new ZstdInputStream(Files.newInputStream(backup.resolve(table.file())))) {
      long rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(
                  "copy zs.\""
                      + table.name()
                      + "\" ("
                      + Tables.quoted(table.columns())
                      + ") from stdin",
                  in);
      if (rows != table.rows()) {
        throw damaged(table.file());
      }
      return rows;
    }
  }

  private static IOException damaged(String file) {
    return new IOException("备份文件损坏: " + file + " / a file of the backup is damaged: " + file);
  }
}
