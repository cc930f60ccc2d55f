package dev.zhishou.community.web;

import dev.zhishou.Exempt;
import dev.zhishou.access.Community;
import dev.zhishou.community.estate.EstateProfile;
import dev.zhishou.community.estate.ProfilePart;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The profile of an estate.
///
/// @param floorArea in m²
/// @param missing `location`, `doors`, `floor-area`: what has to be written yet
/// @param contactKinds the kinds of contacts that procedures name
@Exempt(reason = "one component for each key of a profile in the interface")
record EstateView(
    String community,
    String name,
    String location,
    List<String> doors,
    @Nullable BigDecimal floorArea,
    List<ChannelHours> channels,
    List<ProfileField> fields,
    List<String> missing,
    List<EstateKind> contactKinds) {

  /// A way to reach the desk.
  ///
  /// @param hours in words
  /// @param at where, in words
  record ChannelHours(String name, String hours, String at) {}

  record ProfileField(String label, String text) {}

  record EstateKind(String kind, String title) {}

  static EstateView of(
      Community community, EstateProfile profile, Collection<Map.Entry<String, String>> kinds) {
    return new EstateView(
        community.code(),
        community.name(),
        profile.location(),
        profile.doors(),
        profile.floorArea(),
        profile.channels().stream()
            .map(one -> new ChannelHours(one.name(), one.hours(), one.at()))
            .toList(),
        profile.fields().stream().map(one -> new ProfileField(one.label(), one.text())).toList(),
        profile.missing().stream().map(ProfilePart::word).toList(),
        kinds.stream().map(kind -> new EstateKind(kind.getKey(), kind.getValue())).toList());
  }
}
