package dev.zhishou.notify.sending;

import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import java.time.Instant;
import java.util.UUID;

/// A delivery that this node has in hand.
///
/// @param tries how often somebody had it in hand, this time included: who was overtaken is known
///     by it
/// @param since when it was taken
public record Taken(
    UUID id, Queued message, Recipient to, ChannelKind by, int tries, Instant since) {}
