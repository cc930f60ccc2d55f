package dev.zhishou.duty.roster.web;

import java.util.List;
import java.util.UUID;

/// Somebody who can be put into it.
///
/// @param certificates kinds that are good in the whole week
record RosterPerson(UUID id, String name, List<String> roles, List<String> certificates) {}
