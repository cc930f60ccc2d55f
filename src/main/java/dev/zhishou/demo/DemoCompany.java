package dev.zhishou.demo;

import dev.zhishou.access.Accounts;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.PlatformSettings;
import dev.zhishou.platform.Scoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Makes the demonstration company (API, *The demonstration*) before the server listens: only into
/// a database without accounts, only when nobody but this machine can reach it, and not with
/// `--empty`.
@Component
class DemoCompany implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(DemoCompany.class);
  private static final String PLACE = "cn-zhejiang-hangzhou";

  private final PlatformSettings settings;
  private final Accounts accounts;
  private final Communities communities;
  private final DemoAccounts staff;
  private final DemoEstate estate;
  private final Clock clock;
  private final Scoped scoped;

  DemoCompany(
      PlatformSettings settings,
      Accounts accounts,
      Communities communities,
      DemoAccounts staff,
      DemoEstate estate,
      Clock clock,
      Scoped scoped) {
    this.settings = settings;
    this.accounts = accounts;
    this.communities = communities;
    this.staff = staff;
    this.estate = estate;
    this.clock = clock;
    this.scoped = scoped;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (!settings.empty() && settings.onlyFromHere() && accounts.none()) {
      // Of two servers that start at once on an empty database, one makes it.
      scoped.alone("demonstration company", this::makeUnlessMade);
    }
  }

  private void makeUnlessMade() {
    if (accounts.none()) {
      make(clock.instant());
    }
  }

  /// Communities and registers come first, accounts last: a start that broke off in between is
  /// taken up again, because there is no account yet.
  private void make(Instant now) {
    communities.make(
        List.of(
            community("company", "公司总部", "GS", true, now),
            community("lanting", "兰亭苑", "LT", false, now),
            community("binhe", "滨河园", "BH", false, now)));
    Community headOffice = communities.headOffice().orElseThrow();
    List<Community> estates =
        List.of(communities.find("lanting").orElseThrow(), communities.find("binhe").orElseThrow());
    estates.forEach(one -> estate.make(one, now));
    staff.make(headOffice, estates, estate.firstHome(estates.getFirst()), now);
    LOG.warn("演示公司已建立,密码均为 {} / the demonstration company is made", DemoAccounts.PASSWORD);
  }

  private static Community community(
      String code, String name, String letters, boolean headOffice, Instant now) {
    return new Community(
        new CommunityId(NewId.at(now)),
        code,
        name,
        letters,
        PLACE,
        Community.Figures.SHIPPED,
        headOffice);
  }
}
