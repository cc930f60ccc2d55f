package dev.zhishou.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Fault;
import dev.zhishou.notify.NotifySettings;
import dev.zhishou.notify.Words;
import dev.zhishou.notify.outgoing.Outside;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Mail to a real SMTP server.
class MailChannelTest {
  private static final UUID ID = UUID.fromString("0190b0a0-0000-7000-8000-000000000001");
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private int port;

  @BeforeEach
  void start() {
    server.start();
    port = server.getSmtp().getPort();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private static MailChannel channel(String... allow) {
    NotifySettings settings = new NotifySettings(List.of(allow), Duration.ofSeconds(5), null);
    return new MailChannel(Outside.destinations(settings), settings);
  }

  private Result send(MailChannel channel, String to, String title) {
    Gateway gateway =
        new Gateway(
            UUID.randomUUID(),
            UUID.randomUUID(),
            ChannelKind.MAIL,
            "邮件",
            1,
            10,
            new GatewaySettings.Mail("127.0.0.1", port, "none", "", "", "zhishou@example.cn"));
    Words words = new Words(title, "三号楼电梯困人\n请确认", null, true);
    return channel.send(
        gateway, new Parcel(ID, "call", Instant.EPOCH, to, words, "https://desk.example/a/x"));
  }

  @Test
  void a_mail_arrives_with_its_words_its_link_and_its_own_id() throws Exception {
    assertThat(send(channel("127.0.0.1"), "a@example.cn", "紧急 困人"))
        .isEqualTo(new Result.Accepted(null));
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("紧急 困人");
    assertThat(mail.getMessageID()).isEqualTo("<" + ID + "@zhishou>");
    assertThat(mail.getContent().toString()).contains("三号楼电梯困人", "https://desk.example/a/x");
  }

  @Test
  void no_text_of_a_message_and_no_address_becomes_a_header() throws Exception {
    send(channel("127.0.0.1"), "a@example.cn", "困人\r\nBcc: evil@example.cn\r\n\r\nforged");
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getSubject()).isEqualTo("困人 Bcc: evil@example.cn forged");

    for (String to :
        List.of("a@example.cn\r\nBcc: evil@example.cn", "a@example.cn, b@example.cn", "a b@c")) {
      send(channel("127.0.0.1"), to, "困人");
    }
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void a_mail_server_on_a_private_address_is_not_called_unless_allowed() {
    assertThat(send(channel(), "a@example.cn", "困人"))
        .isEqualTo(new Result.Later(Fault.of(Fault.Code.FORBIDDEN_ADDRESS)));
    assertThat(server.getReceivedMessages()).isEmpty();
    server.stop();
    assertThat(send(channel("127.0.0.1"), "a@example.cn", "困人")).isInstanceOf(Result.Later.class);
  }
}
