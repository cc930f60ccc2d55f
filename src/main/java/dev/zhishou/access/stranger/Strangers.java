package dev.zhishou.access.stranger;

import dev.zhishou.access.CommunityId;
import dev.zhishou.access.signin.Secret;
import dev.zhishou.access.signin.SignInLanes;
import dev.zhishou.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Lets people who did not sign in send us something, and slows down who sends too much: by the
/// address it comes from and by the community it goes to. Nobody is shut out for good, and a flood
/// from many addresses leaves the community one message every few seconds.
@Component
public class Strangers {
  private static final int FREE_FROM_AN_ADDRESS = 20;
  private static final int FREE_TO_A_COMMUNITY = 200;
  private static final Duration ADDRESS_WAITS = Duration.ofMinutes(5);
  private static final Duration COMMUNITY_WAITS = Duration.ofSeconds(5);

  private final SignInLanes lanes;
  private final Clock clock;

  Strangers(SignInLanes lanes, Clock clock) {
    this.lanes = lanes;
    this.clock = clock;
  }

  /// Counts one message and lets it in.
  ///
  /// @param address the network address it came from
  /// @throws Problem.Raised 429 with how long to wait
  public void admit(CommunityId community, String address) {
    Instant now = clock.instant();
    take(address(address), now);
    take(community(community), now);
  }

  /// Takes back what `admit` counted: who came had a key that opens something.
  public void welcome(CommunityId community, String address) {
    lanes.giveBack(address(address));
    lanes.giveBack(community(community));
  }

  private static SignInLanes.Lane address(String address) {
    return lane("stranger/address/" + address, FREE_FROM_AN_ADDRESS, ADDRESS_WAITS);
  }

  private static SignInLanes.Lane community(CommunityId community) {
    return lane("stranger/community/" + community, FREE_TO_A_COMMUNITY, COMMUNITY_WAITS);
  }

  private static SignInLanes.Lane lane(String name, int free, Duration longest) {
    return new SignInLanes.Lane(new Secret(name).hash(), free, longest);
  }

  private void take(SignInLanes.Lane lane, Instant now) {
    lanes
        .take(lane, now)
        .ifPresent(
            wait -> {
              throw Problem.tooOften(wait).raised();
            });
  }
}
