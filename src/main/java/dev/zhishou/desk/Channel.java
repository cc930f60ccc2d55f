package dev.zhishou.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How something reached us.
public enum Channel {
  PHONE,
  WALK_IN,
  RADIO,
  LETTER,
  FAX,
  MAIL,
  WEB,
  APP,
  WECOM,
  COMPLAINT_BOX,
  PATROL,
  VISIT,
  HOTLINE,
  CENTRE,
  ALARM,
  ALERT;

  /// The word as the interface writes it.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The channel of that word; empty when there is none.
  public static Optional<Channel> of(String word) {
    return Arrays.stream(values()).filter(channel -> channel.word().equals(word)).findFirst();
  }
}
