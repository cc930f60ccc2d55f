package dev.zhishou.casework.web;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.casework.Doers;
import dev.zhishou.casework.ReadCase.Seen;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Outlook;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.SignatureSlot;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who may do a step, approve it or sign it now, as the interface tells.
final class StepPeople {
  private final Seen seen;
  private final Accounts accounts;

  StepPeople(Seen seen, Accounts accounts) {
    this.seen = seen;
    this.accounts = accounts;
  }

  /// Who has the certificates and permissions that it needs comes first.
  List<StepView.HolderView> holders(
      Run run, Doers doers, List<Outlook.Asked> asked, List<String> needs) {
    Set<UUID> ids = new LinkedHashSet<>();
    if (run.state() == RunState.SUBMITTED) {
      asked.forEach(one -> ids.addAll(people(one)));
    } else {
      UUID taken = run.hold().takenBy();
      if (taken != null) {
        ids.add(taken);
      }
      ids.addAll(doers.people());
      doers.roles().forEach(role -> ids.addAll(seen.world().people().holders(role, seen.now())));
    }
    Map<AccountId, String> names = names(ids);
    return ids.stream()
        .filter(id -> names.containsKey(new AccountId(id)))
        .sorted(Comparator.comparing(id -> !has(id, needs)))
        .map(id -> new StepView.HolderView(id, String.valueOf(names.get(new AccountId(id))), null))
        .toList();
  }

  /// Who must be there too.
  List<StepView.BesideView> beside(List<Outlook.Meant> parties) {
    return parties.stream().map(this::beside).toList();
  }

  private StepView.BesideView beside(Outlook.Meant meant) {
    Set<UUID> ids = new LinkedHashSet<>(meant.accounts());
    meant.roles().forEach(role -> ids.addAll(seen.world().people().holders(role, seen.now())));
    return new StepView.BesideView(
        meant.roles().isEmpty() ? "" : meant.roles().getFirst(),
        names(ids).entrySet().stream()
            .map(one -> new StepView.HolderView(one.getKey().value(), one.getValue(), null))
            .toList());
  }

  private boolean has(UUID account, List<String> needs) {
    return needs.stream()
        .allMatch(need -> seen.world().people().certified(account, need, seen.now()));
  }

  private List<UUID> people(Outlook.Asked asked) {
    return asked.people(seen.world().people(), seen.now());
  }

  @Nullable List<UUID> approvers(List<Outlook.Asked> asked) {
    return asked.stream()
        .filter(one -> one.as() == null)
        .findFirst()
        .map(this::people)
        .orElse(null);
  }

  private Map<AccountId, String> names(Set<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : accounts.names(ids.stream().map(AccountId::new).collect(Collectors.toSet()));
  }

  @Nullable List<StepView.SlotView> slots(
      List<SignatureSlot> slots, Run run, List<Outlook.Asked> asked) {
    if (slots.isEmpty()) {
      return null;
    }
    return slots.stream()
        .map(
            slot -> {
              Fact.Signed signed =
                  run.doing().signed().stream()
                      .filter(s -> slot.anyOf().contains(s.as()))
                      .findFirst()
                      .orElse(null);
              return new StepView.SlotView(
                  slot.anyOf(),
                  Optional.ofNullable(slot.when()).map(Condition::text).orElse(null),
                  signed != null,
                  signed == null ? null : signed.account(),
                  asked.stream()
                      .filter(one -> one.as() != null && slot.anyOf().contains(one.as()))
                      .findFirst()
                      .map(this::people)
                      .orElse(null));
            })
        .toList();
  }
}
