package dev.zhishou.duty.roster;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Role;
import dev.zhishou.duty.Shift;
import dev.zhishou.time.Moments;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is wrong with a roster. It is published only with a stand-in or the manager's reason
/// (CATALOG, *Where the documents disagree* 12), and stays red.
///
/// @param account who it is about; null: the post
/// @param when within the week
/// @param have how many are there, or how many hours it lasts
/// @param need how many must be there, or how many hours it may last
/// @param certificate the kind that is wanted; null: it is about something else
public record Finding(
    Kind kind,
    Role role,
    @Nullable AccountId account,
    Shift.Stretch when,
    int have,
    int need,
    @Nullable String certificate) {

  /// What is wrong.
  public enum Kind {
    /// Nobody has the post: an hour at noon and at night counts as any other.
    UNCOVERED,
    /// Fewer have it than must; for a post that wants a certificate, fewer who hold it.
    TOO_FEW,
    /// Somebody has a post without the certificate, or it runs out before the turn ends.
    NO_CERTIFICATE,
    /// Somebody works longer on end than the law lets him.
    TOO_LONG,
    /// Somebody has two turns at once.
    TWICE,
    /// Somebody has a turn while he is on leave.
    ON_LEAVE,
    /// In a special period nobody in charge is there (004-104). No reason lets it pass: the roster
    /// must be mended.
    NOBODY_IN_CHARGE;

    /// As the interface writes it.
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Says which one it is; the same as long as nothing of it changes.
  public String id() {
    String who = account == null ? "" : "." + account.value();
    return kind.id()
        + "."
        + role.id()
        + who
        + "."
        + LocalDateTime.ofInstant(when.from(), Moments.ZONE)
        + "."
        + LocalDateTime.ofInstant(when.to(), Moments.ZONE);
  }

  /// Whether somebody who stands in would mend it.
  public boolean wantsSomebody() {
    return kind == Kind.UNCOVERED || kind == Kind.TOO_FEW;
  }
}
