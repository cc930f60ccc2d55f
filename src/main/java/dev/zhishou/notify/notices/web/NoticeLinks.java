package dev.zhishou.notify.notices.web;

import dev.zhishou.notify.NotifySettings;
import dev.zhishou.notify.notices.MassNotice;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The address of a notice's page: where people reach the server, or as this call reached it.
@Component
class NoticeLinks {
  private final NotifySettings settings;

  NoticeLinks(NotifySettings settings) {
    this.settings = settings;
  }

  String page(MassNotice notice) {
    String address = settings.address();
    String before =
        address == null
            ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
            : address;
    return before + "/n/" + notice.key();
  }
}
