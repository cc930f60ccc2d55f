package dev.zhishou.duty.swap;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.NameBasedId;
import dev.zhishou.duty.OnDuty;
import dev.zhishou.duty.news.TellStaff;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.Wording;
import dev.zhishou.notify.Words;
import dev.zhishou.time.Moments;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Tells those who are concerned how a swap stands: who is asked that he is, who writes rosters
/// that there is something to confirm, both of them how it ended.
@Component
class TellSwap implements Wording {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(Moments.ZONE);

  private final TellStaff tell;
  private final Swaps swaps;
  private final Accounts accounts;
  private final OnDuty onDuty;

  TellSwap(TellStaff tell, Swaps swaps, Accounts accounts, OnDuty onDuty) {
    this.tell = tell;
    this.swaps = swaps;
    this.accounts = accounts;
    this.onDuty = onDuty;
  }

  void moved(Swap swap) {
    tell.tell(
        new TellStaff.News(
            NameBasedId.v5(swap.id(), swap.state().word()),
            swap.community(),
            new Queued.Wanted(kind(), swap.id() + " " + swap.state().word()),
            swap.turn().to()),
        concerned(swap));
  }

  private List<AccountId> concerned(Swap swap) {
    List<AccountId> told = new ArrayList<>();
    switch (swap.state()) {
      case OFFERED ->
          accounts
              .rolesIn(swap.community())
              .forEach(
                  (who, roles) -> {
                    AccountId asked = swap.people().asked();
                    if (asked == null ? roles.contains(swap.turn().role()) : asked.equals(who)) {
                      told.add(who);
                    }
                  });
      case AGREED -> {
        told.add(swap.turn().account());
        accounts
            .rolesIn(swap.community())
            .forEach(
                (who, roles) -> {
                  if (roles.stream().anyMatch(Permission.WRITE_ROSTER::givenTo)) {
                    told.add(who);
                  }
                });
      }
      case CONFIRMED, DECLINED, REFUSED, TAKEN_BACK ->
          Stream.of(swap.turn().account(), swap.people().asked(), swap.people().taker())
              .filter(Objects::nonNull)
              .forEach(told::add);
    }
    return told.stream().distinct().filter(who -> !who.equals(swap.changed().by())).toList();
  }

  @Override
  public String kind() {
    return "swap";
  }

  /// Nothing, once it stands differently: the next message says how.
  @Override
  public Optional<Words> words(Queued message, Recipient to, ChannelKind by) {
    String[] about = message.about().split(" ", -1);
    Swap swap = swaps.find(message.community(), UUID.fromString(about[0])).orElse(null);
    if (swap == null || !swap.state().word().equals(about[1])) {
      return Optional.empty();
    }
    String turn =
        onDuty.title(swap.turn().role())
            + " "
            + WHEN.format(swap.turn().from())
            + "–"
            + WHEN.format(swap.turn().to());
    return Optional.of(new Words("换班：" + turn, said(swap), "/field/turns", false));
  }

  private String said(Swap swap) {
    AccountId taker = swap.people().taker();
    var names =
        accounts.names(Stream.of(swap.turn().account(), taker).filter(Objects::nonNull).toList());
    String from = names.getOrDefault(swap.turn().account(), "");
    String to = taker == null ? "" : names.getOrDefault(taker, "");
    return switch (swap.state()) {
      case OFFERED -> from + " 想把这个班换给您，请在“我的班”里答复。";
      case AGREED -> to + " 愿意替 " + from + " 上这个班，等排班的人确认。";
      case CONFIRMED -> "这个班由 " + to + " 上，已生效。";
      case DECLINED -> "对方不换，这个班仍由 " + from + " 上。";
      case REFUSED -> "排班的人没同意，这个班仍由 " + from + " 上。";
      case TAKEN_BACK -> from + " 不换了。";
    };
  }
}
