package dev.zhishou.casework.running;

import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.Meant;
import dev.zhishou.casework.event.Disclosure;
import dev.zhishou.casework.store.Append;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.casework.store.Sealer;
import dev.zhishou.procedure.model.Value;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens what a module must read to act, within its transaction: what an earlier call sealed, and
/// what this one is about to seal. What was erased meanwhile is not said any more.
final class Unsealing {
  private final CaseStore.Transaction locked;
  private final Sealer sealer;
  private final UUID caseId;
  private final List<CaseEvent> sofar;

  Unsealing(CaseStore.Transaction locked, Sealer sealer, UUID caseId, List<CaseEvent> sofar) {
    this.locked = locked;
    this.sealer = sealer;
    this.caseId = caseId;
    this.sofar = sofar;
  }

  Meant.Household opened(Meant.Household household) {
    return new Meant.Household(
        household.home(),
        household.out(),
        household.said().stream()
            .map(
                one ->
                    new Meant.Said(
                        one.as(), open(one.name()), open(one.phone()), open(one.phoneBefore())))
            .filter(one -> one.name() != null || one.phone() != null)
            .toList());
  }

  private @Nullable Value open(@Nullable Value value) {
    if (!(value instanceof Value.Sealed sealed)) {
      return value;
    }
    for (CaseEvent event : sofar) {
      Value plain = event.seq() == sealed.seq() ? event.secrets().get(sealed.name()) : null;
      if (plain != null && !(plain instanceof Value.Sealed)) {
        return plain;
      }
    }
    for (Append.Secret secret : locked.secrets(caseId)) {
      if (secret.seq() == sealed.seq() && secret.name().equals(sealed.name())) {
        String text = sealer.open(caseId, secret.seq(), secret.name(), secret.sealed());
        return new Value.Text(Disclosure.read(text).json().asString(""));
      }
    }
    return null;
  }
}
