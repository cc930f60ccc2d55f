package dev.zhishou.access.signin;

import dev.zhishou.access.Accounts;
import dev.zhishou.platform.PlatformSettings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Prints the one-time link to the operator's console when there is no account: nobody else sees
/// that console. A server that is asked for a database that is empty on purpose prints it too.
@Component
class FirstLinkSaid {
  private final Accounts accounts;
  private final FirstAdministrator first;
  private final PlatformSettings settings;

  FirstLinkSaid(Accounts accounts, FirstAdministrator first, PlatformSettings settings) {
    this.accounts = accounts;
    this.first = first;
    this.settings = settings;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void started(ApplicationReadyEvent event) {
    if (accounts.none()
        && event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      System.out.println(
          "还没有账号。30 分钟内用此链接建立第一个管理员 / no account yet; make the first administrator within"
              + " 30 minutes: "
              + (settings.tls() ? "https" : "http")
              + "://"
              + host()
              + ":"
              + web.getWebServer().getPort()
              + "/first-account.html#"
              + first.link().text());
    }
  }

  private String host() {
    boolean everywhere = settings.listen().equals("0.0.0.0") || settings.listen().equals("::");
    String host = everywhere ? "127.0.0.1" : settings.listen();
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
