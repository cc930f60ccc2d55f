package dev.zhishou.notify.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Preference;
import dev.zhishou.notify.Reach;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import dev.zhishou.platform.keys.SealedAt;
import dev.zhishou.platform.keys.Sealing;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Belongs to accounts, which belong to no community.
@Repository
class JdbcReach implements Reach {
  private final Scoped scoped;
  private final Sealing sealing;

  JdbcReach(Scoped scoped, Sealing sealing) {
    this.scoped = scoped;
    this.sealing = sealing;
  }

  @Override
  public Optional<String> mail(AccountId account) {
    return scoped
        .in(Scope.whole("how somebody is reached"))
        .of("select mail from reach where account_id = :account and mail is not null")
        .set("account", account.value())
        .one(row -> sealing.openText(row.bytes("mail"), at(account)));
  }

  @Override
  public Map<AccountId, Preference> of(Collection<AccountId> accounts) {
    Map<AccountId, Preference> all = new HashMap<>();
    accounts.forEach(account -> all.put(account, Preference.USUAL));
    scoped
        .in(Scope.whole("how somebody is reached"))
        .of(
            """
            select account_id, channels, quiet_from, quiet_to from reach
            where account_id = any(:accounts)
            """)
        .set("accounts", SqlArray.uuids(accounts.stream().map(AccountId::value).toList()))
        .list(row -> all.put(new AccountId(row.uuid("account_id")), preference(row)));
    return all;
  }

  private static Preference preference(Row row) {
    List<ChannelKind> channels =
        row.texts("channels").stream().flatMap(word -> ChannelKind.of(word).stream()).toList();
    return new Preference(channels, time(row, "quiet_from"), time(row, "quiet_to"));
  }

  private static @Nullable LocalTime time(Row row, String column) {
    String text = row.textOrNull(column);
    return text == null ? null : LocalTime.parse(text);
  }

  @Override
  public void choose(AccountId account, Preference preference, @Nullable String mail) {
    scoped
        .in(Scope.whole("how somebody is reached"))
        .of(
            """
            insert into reach (account_id, channels, quiet_from, quiet_to, mail)
            values (:account, cast(:channels as text[]), :from, :to, :mail)
            on conflict (account_id) do update set channels = excluded.channels,
              quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, mail = excluded.mail
            """)
        .set("account", account.value())
        .set(
            "channels",
            SqlArray.texts(preference.channels().stream().map(ChannelKind::word).toList()))
        .set("from", preference.quietFrom())
        .set("to", preference.quietTo())
        .set("mail", mail == null ? null : sealing.seal(mail, at(account)))
        .update();
  }

  private static SealedAt at(AccountId account) {
    return new SealedAt("reach", "mail", account.value().toString());
  }
}
