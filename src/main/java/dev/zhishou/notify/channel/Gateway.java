package dev.zhishou.notify.channel;

import dev.zhishou.notify.ChannelKind;
import java.util.UUID;

/// A way out of the house, opened.
///
/// @param community whose group or program it leads to; head office: everybody's
/// @param position providers of one channel are tried in this order
/// @param perSecond how many messages it takes a second, over all nodes
public record Gateway(
    UUID id,
    UUID community,
    ChannelKind kind,
    String name,
    int position,
    double perSecond,
    GatewaySettings settings) {}
