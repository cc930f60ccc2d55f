package dev.zhishou.community;

import java.time.LocalDate;
import java.util.UUID;

/// An outside party that is called, never an account.
///
/// @param kind its kind in `sop/kinds.yaml`
/// @param checkedOn when somebody last made sure that the number is right
public record Contact(UUID id, String kind, String name, String phone, LocalDate checkedOn) {}
