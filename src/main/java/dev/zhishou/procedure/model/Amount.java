package dev.zhishou.procedure.model;

import dev.zhishou.time.Span;

/// How long: written out, or by the name of a figure or of an answer that is a duration.
public sealed interface Amount {
  /// Written out: `30m`, `2 working days`.
  record Fixed(Span span) implements Amount {}

  /// By name: a figure (`arrive`), or an answer of type duration.
  record Named(String name) implements Amount {}
}
