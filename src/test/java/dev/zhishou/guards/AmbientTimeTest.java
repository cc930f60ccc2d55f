package dev.zhishou.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Time is passed in: an argument, or the `Clock` bean.
class AmbientTimeTest {

  /// The only places that may look at a clock of the machine, each with its reason.
  private static final Map<String, String> MAY_LOOK =
      Map.of(
          "dev.zhishou.platform.clock.ClockConfiguration",
          "makes the one Clock bean",
          "dev.zhishou.platform.postgres.Cluster",
          "waits for a process of the system, which keeps no clock of ours",
          "dev.zhishou.platform.postgres.Pool",
          "measures pauses between tries at a database that is away, which no lead may shorten",
          "dev.zhishou.platform.feed.OpenStream",
          "measures pauses between writes to a page, which no lead of the clock may shorten",
          "dev.zhishou.platform.server.DatabaseLaunch",
          "dates the backup before an upgrade, when no clock of the house runs yet",
          "dev.zhishou.platform.backup.BackupCommand",
          "dates a backup made without a server",
          "dev.zhishou.platform.cli.KeyCommand",
          "dates a key that is rotated without a server");

  private static final Set<String> FORBIDDEN =
      Set.of(
          "java.lang.System.currentTimeMillis()",
          "java.lang.System.nanoTime()",
          "java.time.Clock.systemUTC()",
          "java.time.Clock.systemDefaultZone()",
          "java.time.Clock.system(java.time.ZoneId)",
          "java.time.ZoneId.systemDefault()",
          "java.util.TimeZone.getDefault()",
          "java.util.Calendar.getInstance()",
          "java.util.Date.<init>()");

  @Test
  void nobody_takes_the_time_from_the_air() {
    assertThat(
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.zhishou")
                    .stream()
                    .filter(type -> !MAY_LOOK.containsKey(outermost(type.getName())))
                    .flatMap(type -> type.getAccessesFromSelf().stream())
                    .filter(AmbientTimeTest::looksAtTheMachine)
                    .map(JavaAccess::getDescription))
        .as("pass a Clock or an instant; a place that must measure is named in AmbientTimeTest")
        .isEmpty();
  }

  private static boolean looksAtTheMachine(JavaAccess<?> access) {
    var target = access.getTarget().getFullName();
    var now =
        target.startsWith("java.time.") && target.matches(".*\\.now\\((java\\.time\\.ZoneId)?\\)");
    return now || FORBIDDEN.contains(target);
  }

  private static String outermost(String type) {
    var nested = type.indexOf('$');
    return nested < 0 ? type : type.substring(0, nested);
  }
}
