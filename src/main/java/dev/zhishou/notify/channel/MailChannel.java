package dev.zhishou.notify.channel;

import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Fault;
import dev.zhishou.notify.NotifySettings;
import dev.zhishou.notify.outgoing.Destinations;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// E-mail by SMTP. No text of a message becomes a header but its title, on one line.
@Component
class MailChannel implements Channel {
  private final Destinations destinations;
  private final NotifySettings settings;

  MailChannel(Destinations destinations, NotifySettings settings) {
    this.destinations = destinations;
    this.settings = settings;
  }

  @Override
  public Set<ChannelKind> kinds() {
    return Set.of(ChannelKind.MAIL);
  }

  @Override
  public Result send(Gateway gateway, Parcel parcel) {
    if (!(gateway.settings() instanceof GatewaySettings.Mail mail)) {
      throw new IllegalStateException("no mail server: " + gateway.id());
    }
    JavaMailSenderImpl sender = sender(mail);
    try {
      sender.send(letter(sender, mail, parcel));
      return new Result.Accepted(null);
    } catch (MailSendException refused) {
      Exception why =
          refused.getMessageExceptions().length > 0 ? refused.getMessageExceptions()[0] : refused;
      return result(why);
    } catch (MailException | MessagingException e) {
      return result(e);
    }
  }

  private static Result result(Exception why) {
    for (Throwable cause = why; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case Destinations.Forbidden f -> {
          return new Result.Later(Fault.of(Fault.Code.FORBIDDEN_ADDRESS));
        }
        case SocketTimeoutException t -> {
          return new Result.Later(Fault.of(Fault.Code.TIMEOUT));
        }
        case AuthenticationFailedException a -> {
          return new Result.Later(
              new Fault(Fault.Code.REFUSED, "the server wants another password"));
        }
        case SendFailedException s
            when s.getInvalidAddresses() != null && s.getInvalidAddresses().length > 0 -> {
          return new Result.Failed(new Fault(Fault.Code.REFUSED, "the address"));
        }
        default -> {
          // looked for further inside
        }
      }
    }
    return new Result.Later(new Fault(Fault.Code.UNREACHABLE, why.getClass().getSimpleName()));
  }

  private JavaMailSenderImpl sender(GatewaySettings.Mail mail) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(mail.host());
    sender.setPort(mail.port());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    Properties properties = new Properties();
    if (!mail.username().isEmpty()) {
      sender.setUsername(mail.username());
      sender.setPassword(mail.password());
      properties.put("mail.smtp.auth", "true");
    }
    String timeout = Long.toString(settings.timeout().toMillis());
    properties.put("mail.smtp.connectiontimeout", timeout);
    properties.put("mail.smtp.timeout", timeout);
    properties.put("mail.smtp.writetimeout", timeout);
    properties.put("mail.smtp.socketFactory", new CheckedSockets(destinations));
    properties.put("mail.smtp.socketFactory.fallback", "false");
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.enable", Boolean.toString(mail.security().equals("tls")));
    boolean upgraded = mail.security().equals("starttls");
    properties.put("mail.smtp.starttls.enable", Boolean.toString(upgraded));
    properties.put("mail.smtp.starttls.required", Boolean.toString(upgraded));
    sender.setJavaMailProperties(properties);
    return sender;
  }

  private static MimeMessage letter(
      JavaMailSenderImpl sender, GatewaySettings.Mail mail, Parcel parcel)
      throws MessagingException {
    MimeMessage letter = new Letter(sender, parcel.id());
    letter.setFrom(new InternetAddress(mail.from(), true));
    letter.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(parcel.to(), true));
    letter.setSubject(oneLine(parcel.words().title()), StandardCharsets.UTF_8.name());
    letter.setHeader("Auto-Submitted", "auto-generated");
    String link = parcel.link();
    letter.setText(
        parcel.words().text() + (link == null ? "" : "\n\n" + link + "\n"),
        StandardCharsets.UTF_8.name());
    return letter;
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
