package dev.zhishou.platform.postgres;

import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.keys.MasterKey;
import java.nio.file.Path;

/// A process that stands for a server: starts the PostgreSQL of a folder, writes one number after
/// the other, and says each that was acknowledged. A test kills it.
final class PostgresHost {
  private PostgresHost() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    MasterKey key = MasterKey.at(folder.resolve("master.key"));
    Database database = Database.embedded(folder.resolve("postgres"), key);
    var sql = new Scoped(database).in(Scope.whole("a server to be killed"));
    System.out.println("postgres " + database.server().process().pid());
    for (int number = 1; ; number++) {
      sql.of(
              """
              insert into task (task_name, task_instance, execution_time)
              values ('number', :number, '2026-11-21T00:00:00Z')
              """)
          .set("number", String.valueOf(number))
          .update();
      System.out.println("acknowledged " + number);
    }
  }
}
