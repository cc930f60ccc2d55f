package dev.zhishou.casework.retention;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.NameBasedId;
import dev.zhishou.casework.RunCommands;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Form;
import java.time.Instant;
import java.time.Period;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Erases what is personal in cases that ended long enough ago, on the record of each case: the
/// chain still verifies. A case is kept as its procedure says, else as the longest of its forms.
@Component
class ExpiredCases implements Expiring {
  private static final String REASON = "保存期满，按留存规定删除 / past its retention, erased";

  private final ExpiredValues values;
  private final ProcedureCatalog catalog;
  private final Binder binder;
  private final RunCommands commands;

  ExpiredCases(
      ExpiredValues values, ProcedureCatalog catalog, Binder binder, RunCommands commands) {
    this.values = values;
    this.catalog = catalog;
    this.binder = binder;
    this.commands = commands;
  }

  @Override
  public String kind() {
    return "case";
  }

  @Override
  public int erase(RetentionRule rule, Instant now, int most) {
    Map<String, Instant> before = new LinkedHashMap<>();
    binder
        .procedures()
        .keySet()
        .forEach(
            id ->
                catalog
                    .newest(id)
                    .ifPresent(
                        version -> before.put(id, RetentionRule.before(now, keep(version, rule)))));
    int erased = 0;
    for (UUID id : values.ended(before, rule.before(now), most)) {
      erased += erase(id) ? 1 : 0;
    }
    return erased;
  }

  static Period keep(ProcedureVersion version, RetentionRule rule) {
    String own = version.procedure().provenance().retention();
    return own != null
        ? RetentionRule.period(own)
        : version.forms().values().stream()
            .map(Form::keep)
            .map(RetentionRule::period)
            .max(Comparator.comparingLong(Period::toTotalMonths))
            .orElse(rule.keep());
  }

  private boolean erase(UUID caseId) {
    List<Command.Secret> what = values.values(caseId);
    UUID id = NameBasedId.v5(caseId, "retention " + what);
    Sent sent = Sent.of(id, new Command.Erase(what, REASON));
    return commands
        .run(Actor.SYSTEM, caseId, List.of(sent), null)
        .filter(outcome -> outcome.results().getFirst().outcome() == Decision.Outcome.ACCEPTED)
        .isPresent();
  }
}
