package bench;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.NewAccount;
import dev.zhishou.access.Passwords;
import dev.zhishou.access.Role;
import dev.zhishou.duty.Duty;
import dev.zhishou.duty.Rosters;
import dev.zhishou.duty.Shift;
import dev.zhishou.platform.NewId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Many small communities, each with one person who holds every role of the measured procedure. */
final class Estates {
  private static final List<Role> ROLES =
      List.of(Role.FRONT_DESK, Role.GUARD, Role.ENGINEER, Role.PROJECT_MANAGER);

  private Estates() {}

  /** One of them: who works there, and the door through which he comes. */
  record Estate(UUID community, Actor actor, OursHttp.Door door) {}

  static List<Estate> make(House house, int count) throws Exception {
    Instant now = Instant.now();
    Passwords passwords = house.bean(Passwords.class);
    String password = passwords.encode("zhishou-demo");
    var communities = new ArrayList<Community>();
    var accounts = new ArrayList<NewAccount>();
    var duties = new ArrayList<Duty>();
    for (int i = 0; i < count; i++) {
      Community community = community(i, now);
      communities.add(community);
      AccountId id = new AccountId(NewId.at(now));
      List<NewAccount.Post> posts =
          ROLES.stream().map(role -> NewAccount.Post.of(community.id(), role)).toList();
      accounts.add(new NewAccount(id, username(i), "测量员" + i, null, password, true, posts));
      for (Role role : ROLES) {
        duties.add(duty(community.id(), id, role, LocalTime.of(8, 0), LocalTime.of(20, 0), now));
        duties.add(duty(community.id(), id, role, LocalTime.of(20, 0), LocalTime.of(8, 0), now));
      }
    }
    house.bean(Communities.class).make(communities);
    house.bean(Accounts.class).make(accounts, now);
    house.bean(Rosters.class).add(duties);
    String base = OursHttp.base(house.port());
    var estates = new ArrayList<Estate>();
    for (int i = 0; i < count; i++) {
      Actor actor = house.bean(Accounts.class).actor(accounts.get(i).id()).orElseThrow();
      OursHttp.Door door = new OursHttp.Door(base, username(i));
      estates.add(new Estate(communities.get(i).id().value(), actor, door));
    }
    return estates;
  }

  private static String username(int i) {
    return "estate%02d-all".formatted(i);
  }

  private static Community community(int i, Instant now) {
    return new Community(
        new CommunityId(NewId.at(now)),
        "estate%02d".formatted(i),
        "测量苑" + i,
        "" + (char) ('A' + i / 26) + (char) ('A' + i % 26),
        "cn-zhejiang-hangzhou",
        Community.Figures.SHIPPED,
        false);
  }

  private static Duty duty(
      CommunityId community,
      AccountId who,
      Role role,
      LocalTime from,
      LocalTime to,
      Instant now) {
    Shift shift = Shift.daily(LocalDate.now().minusDays(3), from, to);
    return new Duty(NewId.at(now), community, who, role, shift);
  }
}
