package dev.zhishou.notify.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// A mail whose id is its delivery's: a repeat is known by it.
final class Letter extends MimeMessage {
  private final UUID id;

  Letter(JavaMailSenderImpl sender, UUID id) {
    super(sender.getSession());
    this.id = id;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", "<" + id + "@zhishou>");
  }
}
