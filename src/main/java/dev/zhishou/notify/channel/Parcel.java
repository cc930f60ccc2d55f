package dev.zhishou.notify.channel;

import dev.zhishou.notify.Words;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a gateway is given to carry.
///
/// @param id of the delivery: the same at every try
/// @param kind the kind of its message
/// @param to phone number or mail address; empty: the gateway is the address
/// @param link where it is acknowledged, or shown; null: it carries none
public record Parcel(
    UUID id, String kind, Instant made, String to, Words words, @Nullable String link) {}
