package dev.zhishou.notify.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.notify.Fault;
import dev.zhishou.notify.NotifySettings;
import dev.zhishou.notify.Receiver;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutgoingTest {
  private static final NotifySettings SETTINGS =
      new NotifySettings(List.of(), Duration.ofSeconds(2), null);

  private final Receiver receiver = new Receiver();

  @AfterEach
  void close() {
    receiver.close();
  }

  private static Heard call(Destinations destinations, String url) {
    return new Outgoing(destinations, SETTINGS)
        .call(new Call("POST", URI.create(url), Map.of(), "{}".getBytes(StandardCharsets.UTF_8)));
  }

  private static Destinations loopback() {
    return new Destinations(List.of("127.0.0.1"), InetAddress::getAllByName);
  }

  @Test
  void the_loopback_is_called_only_when_it_is_allowed() {
    Destinations closed = new Destinations(List.of(), InetAddress::getAllByName);
    assertThat(call(closed, receiver.url("/")))
        .isInstanceOfSatisfying(
            Heard.Silence.class,
            silence -> assertThat(silence.why().code()).isEqualTo(Fault.Code.FORBIDDEN_ADDRESS));
    assertThat(receiver.got()).isEmpty();
    assertThat(call(loopback(), receiver.url("/"))).isEqualTo(new Heard.Answer(200, "{}"));
  }

  @Test
  void a_redirect_is_an_answer_and_is_not_followed() {
    Receiver inside = new Receiver();
    receiver.answering(
        got -> new Receiver.Answer(302, "", Map.of("Location", inside.url("/secret"))));
    assertThat(call(loopback(), receiver.url("/")))
        .isInstanceOfSatisfying(
            Heard.Answer.class, answer -> assertThat(answer.status()).isEqualTo(302));
    assertThat(inside.got()).isEmpty();
    inside.close();
  }

  @Test
  void a_name_is_resolved_once_and_what_was_checked_is_connected_to() {
    AtomicInteger asked = new AtomicInteger();
    InetAddress here = InetAddress.getLoopbackAddress();
    Destinations rebinding =
        new Destinations(
            List.of("rebind.example", "127.0.0.0/8"),
            host -> {
              // A second look would lead elsewhere: nobody listens there.
              return new InetAddress[] {
                asked.incrementAndGet() == 1 ? here : InetAddress.ofLiteral("127.0.0.99")
              };
            });
    String url = receiver.url("/").replace("127.0.0.1", "rebind.example");
    assertThat(call(rebinding, url)).isInstanceOf(Heard.Answer.class);
    assertThat(asked).hasValue(1);
    assertThat(receiver.got()).hasSize(1);
  }

  @Test
  void who_hangs_is_not_waited_for() {
    receiver.answering(got -> Receiver.Answer.hangs());
    assertThat(call(loopback(), receiver.url("/")))
        .isEqualTo(new Heard.Silence(Fault.of(Fault.Code.TIMEOUT)));
  }

  @Test
  void who_is_not_there_is_told_apart_and_an_endless_answer_is_cut() {
    String gone = receiver.url("/");
    receiver.answering(got -> Receiver.Answer.ok("x".repeat(300_000)));
    assertThat(call(loopback(), gone))
        .isInstanceOfSatisfying(
            Heard.Answer.class, answer -> assertThat(answer.text()).hasSize(64 * 1024));
    receiver.close();
    assertThat(call(loopback(), gone))
        .isInstanceOfSatisfying(
            Heard.Silence.class,
            silence -> assertThat(silence.why().code()).isEqualTo(Fault.Code.UNREACHABLE));
  }
}
