package dev.zhishou.community;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.NameBasedId;
import dev.zhishou.casework.engine.Meant;
import dev.zhishou.casework.spi.StepAction;
import dev.zhishou.platform.Sql;
import dev.zhishou.procedure.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The word `registry: household`: who lives in the home of the case changes in the transaction of
/// the step. Refuses a home that the register does not have, and a number that could be several
/// owners'. In a drill nothing is written.
@Component
class HouseholdAction implements StepAction {
  private static final String NO_HOME = "登记里没有这一户 / The register has no such home";

  private final Households households;

  HouseholdAction(Households households) {
    this.households = households;
  }

  @Override
  public String kind() {
    return "registry household";
  }

  @Override
  public Prepared prepare(Sql sql, Facts facts, List<Facts> before) {
    CommunityId community = new CommunityId(facts.community());
    Optional<UUID> home = home(sql, facts);
    if (home.isEmpty()) {
      return Prepared.refused(NO_HOME);
    }
    Household household =
        new Household(
            households.members(sql, community, home.get()).stream()
                .map(one -> new Household.Member(one.person(), one.livesAs()))
                .toList());
    for (Facts earlier : before) {
      if (earlier.act().meant() instanceof Meant.Household && home(sql, earlier).equals(home)) {
        household = told(household, earlier).after();
      }
    }
    Household.Outcome outcome = told(household, facts);
    if (outcome.refusal().isPresent()) {
      return Prepared.refused(outcome.refusal().get());
    }
    if (facts.drill()) {
      return Prepared.write(writing -> {});
    }
    HouseholdChange.Origin origin =
        new HouseholdChange.Origin(
            facts.caseId(), facts.act().run(), facts.doing().account(), facts.doing().at());
    return Prepared.write(
        writing -> households.change(writing, community, home.get(), outcome.changes(), origin));
  }

  private Optional<UUID> home(Sql sql, Facts facts) {
    String home = meant(facts).home();
    return home == null
        ? Optional.empty()
        : households.home(sql, new CommunityId(facts.community()), home);
  }

  private static Household.Outcome told(Household household, Facts facts) {
    Meant.Household meant = meant(facts);
    return household.told(
        meant.said().stream()
            .map(
                one ->
                    new Household.Named(
                        one.as(), text(one.name()), text(one.phone()), text(one.phoneBefore())))
            .filter(one -> one.name() != null || one.phone() != null)
            .toList(),
        meant.out(),
        at -> NameBasedId.v5(facts.caseId(), facts.act().run() + "\n" + at));
  }

  private static Meant.Household meant(Facts facts) {
    if (!(facts.act().meant() instanceof Meant.Household meant)) {
      throw new IllegalStateException("no household: " + facts.act());
    }
    return meant;
  }

  private static @Nullable String text(@Nullable Value value) {
    return value instanceof Value.Text(String text) && !text.isBlank() ? text.strip() : null;
  }
}
