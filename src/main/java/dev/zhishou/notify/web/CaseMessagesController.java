package dev.zhishou.notify.web;

import dev.zhishou.Exempt;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.MaskedNumber;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.spi.ReporterNumber;
import dev.zhishou.notify.CaseMessages;
import dev.zhishou.notify.Delivery;
import dev.zhishou.notify.Fault;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.Wording;
import dev.zhishou.notify.channel.Gateway;
import dev.zhishou.notify.channel.Gateways;
import dev.zhishou.notify.sending.Wordings;
import dev.zhishou.platform.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `GET /cases/{id}/messages`: who was called how for a case, who was reached, and who not, and
/// why.
@RestController
class CaseMessagesController {
  private final ReadCase readCase;
  private final CaseMessages messages;
  private final Wordings wordings;
  private final Accounts accounts;
  private final Gateways gateways;
  private final ObjectProvider<ReporterNumber> numbers;

  CaseMessagesController(
      ReadCase readCase,
      CaseMessages messages,
      Wordings wordings,
      Accounts accounts,
      Gateways gateways,
      ObjectProvider<ReporterNumber> numbers) {
    this.readCase = readCase;
    this.messages = messages;
    this.wordings = wordings;
    this.accounts = accounts;
    this.gateways = gateways;
    this.numbers = numbers;
  }

  /// All that was said about a case, the oldest first.
  record CaseMessagesView(List<CaseMessageView> items) {}

  /// @param what what it was about, in a line
  /// @param run the step of the case; null: none
  record CaseMessageView(
      UUID id, String what, @Nullable String run, Instant at, List<DeliveryView> deliveries) {}

  /// @param to a colleague's name, a group's, or the masked number of who reported; null: a
  ///     resident or an outside party
  /// @param why a fault's code; null: none
  /// @param due when it goes out, while it is queued
  @Exempt(reason = "one component for each field of a delivery in the API")
  record DeliveryView(
      UUID id,
      @Nullable String to,
      String channel,
      String state,
      Instant due,
      @Nullable Instant sentAt,
      @Nullable Instant deliveredAt,
      @Nullable Instant readAt,
      @Nullable Instant acknowledgedAt,
      @Nullable String why,
      @Nullable String detail) {}

  @GetMapping("/api/v1/cases/{id}/messages")
  CaseMessagesView ofCase(Actor actor, @PathVariable UUID id) {
    Live live = readCase.live(actor, id).orElseThrow(() -> Problem.notFound().raised());
    List<CaseMessages.Said> said = messages.of(live.community(), id);
    Map<Recipient, String> names = names(live.community(), said);
    return new CaseMessagesView(said.stream().map(one -> view(one, names)).toList());
  }

  private CaseMessageView view(CaseMessages.Said one, Map<Recipient, String> names) {
    Optional<Wording> wording = wordings.of(one.message().kind());
    String what = wording.map(found -> found.headline(one.message())).orElse(one.message().kind());
    return new CaseMessageView(
        one.message().id(),
        one.message().drill() ? "【演练】" + what : what,
        one.message().subject().run(),
        one.message().span().made(),
        one.deliveries().stream().map(delivery -> view(delivery, names)).toList());
  }

  private static DeliveryView view(Delivery one, Map<Recipient, String> names) {
    Fault why = one.standing().why();
    return new DeliveryView(
        one.id(),
        names.get(one.to()),
        one.by().word(),
        one.standing().state().word(),
        one.standing().due(),
        one.times().sent(),
        one.times().delivered(),
        one.times().read(),
        one.times().acknowledged(),
        why == null ? null : why.code().word(),
        why == null ? null : why.detail());
  }

  private Map<Recipient, String> names(UUID community, List<CaseMessages.Said> said) {
    List<AccountId> called =
        said.stream()
            .flatMap(one -> one.deliveries().stream())
            .flatMap(one -> account(one.to()).stream())
            .distinct()
            .toList();
    Map<Recipient, String> names =
        accounts.names(called).entrySet().stream()
            .collect(
                Collectors.toMap(one -> new Recipient.Account(one.getKey()), Map.Entry::getValue));
    gateways.all().stream()
        .map(Gateways.Kept::gateway)
        .filter(one -> one.kind().group())
        .forEach((Gateway one) -> names.put(new Recipient.Group(one.id()), one.name()));
    said.stream()
        .flatMap(one -> one.deliveries().stream().map(Delivery::to))
        .distinct()
        .forEach(to -> masked(community, to).ifPresent(number -> names.put(to, number)));
    return names;
  }

  private Optional<String> masked(UUID community, Recipient to) {
    return to instanceof Recipient.Reporter(UUID report)
        ? numbers
            .getObject()
            .of(community, report)
            .flatMap(phone -> Optional.ofNullable(MaskedNumber.of(phone)))
        : Optional.empty();
  }

  private static Optional<AccountId> account(Recipient to) {
    return to instanceof Recipient.Account(AccountId id) ? Optional.of(id) : Optional.empty();
  }
}
