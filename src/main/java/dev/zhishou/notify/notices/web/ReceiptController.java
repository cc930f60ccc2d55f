package dev.zhishou.notify.notices.web;

import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import dev.zhishou.access.MaskedNumber;
import dev.zhishou.access.Permission;
import dev.zhishou.community.Registers;
import dev.zhishou.community.Resident;
import dev.zhishou.community.Residents;
import dev.zhishou.notify.notices.MassNotice;
import dev.zhishou.notify.notices.Receipts;
import dev.zhishou.platform.web.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /notices/{id}/receipts`, `GET /notices/{id}/figures`, `POST /notices/{id}/homes/{home}`:
/// who was reached, and the list to ring; `POST /people/{id}/reveal` tells the numbers.
@RestController
@RequestMapping("/api/v1/notices/{id}")
class ReceiptController {
  private static final int MOST = 500;

  private final NoticeDoor door;
  private final Receipts receipts;
  private final Registers registers;
  private final Residents residents;
  private final NoticeViews views;
  private final Clock clock;

  ReceiptController(
      NoticeDoor door,
      Receipts receipts,
      Registers registers,
      Residents residents,
      NoticeViews views,
      Clock clock) {
    this.door = door;
    this.receipts = receipts;
    this.registers = registers;
    this.residents = residents;
    this.views = views;
    this.clock = clock;
  }

  /// @param state how it stands: `read`, `delivered`, `rung`, `door`, `sent`, `failed`, `waiting`,
  ///     or `none`: there is nobody to send it to
  /// @param people who can be rung, masked; only in the list to ring
  @Exempt(reason = "one component for each key of a receipt")
  record ReceiptView(
      UUID home,
      String label,
      String state,
      boolean unreached,
      boolean phone,
      @Nullable Instant sentAt,
      @Nullable Instant deliveredAt,
      @Nullable Instant readAt,
      NoticeViews.@Nullable MarkView rung,
      NoticeViews.@Nullable MarkView door,
      List<RingView> people) {}

  /// @param name as `王**`
  /// @param phone as `138****1234`; null: none is known
  record RingView(UUID id, String name, @Nullable String phone, String livesAs) {}

  record ToldRequest(@Nullable String how) {}

  @GetMapping("/figures")
  Receipts.Summary figures(Actor actor, @PathVariable UUID id) {
    NoticeDoor.Found found = door.admit(actor, id, Permission.WORK);
    return receipts.summary(found.community().id(), id);
  }

  @GetMapping("/receipts")
  Page<ReceiptView> homes(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean unreached,
      @RequestParam(required = false) @Nullable Integer cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    NoticeDoor.Found found = door.admit(actor, id, Permission.WORK);
    int wanted = limit == null ? 100 : Math.clamp(limit, 1, MOST);
    List<Receipts.OfHome> homes =
        receipts.homes(
            found.community().id(), id, unreached, cursor == null ? 0 : cursor, wanted + 1);
    boolean more = homes.size() > wanted;
    List<Receipts.OfHome> shown = more ? homes.subList(0, wanted) : homes;
    String next = more ? Integer.toString(shown.getLast().ordinal()) : null;
    return new Page<>(views(found, shown, unreached), next);
  }

  /// Somebody was spoken to, or the paper lies at the door.
  @PostMapping("/homes/{home}")
  ReceiptView told(
      Actor actor, @PathVariable UUID id, @PathVariable UUID home, @RequestBody ToldRequest body) {
    NoticeDoor.Found found = door.admit(actor, id, Permission.WORK);
    Faults faults = new Faults();
    Receipts.How how =
        Arrays.stream(Receipts.How.values())
            .filter(one -> one.word().equals(body.how()))
            .findFirst()
            .orElse(null);
    if (how == null) {
      faults.add("/how", "unknown", "须为 rung 或 door", "Either rung or door");
    }
    faults.refuse();
    MassNotice.Mark mark = new MassNotice.Mark(actor.accountId().value(), clock.instant());
    if (!receipts.told(found.community().id(), id, home, Objects.requireNonNull(how), mark)) {
      throw Faults.unknown();
    }
    List<Receipts.OfHome> all = receipts.homes(found.community().id(), id, false, 0, 100_000);
    return views(found, all.stream().filter(one -> one.home().equals(home)).toList(), false)
        .getFirst();
  }

  private List<ReceiptView> views(
      NoticeDoor.Found found, List<Receipts.OfHome> homes, boolean toRing) {
    List<UUID> ids = homes.stream().map(Receipts.OfHome::home).toList();
    Map<UUID, String> labels =
        registers.labels(found.community().id(), ids).stream()
            .collect(
                Collectors.toMap(Registers.Labelled::id, Registers.Labelled::label, (a, b) -> a));
    Map<UUID, List<Resident>> people =
        toRing
            ? residents.of(found.community().id(), ids).stream()
                .collect(Collectors.groupingBy(one -> one.home().id()))
            : Map.of();
    List<ReceiptView> shown = new ArrayList<>();
    for (Receipts.OfHome one : homes) {
      shown.add(
          view(
              one,
              labels.getOrDefault(one.home(), ""),
              people.getOrDefault(one.home(), List.of())));
    }
    return shown;
  }

  private ReceiptView view(Receipts.OfHome one, String label, List<Resident> people) {
    return new ReceiptView(
        one.home(),
        label,
        state(one),
        one.deliveredAt() == null
            && one.readAt() == null
            && one.rung() == null
            && one.door() == null,
        one.phone(),
        one.sentAt(),
        one.deliveredAt(),
        one.readAt(),
        one.rung() == null ? null : views.mark(one.rung()),
        one.door() == null ? null : views.mark(one.door()),
        people.stream().map(ReceiptController::masked).toList());
  }

  private static String state(Receipts.OfHome one) {
    if (one.readAt() != null) {
      return "read";
    }
    if (one.rung() != null) {
      return Receipts.How.RUNG.word();
    }
    if (one.deliveredAt() != null) {
      return "delivered";
    }
    if (one.door() != null) {
      return Receipts.How.DOOR.word();
    }
    if (one.sentAt() != null) {
      return "sent";
    }
    return one.failed() ? "failed" : one.phone() ? "waiting" : "none";
  }

  private static RingView masked(Resident one) {
    return new RingView(
        one.person().id(),
        one.person().masked(),
        MaskedNumber.of(one.person().phone()),
        one.livesAs().word());
  }
}
