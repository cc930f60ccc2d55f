package dev.zhishou.community.web;

import dev.zhishou.community.estate.EstateProfile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A profile as it is written: the whole of it.
///
/// @param floorArea in m²
/// @param channels by what ways the desk is reached; not sent: none
record ProfileBody(
    @NotNull @Size(max = 200) String location,
    @NotNull @Size(max = 100) List<@NotBlank @Size(max = 60) String> doors,
    @Positive @Digits(integer = 10, fraction = 2) @Nullable BigDecimal floorArea,
    @Size(max = 20) @Nullable List<@Valid @NotNull ChannelBody> channels,
    @NotNull @Size(max = 40) List<@Valid @NotNull FieldBody> fields) {

  record ChannelBody(
      @NotBlank @Size(max = 40) String name,
      @NotBlank @Size(max = 100) String hours,
      @NotNull @Size(max = 200) String at) {
    EstateProfile.Channel channel() {
      return new EstateProfile.Channel(name.strip(), hours.strip(), at.strip());
    }
  }

  record FieldBody(@NotBlank @Size(max = 40) String label, @NotBlank @Size(max = 400) String text) {
    EstateProfile.Field field() {
      return new EstateProfile.Field(label.strip(), text.strip());
    }
  }

  EstateProfile profile() {
    return new EstateProfile(
        location.strip(),
        doors.stream().map(String::strip).toList(),
        floorArea,
        channels == null ? List.of() : channels.stream().map(ChannelBody::channel).toList(),
        fields.stream().map(FieldBody::field).toList());
  }
}
