package dev.zhishou.duty.roster.web;

import org.jspecify.annotations.Nullable;

/// A post of the community.
///
/// @param heads how many it needs at once; 0: it may stand empty
/// @param from each day from, and `to` until; `00:00` is midnight
/// @param standby no working time
/// @param certificate the kind that is wanted
record RosterPost(
    String role,
    String title,
    int heads,
    String from,
    String to,
    boolean standby,
    @Nullable String certificate) {}
