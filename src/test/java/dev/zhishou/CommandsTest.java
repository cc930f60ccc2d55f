package dev.zhishou;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.platform.keys.MasterKey;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void help_names_every_command_and_no_command_is_a_wrong_call() {
    assertThat(call("help")).isZero();
    assertThat(text(out)).contains("key export");
    assertThat(call()).isEqualTo(2);
    assertThat(call("conjure")).isEqualTo(2);
    assertThat(text(err)).contains("conjure", "没有这个命令");
  }

  @Test
  void the_master_key_is_printed_for_paper(@TempDir Path data) throws Exception {
    assertThat(call("key", "export", "--data", data.toString())).isEqualTo(1);
    MasterKey key = MasterKey.at(data.resolve("keys/master.key"));
    assertThat(call("key", "export", "--data", data.toString())).isZero();
    assertThat(text(out).strip()).isEqualTo(key.text());
    assertThat(call("key", "export", "--colour")).isEqualTo(2);
  }

  private int call(String... arguments) {
    return Commands.run(List.of(arguments), new PrintStream(out), new PrintStream(err));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
