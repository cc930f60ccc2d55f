package dev.zhishou.community;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A lift, a pump, a lamp: what can fail.
///
/// @param kind its kind in `sop/kinds.yaml`
/// @param label as people say it: 3号楼2单元1号梯
/// @param site where it belongs
/// @param power what an outage means to it
public record Equipment(UUID id, String kind, String label, Site site, Power power) {
  /// Where it belongs.
  ///
  /// @param building null: to no building
  /// @param unit null: to no unit
  /// @param ordinal its number there, from 1
  /// @param place the place it stands at; null: none of its own
  public record Site(
      @Nullable Integer building, @Nullable Integer unit, int ordinal, @Nullable UUID place) {}

  /// What an outage means to it.
  ///
  /// @param essential whether the standby generator must feed it
  /// @param checkedAfterOutage whether it is looked at when the power is back
  public record Power(boolean essential, boolean checkedAfterOutage) {}
}
