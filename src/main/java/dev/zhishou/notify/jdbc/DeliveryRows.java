package dev.zhishou.notify.jdbc;

import dev.zhishou.access.CommunityId;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Delivery;
import dev.zhishou.notify.DeliveryState;
import dev.zhishou.notify.Fault;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import dev.zhishou.platform.Row;
import dev.zhishou.procedure.model.Severity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads deliveries and messages from their rows.
final class DeliveryRows {
  /// Of a delivery alone, with `d` for its table.
  static final String COLUMNS =
      """
      select d.id, d.message_id, d.recipient, d.channel, d.state, d.due_at, d.tries, d.gateway_id,
        d.fault, d.detail, d.queued_at, d.sent_at, d.delivered_at, d.read_at, d.acknowledged_at,
        d.failed_at
      from delivery d
      """;

  /// Of a message, with `m` for its table.
  static final String MESSAGE =
      """
      m.id as message_id, m.community_id, m.kind, m.about, m.case_id, m.run, m.severity, m.drill,
      m.everywhere, m.made_at, m.expires_at
      """;

  private DeliveryRows() {}

  static Delivery delivery(Row row) {
    return new Delivery(
        row.uuid("id"),
        row.uuid("message_id"),
        Recipient.of(row.text("recipient")),
        channel(row),
        new Delivery.Standing(
            DeliveryState.of(row.text("state")),
            row.instant("due_at"),
            row.integer("tries"),
            fault(row)),
        row.uuidOrNull("gateway_id"),
        new Delivery.Times(
            row.instant("queued_at"),
            row.instantOrNull("sent_at"),
            row.instantOrNull("delivered_at"),
            row.instantOrNull("read_at"),
            row.instantOrNull("acknowledged_at"),
            row.instantOrNull("failed_at")));
  }

  static ChannelKind channel(Row row) {
    return ChannelKind.of(row.text("channel")).orElseThrow();
  }

  static @Nullable Fault fault(Row row) {
    String code = row.textOrNull("fault");
    return code == null
        ? null
        : new Fault(Fault.Code.of(code).orElseThrow(), row.textOrNull("detail"));
  }

  static Queued message(Row row) {
    return new Queued(
        row.uuid("message_id"),
        new CommunityId(row.uuid("community_id")),
        new Queued.Wanted(row.text("kind"), row.text("about"), row.bool("everywhere")),
        new Queued.Subject(row.uuidOrNull("case_id"), row.textOrNull("run")),
        Severity.valueOf(row.text("severity").toUpperCase(Locale.ROOT)),
        row.bool("drill"),
        new Queued.Span(row.instant("made_at"), row.instant("expires_at")));
  }
}
