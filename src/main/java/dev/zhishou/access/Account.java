package dev.zhishou.access;

import org.jspecify.annotations.Nullable;

/// Somebody who may sign in.
///
/// @param username lower case
/// @param name as colleagues call him
/// @param password the encoded password; null: none is set, nobody signs in with it
/// @param demo whether it still has the demonstration's password
/// @param disabled whether it may no longer sign in
/// @param mustChange whether another person chose its password: until it is changed it holds no
///     role
public record Account(
    AccountId id,
    String username,
    String name,
    @Nullable String password,
    boolean demo,
    boolean disabled,
    boolean mustChange) {}
