package dev.zhishou.notify;

import java.time.Instant;

/// To whom by which channel, and from when on.
///
/// @param due not before; a later one is the next channel for who did not answer by the first
public record Envelope(Recipient to, ChannelKind by, Instant due) {}
