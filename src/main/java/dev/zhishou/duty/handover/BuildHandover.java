package dev.zhishou.duty.handover;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.FindCases;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.spi.HandedOver;
import dev.zhishou.casework.spi.Subjects;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Builds what is handed over with a post from what is open now. The permission was asked before.
@Component
public class BuildHandover {
  private final FindCases cases;
  private final ReadCase readCase;
  private final Subjects subjects;
  private final List<HandedOver> others;
  private final HandoverMarks marks;
  private final Clock clock;

  BuildHandover(
      FindCases cases,
      ReadCase readCase,
      Subjects subjects,
      List<HandedOver> others,
      HandoverMarks marks,
      Clock clock) {
    this.cases = cases;
    this.readCase = readCase;
    this.subjects = subjects;
    this.others = others;
    this.marks = marks;
    this.clock = clock;
  }

  /// The change of shift that a case is; empty when it is another case, or does not exist.
  public Optional<Shifts> shifts(UUID handover) {
    return readCase.live(Actor.SYSTEM, handover).flatMap(Shifts::of);
  }

  /// The red cases of a handover that somebody has not opened for it; none when it is no handover.
  public List<Item> unread(UUID handover, UUID account) {
    Shifts shifts = shifts(handover).orElse(null);
    if (shifts == null) {
      return List.of();
    }
    Set<UUID> opened = marks.opened(shifts.community(), handover, account);
    return items(shifts).stream()
        .filter(item -> item.kind() == Item.Kind.CASE && item.red())
        .filter(item -> item.caseId() != null && !opened.contains(item.caseId()))
        .toList();
  }

  /// What the record of it says, which everybody reads who works there: without what belongs to
  /// confidential cases. Who signs for them is shown them all the same.
  List<Item> written(Shifts shifts) {
    return items(shifts).stream().filter(item -> !confidential(item.caseId())).toList();
  }

  private boolean confidential(@Nullable UUID caseId) {
    return caseId != null
        && readCase.live(Actor.SYSTEM, caseId).map(Live::confidential).orElse(false);
  }

  /// All that is handed over: what is red first, then by time.
  public List<Item> items(Shifts shifts) {
    Instant now = clock.instant();
    List<Item> items = new ArrayList<>();
    for (UUID id : cases.open(shifts.community())) {
      Live live = readCase.live(Actor.SYSTEM, id).orElse(null);
      // The handover itself is not handed over.
      if (live != null && Shifts.of(live).isEmpty()) {
        items.addAll(new OpenCase(live, shifts, now).items(subjects));
      }
    }
    for (HandedOver other : others) {
      other.things(shifts.community()).stream()
          .map(thing -> new Item(Item.Kind.CUSTODY, thing.caseId(), "", thing.label(), null, false))
          .forEach(items::add);
    }
    items.sort(
        Comparator.comparing(Item::red)
            .reversed()
            .thenComparing(Item::due, Comparator.nullsLast(Comparator.naturalOrder())));
    return items;
  }
}
