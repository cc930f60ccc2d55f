package dev.zhishou.platform.cli;

import dev.zhishou.platform.Message;
import java.io.PrintStream;
import java.util.List;

/// `zhishou config`: every setting, what it is when nobody sets it, and what it does.
public final class ConfigCommand implements CliCommand {
  /// One setting.
  ///
  /// @param name as an environment variable's name is derived from it: `ZHISHOU_DATA`
  /// @param otherwise its value when it is not set; empty = none
  /// @param what what it does
  public record Setting(String name, String otherwise, Message what) {}

  /// Every setting of every module; a test compares it with the modules' records.
  public static final List<Setting> ALL =
      List.of(
          setting("zhishou.data", "data", "数据目录 (--data)", "data folder (--data)"),
          setting(
              "zhishou.database",
              "",
              "自己的 PostgreSQL 地址,空 = 内置 (--database)",
              "address of your own PostgreSQL, empty = the one inside (--database)"),
          setting(
              "zhishou.master-key-file",
              "",
              "主密钥文件,空 = 数据目录下 keys/master.key (--master-key-file)",
              "file of the master key, empty = keys/master.key in the data folder"
                  + " (--master-key-file)"),
          setting(
              "zhishou.listen", "127.0.0.1", "监听地址 (--listen)", "address to listen on (--listen)"),
          setting(
              "zhishou.behind-proxy",
              "false",
              "前面有反向代理负责 TLS (--behind-proxy)",
              "a reverse proxy in front speaks TLS (--behind-proxy)"),
          setting("zhishou.tls", "false", "自己提供 TLS (--tls)", "speaks TLS itself (--tls)"),
          setting(
              "zhishou.empty",
              "false",
              "不建演示公司 (--empty)",
              "without the demonstration company (--empty)"),
          setting(
              "zhishou.ahead",
              "0s",
              "演示时钟至少提前多少 (--ahead)",
              "least lead of the demonstration's clock (--ahead)"),
          setting(
              "zhishou.access.argon-memory",
              "16384",
              "每次校验密码占用的内存 (KiB)",
              "memory of one password check (KiB)"),
          setting("zhishou.access.argon-rounds", "2", "每次校验密码的轮数", "rounds of one password check"),
          setting(
              "zhishou.oidc.issuer",
              "",
              "统一登录 (OpenID Connect) 的签发地址,空 = 不用",
              "issuer of the sign-in provider (OpenID Connect), empty = none"),
          setting("zhishou.oidc.client-id", "", "本站在那里的客户端编号", "as which it knows this server"),
          setting(
              "zhishou.oidc.client-secret",
              "",
              "客户端密钥,空 = 公开客户端",
              "secret of this server there, empty = a public client"),
          setting(
              "zhishou.oidc.name",
              "OpenID Connect",
              "登录按钮上的名称",
              "what stands on the sign-in button"),
          setting(
              "zhishou.oidc.claim",
              "preferred_username",
              "ID 令牌里哪一项是用户名(本人不能自己改的)",
              "which claim of the ID token is the user name: one that nobody changes himself"),
          setting(
              "zhishou.notify.allow",
              "",
              "可以呼叫的内网主机或网段,逗号分隔",
              "private hosts or networks that may be called, with commas between"),
          setting("zhishou.notify.timeout", "10s", "等对方回答多久", "how long another side may take"),
          setting(
              "zhishou.notify.address",
              "",
              "消息里链接用的本站地址,空 = 不带链接",
              "address of this server in messages' links, empty = no links"),
          setting(
              "zhishou.seals.mail",
              "",
              "日封寄到的外部邮箱,空 = 不寄",
              "mail address outside that gets each day seal, empty = none"),
          setting(
              "zhishou.seals.phone",
              "",
              "日封发到的外部手机号,空 = 不发",
              "phone number outside that gets each day seal, empty = none"),
          setting(
              "zhishou.notices.approved-from",
              "50",
              "通知多少户起要第二人批准",
              "from so many homes on a second person approves a notice"));

  @Override
  public String name() {
    return "config";
  }

  @Override
  public String usage() {
    return """
    config                      列出全部设置 / list every setting
    """;
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (!arguments.isEmpty()) {
      err.print(usage());
      return 2;
    }
    for (Setting setting : ALL) {
      out.println(setting.name() + " = " + setting.otherwise());
      out.println("    " + setting.what().both());
    }
    return 0;
  }

  private static Setting setting(String name, String otherwise, String zh, String en) {
    return new Setting(name, otherwise, new Message(zh, en));
  }
}
