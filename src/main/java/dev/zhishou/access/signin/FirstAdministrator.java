package dev.zhishou.access.signin;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.NewAccount;
import dev.zhishou.access.Passwords;
import dev.zhishou.access.Role;
import dev.zhishou.access.Username;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Makes the first administrator, with a link that is good once and for half an hour. Only a server
/// without any account hands one out.
public final class FirstAdministrator {
  /// How long the link is good.
  public static final Duration GOOD_FOR = Duration.ofMinutes(30);

  private final Accounts accounts;
  private final Communities communities;
  private final Passwords passwords;
  private final FirstLinks links;
  private final Clock clock;

  /// Uses these.
  public FirstAdministrator(
      Accounts accounts,
      Communities communities,
      Passwords passwords,
      FirstLinks links,
      Clock clock) {
    this.accounts = accounts;
    this.communities = communities;
    this.passwords = passwords;
    this.links = links;
    this.clock = clock;
  }

  /// How it went.
  public sealed interface Outcome {
    /// It is made and may sign in.
    record Made(AccountId id) implements Outcome {}

    /// The link is not known, used, or too old.
    record Void() implements Outcome {}

    /// Something is not as it must be; the link is still good.
    record Faulty(List<Problem.Fault> faults) implements Outcome {}
  }

  /// A new link's secret; links handed out before are void.
  public Secret link() {
    Secret secret = Secret.fresh("zsf_");
    links.keep(secret.hash(), clock.instant().plus(GOOD_FOR));
    return secret;
  }

  /// Makes the administrator.
  public Outcome make(String token, String username, String name, String password) {
    List<Problem.Fault> faults = faults(username, name, password);
    if (!faults.isEmpty()) {
      return new Outcome.Faulty(faults);
    }
    Instant now = clock.instant();
    if (!accounts.none() || !links.use(new Secret(token).hash(), now)) {
      return new Outcome.Void();
    }
    AccountId id = new AccountId(NewId.at(now));
    accounts.make(
        List.of(
            new NewAccount(
                id,
                username.toLowerCase(Locale.ROOT),
                name,
                null,
                passwords.encode(password),
                false,
                List.of(NewAccount.Post.of(headOffice(now), Role.ADMIN)))),
        now);
    return new Outcome.Made(id);
  }

  private CommunityId headOffice(Instant now) {
    return communities.headOffice().map(Community::id).orElseGet(() -> makeHeadOffice(now));
  }

  private CommunityId makeHeadOffice(Instant now) {
    CommunityId id = new CommunityId(NewId.at(now));
    communities.make(
        List.of(new Community(id, "company", "公司", "GS", "cn", Community.Figures.SHIPPED, true)));
    return id;
  }

  private List<Problem.Fault> faults(String username, String name, String password) {
    List<Problem.Fault> faults = new ArrayList<>();
    Username.fault(username).ifPresent(faults::add);
    if (name.isBlank()) {
      faults.add(
          new Problem.Fault("/name", "required", new Message("请填写姓名", "The name is missing")));
    }
    passwords
        .fault(password, username.isBlank() ? "\u0000" : username)
        .ifPresent(fault -> faults.add(new Problem.Fault("/password", "weak", fault)));
    return faults;
  }
}
