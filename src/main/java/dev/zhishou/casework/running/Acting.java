package dev.zhishou.casework.running;

import dev.zhishou.casework.Plans;
import dev.zhishou.casework.Surroundings;
import dev.zhishou.casework.spi.StepAction;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.casework.store.Sealer;
import dev.zhishou.platform.followups.FollowUps;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// What a write needs beside the decision: the tools of writing, and what can be looked up in its
/// transaction.
@Component
public final class Acting {
  private final Plans plans;
  private final Surroundings surroundings;
  private final Writing.Tools tools;
  private final Map<String, StepAction> actions;

  @Autowired
  public Acting(
      Plans plans,
      Surroundings surroundings,
      Sealer sealer,
      ObjectProvider<FollowUps> followUps,
      List<StepAction> actions) {
    this(
        plans,
        surroundings,
        new Writing.Tools(
            sealer, type -> followUps.getObject().listenersOf(type), new SecureRandom()),
        actions);
  }

  public Acting(
      Plans plans, Surroundings surroundings, Writing.Tools tools, List<StepAction> actions) {
    this.plans = plans;
    this.surroundings = surroundings;
    this.tools = tools;
    this.actions =
        actions.stream().collect(Collectors.toMap(StepAction::kind, Function.identity()));
  }

  public Writing writing(UUID community) {
    return new Writing(tools, community);
  }

  public RandomGenerator random() {
    return tools.salts();
  }

  public Lookup lookup(CaseStore.Transaction locked, UUID community, Instant now) {
    Numbers numbers = new Numbers(locked, surroundings.estate(community).letters(), now);
    return new Lookup(locked, numbers, plans, actions, tools.sealer());
  }

  /// Writes and acts, all in the lookup's transaction.
  public void write(Writing writing, Lookup lookup) {
    lookup.locked().append(writing.append());
    lookup.numbers().write();
    lookup.act();
  }
}
