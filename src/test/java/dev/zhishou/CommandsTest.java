package dev.zhishou;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.platform.cli.ConfigCommand;
import dev.zhishou.platform.keys.MasterKey;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

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

  @Test
  void every_setting_of_every_module_is_listed_with_the_value_it_has_unless_set() throws Exception {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    Map<String, String> settings = new TreeMap<>();
    for (var found : scanner.findCandidateComponents("dev.zhishou")) {
      Class<?> type = Class.forName(found.getBeanClassName());
      String prefix = type.getAnnotation(ConfigurationProperties.class).value();
      for (var part : type.getDeclaredConstructors()[0].getParameters()) {
        String name = part.getName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        DefaultValue otherwise = part.getAnnotation(DefaultValue.class);
        settings.put(
            prefix + "." + name, otherwise == null ? "" : String.join(",", otherwise.value()));
      }
    }
    assertThat(settings).hasSizeGreaterThanOrEqualTo(8);
    Map<String, String> listed = new TreeMap<>();
    ConfigCommand.ALL.forEach(setting -> listed.put(setting.name(), setting.otherwise()));
    assertThat(listed).isEqualTo(settings);
    assertThat(call("config")).isZero();
    assertThat(text(out)).contains("zhishou.data = data");
  }

  private int call(String... arguments) {
    return Commands.run(List.of(arguments), new PrintStream(out), new PrintStream(err));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
