package dev.zhishou.platform.backup;

import com.github.luben.zstd.ZstdOutputStream;
import dev.zhishou.platform.keys.MasterKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MessageDigestAlgorithms;
import org.postgresql.PGConnection;

/// Writes all there is into a folder while the server goes on: one repeatable-read transaction over
/// all tables, then the files of evidence. The master key is not in it.
public final class Backup {
  private final DataSource source;
  private final MasterKey key;
  private final Path evidence;
  private final Clock clock;

  /// @param source connections that see everything
  /// @param evidence the folder of evidence files
  public Backup(DataSource source, MasterKey key, Path evidence, Clock clock) {
    this.source = source;
    this.key = key;
    this.evidence = evidence;
    this.clock = clock;
  }

  /// Writes a backup; it appears under its name only when it is whole.
  ///
  /// @param folder must not exist yet, or be empty
  /// @return how many rows it holds
  /// @throws IOException when the folder is taken, or the disk or the database refuses
  public long write(Path folder) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    if (Files.exists(target) && (!Files.isDirectory(target) || !empty(target))) {
      throw new IOException("目标不是空目录: " + target + " / not an empty folder: " + target);
    }
    Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
    Folders.delete(unfinished);
    Files.createDirectories(unfinished.resolve("tables"));
    Manifest manifest;
    try (Connection connection = source.getConnection()) {
      manifest = copy(connection, unfinished);
    } catch (SQLException e) {
      throw new IOException("备份失败 / the backup failed: " + e.getMessage(), e);
    }
    EvidenceFiles.bring(evidence, unfinished.resolve("evidence"), manifest.evidence());
    manifest.write(unfinished);
    Files.deleteIfExists(target);
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    return manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
  }

  /// What tells one master key from another without betraying it.
  static String keyCheck(MasterKey key) {
    return HexFormat.of().formatHex(key.derive("check"), 0, 8);
  }

  private Manifest copy(Connection connection, Path folder) throws SQLException, IOException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
      statement.execute("set local statement_timeout = 0");
      List<Manifest.Table> tables = new ArrayList<>();
      for (Map.Entry<String, List<String>> table : Tables.inOrder(connection).entrySet()) {
        tables.add(copy(connection, folder, table.getKey(), table.getValue()));
      }
      var row = statement.executeQuery("select id::text, ahead_ms from zs.installation");
      row.next();
      String installation = row.getString(1);
      long ahead = row.getLong(2);
      return new Manifest(
          Manifest.FORMAT,
          clock.instant().toString(),
          installation,
          ahead,
          keyCheck(key),
          migrations(connection),
          tables,
          EvidenceFiles.in(evidence));
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static Manifest.Table copy(
      Connection connection, Path folder, String table, List<String> columns)
      throws SQLException, IOException {
    Path file = folder.resolve("tables").resolve(table + ".copy.zst");
    long rows;
    try (var out = new ZstdOutputStream(Files.newOutputStream(file))) {
      rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut("copy zs.\"" + table + "\" (" + Tables.quoted(columns) + ") to stdout", out);
    }
    try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    return new Manifest.Table(
        table, columns, rows, new DigestUtils(MessageDigestAlgorithms.SHA_256).digestAsHex(file));
  }

  static List<String> migrations(Connection connection) throws SQLException {
    List<String> migrations = new ArrayList<>();
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select version from zs.schema_history where success and version is not null"
                    + " order by version")) {
      while (row.next()) {
        migrations.add(row.getString(1));
      }
    }
    return migrations;
  }

  private static boolean empty(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
