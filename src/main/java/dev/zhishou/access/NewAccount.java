package dev.zhishou.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account to be made.
///
/// @param id its id
/// @param username lower case, not yet taken
/// @param name as colleagues call him
/// @param phone null: none known
/// @param password the encoded password; null: none yet
/// @param demo whether the password is the demonstration's
/// @param posts what it is and where
public record NewAccount(
    AccountId id,
    String username,
    String name,
    @Nullable String phone,
    @Nullable String password,
    boolean demo,
    List<Post> posts) {

  /// A role in a community.
  ///
  /// @param home the home that a resident lives in; null for everybody else
  public record Post(CommunityId community, Role role, @Nullable UUID home) {
    /// A post of staff.
    public static Post of(CommunityId community, Role role) {
      return new Post(community, role, null);
    }
  }
}
