package dev.zhishou.platform.feed;

import java.time.Instant;
import java.util.UUID;

/// Something that screens show has changed. Whoever writes it adds the row to `change` in the same
/// statement or transaction.
///
/// @param topic what kind of thing: `case`, `notice`, `duty` …
/// @param community whose it is
/// @param id which one
/// @param seq its version after the change
/// @param at when
public record Change(String topic, UUID community, UUID id, int seq, Instant at) {}
