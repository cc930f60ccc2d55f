package dev.zhishou.notify.web;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Actor;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Preference;
import dev.zhishou.notify.Reach;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /reach/mine`, `PUT /reach/mine`: how I want to be reached.
@RestController
@RequestMapping("/api/v1/reach/mine")
class ReachController {
  private final Reach reach;

  ReachController(Reach reach) {
    this.reach = reach;
  }

  /// How somebody wants to be reached.
  ///
  /// @param channels besides the open page, in order: `sms`, `voice`, `mail`
  /// @param quietFrom `HH:mm`; null: no quiet hours. A critical call does not ask for them
  /// @param mail his own address; null: none
  record ReachView(
      List<String> channels,
      @Nullable String quietFrom,
      @Nullable String quietTo,
      @Nullable String mail) {}

  @GetMapping
  ReachView mine(Actor actor) {
    AccountId me = actor.accountId();
    Preference own = Objects.requireNonNull(reach.of(List.of(me)).get(me));
    return new ReachView(
        own.channels().stream().map(ChannelKind::word).toList(),
        text(own.quietFrom()),
        text(own.quietTo()),
        reach.mail(me).orElse(null));
  }

  @PutMapping
  ReachView choose(Actor actor, @RequestBody ReachView wanted) {
    List<Problem.Fault> faults = new ArrayList<>();
    List<ChannelKind> channels = new ArrayList<>();
    for (String word : wanted.channels()) {
      ChannelKind.of(word)
          .filter(kind -> kind.personal() && !channels.contains(kind))
          .ifPresentOrElse(
              channels::add,
              () ->
                  faults.add(
                      fault("/channels", "只有 sms、voice、mail,各一次", "sms, voice, mail, each once")));
    }
    LocalTime from = time(wanted.quietFrom(), "/quiet_from", faults);
    LocalTime to = time(wanted.quietTo(), "/quiet_to", faults);
    if ((from == null) != (to == null)) {
      faults.add(fault("/quiet_to", "免打扰须有起止", "Quiet hours need a beginning and an end"));
    }
    String mail = wanted.mail() == null || wanted.mail().isBlank() ? null : wanted.mail().strip();
    if (mail != null && !address(mail)) {
      faults.add(fault("/mail", "不是邮箱地址", "Not a mail address"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults).raised();
    }
    reach.choose(actor.accountId(), new Preference(channels, from, to), mail);
    return mine(actor);
  }

  static boolean address(String mail) {
    try {
      InternetAddress address = new InternetAddress(mail, true);
      return mail.length() <= 254
          && mail.indexOf('@') > 0
          && mail.chars().noneMatch(c -> c <= ' ' || c == 127)
          && mail.equals(address.getAddress());
    } catch (AddressException e) {
      return false;
    }
  }

  private static @Nullable LocalTime time(
      @Nullable String text, String where, List<Problem.Fault> faults) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (!text.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
      faults.add(fault(where, "时间写作 22:00", "A time such as 22:00"));
      return null;
    }
    return LocalTime.parse(text);
  }

  private static @Nullable String text(@Nullable LocalTime time) {
    return time == null ? null : time.toString();
  }

  private static Problem.Fault fault(String where, String chinese, String english) {
    return new Problem.Fault(where, "invalid", new Message(chinese, english));
  }
}
