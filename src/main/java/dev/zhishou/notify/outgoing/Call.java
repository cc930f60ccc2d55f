package dev.zhishou.notify.outgoing;

import java.net.URI;
import java.util.Map;

/// A call to be made.
///
/// @param body empty: none
public record Call(String method, URI to, Map<String, String> headers, byte[] body) {}
