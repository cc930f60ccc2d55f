package dev.zhishou.platform.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.server.ServerArguments.Reading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerArgumentsTest {
  @Test
  void without_options_the_server_listens_on_the_loopback_with_its_own_database() {
    ServerArguments read = accepted();
    assertThat(read.port()).isEqualTo(8080);
    assertThat(read.listen()).isEqualTo("127.0.0.1");
    assertThat(read.database()).isNull();
    assertThat(read.empty()).isFalse();
    assertThat(read.ahead()).isEqualTo(Duration.ZERO);
    assertThat(read.data()).isEqualTo(Path.of("data").toAbsolutePath());
  }

  @Test
  void every_fault_is_told_at_once_and_in_both_languages() {
    List<Message> faults =
        refused(
            "--port", "abc", "--foo", "bar", "--ahead", "tomorrow", "--data", "--database", "x");
    assertThat(faults).hasSize(5);
    assertThat(faults).allSatisfy(fault -> assertThat(fault.zh()).isNotBlank());
    assertThat(faults.stream().map(Message::en).toList())
        .anySatisfy(text -> assertThat(text).contains("unknown option --foo"))
        .anySatisfy(text -> assertThat(text).contains("--data lacks a value"))
        .anySatisfy(text -> assertThat(text).contains("--port"))
        .anySatisfy(text -> assertThat(text).contains("--ahead"))
        .anySatisfy(text -> assertThat(text).contains("--database"));
  }

  @ParameterizedTest
  @CsvSource({"2h, PT2H", "90m, PT1H30M", "1d12h, PT36H", "45s, PT45S"})
  void the_lead_of_the_demonstration_is_written_like_in_the_procedures(String text, Duration lead) {
    assertThat(accepted("--ahead", text).ahead()).isEqualTo(lead);
  }

  @Test
  void an_option_given_twice_is_refused() {
    assertThat(refused("--port", "1", "--port", "2")).hasSize(1);
  }

  @Test
  void a_certificate_that_is_not_there_is_refused_with_its_name() {
    assertThat(refused("--tls", "/nowhere/c.pem", "/nowhere/k.pem"))
        .extracting(Message::en)
        .anySatisfy(text -> assertThat(text).contains("/nowhere/c.pem"))
        .anySatisfy(text -> assertThat(text).contains("/nowhere/k.pem"));
  }

  private static ServerArguments accepted(String... arguments) {
    Reading reading = ServerArguments.read(arguments);
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    return ((Reading.Accepted) reading).arguments();
  }

  private static List<Message> refused(String... arguments) {
    Reading reading = ServerArguments.read(arguments);
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    return ((Reading.Refused) reading).faults();
  }
}
