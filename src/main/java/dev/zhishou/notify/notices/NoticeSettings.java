package dev.zhishou.notify.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the operator chose about notices, `zhishou.notices.*`.
///
/// @param approvedFrom a notice to so many homes or more is approved by a second person
@ConfigurationProperties("zhishou.notices")
public record NoticeSettings(@DefaultValue("50") int approvedFrom) {
  /// Whether a notice to so many homes is.
  public boolean wide(int homes) {
    return homes >= approvedFrom;
  }
}
