package dev.zhishou.access;

import java.time.LocalTime;

/// A community as everybody who works there knows it.
///
/// @param code short name in addresses and user names (`lanting`)
/// @param name as people call it (兰亭苑)
/// @param letters begin its running numbers (`LT`)
/// @param place whose law binds it (`cn-zhejiang-hangzhou`, a file in `law/`)
/// @param figures its hours
/// @param headOffice whether it is head office: no estate, but who holds a role there holds it
///     everywhere
public record Community(
    CommunityId id,
    String code,
    String name,
    String letters,
    String place,
    Figures figures,
    boolean headOffice) {

  /// Hours of a community (LANGUAGE, Pinned 9), all in `Asia/Shanghai`.
  ///
  /// @param endOfWork when a working day ends
  /// @param deskFrom when the desk opens
  /// @param deskTo when it closes; from then on it is `night`
  /// @param quietFrom from when no home is called or visited
  /// @param quietTo until when
  public record Figures(
      LocalTime endOfWork,
      LocalTime deskFrom,
      LocalTime deskTo,
      LocalTime quietFrom,
      LocalTime quietTo) {
    /// As shipped: 17:30, desk 8:00–20:00, quiet 21:00–8:00.
    public static final Figures SHIPPED =
        new Figures(
            LocalTime.of(17, 30),
            LocalTime.of(8, 0),
            LocalTime.of(20, 0),
            LocalTime.of(21, 0),
            LocalTime.of(8, 0));
  }
}
