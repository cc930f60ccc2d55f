package dev.zhishou.insight.setup;

import java.util.Locale;

/// Something that a community has to have.
///
/// @param kind what it is
/// @param ref what procedures call it: a kind of contact or equipment, a role, a certificate, a
///     selection, an entry of `law/`, the title of a paper
record Thing(Kind kind, String ref) {
  enum Kind {
    /// An outside party with its number.
    CONTACT,
    /// Somebody on the roster.
    ROLE,
    /// Somebody whose certificate is good.
    CERTIFICATE,
    EQUIPMENT,
    PLACE,
    /// A figure that the law of the place sets.
    FIGURE,
    /// A paper that is cited and is not in the binder.
    PAPER;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
