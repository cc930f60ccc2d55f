package dev.zhishou.duty.news;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Permission;
import dev.zhishou.access.Role;
import dev.zhishou.casework.NameBasedId;
import dev.zhishou.duty.Certificate;
import dev.zhishou.duty.Rosters;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.Wording;
import dev.zhishou.notify.Words;
import dev.zhishou.platform.followups.RecurringWork;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Warns of certificates that run out: whoever holds one, and who writes rosters in his community.
/// Once renewed, nothing more is said.
@Component
class WarnCertificates implements RecurringWork, Wording {
  private static final Duration WORTH_SAYING = Duration.ofDays(7);

  private final Rosters rosters;
  private final Accounts accounts;
  private final Communities communities;
  private final TellStaff tell;
  private final Binder binder;
  private final Clock clock;

  WarnCertificates(
      Rosters rosters,
      Accounts accounts,
      Communities communities,
      TellStaff tell,
      Binder binder,
      Clock clock) {
    this.rosters = rosters;
    this.accounts = accounts;
    this.communities = communities;
    this.tell = tell;
    this.binder = binder;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "warn-of-certificates";
  }

  @Override
  public When when() {
    return new When.Daily(LocalTime.of(8, 30));
  }

  @Override
  public void run() {
    for (Community community : communities.all()) {
      Map<AccountId, Set<Role>> roles = accounts.rolesIn(community.id());
      for (Certificate one : current(community.id())) {
        Warning.of(one, today()).ifPresent(warning -> warn(one, warning, roles));
      }
    }
  }

  /// Of each kind that somebody holds, the one that holds longest: who has renewed is not warned.
  private List<Certificate> current(CommunityId community) {
    List<Certificate> all = rosters.certificates(community);
    return all.stream().filter(one -> !renewed(one, all)).toList();
  }

  private static boolean renewed(Certificate one, List<Certificate> all) {
    return all.stream()
        .anyMatch(
            other ->
                other.account().equals(one.account())
                    && other.kind().equals(one.kind())
                    && other.validity().until().isAfter(one.validity().until()));
  }

  private void warn(Certificate one, Warning warning, Map<AccountId, Set<Role>> roles) {
    if (roles.getOrDefault(one.account(), Set.of()).stream().noneMatch(Role::staff)) {
      return;
    }
    Set<AccountId> told = new LinkedHashSet<>();
    told.add(one.account());
    roles.forEach(
        (who, held) -> {
          if (held.stream().anyMatch(Permission.WRITE_ROSTER::givenTo)) {
            told.add(who);
          }
        });
    Instant now = clock.instant();
    String until = one.validity().until().toString();
    tell.tell(
        new TellStaff.News(
            NameBasedId.v5(one.id(), warning.days() + " " + until),
            one.community(),
            new Queued.Wanted(kind(), one.id() + " " + until),
            now.plus(WORTH_SAYING)),
        told);
  }

  private LocalDate today() {
    return Moments.dayOf(clock.instant());
  }

  @Override
  public String kind() {
    return "certificate";
  }

  @Override
  public Optional<Words> words(Queued message, Recipient to, ChannelKind by) {
    String[] about = message.about().split(" ", -1);
    UUID id = UUID.fromString(about[0]);
    return current(message.community()).stream()
        .filter(one -> one.id().equals(id))
        .filter(one -> one.validity().until().toString().equals(about[1]))
        .findFirst()
        .map(this::said);
  }

  private Words said(Certificate one) {
    String title = binder.reference().kinds().certificates().getOrDefault(one.kind(), one.kind());
    String who = accounts.names(List.of(one.account())).getOrDefault(one.account(), "");
    long left = ChronoUnit.DAYS.between(today(), one.validity().until());
    String when = left > 0 ? "还有 " + left + " 天到期" : left == 0 ? "今天到期" : "已过期";
    return new Words(
        "证书" + when + "：" + who + " " + title,
        who + " 的" + title + "有效到 " + one.validity().until() + "，" + when + "。过期后不能排要证的岗，请复审或换证。",
        "/admin/certificates",
        false);
  }
}
