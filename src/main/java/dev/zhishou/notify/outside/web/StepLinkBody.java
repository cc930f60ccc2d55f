package dev.zhishou.notify.outside.web;

import dev.zhishou.notify.outside.StepLink;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Who is given a step, and for how long.
///
/// @param step a run's id
/// @param party as what he comes: a kind of contact, or in words
/// @param phone sent there by SMS; null: not
/// @param mail sent there by mail; null: not
/// @param hours how long it holds; null: a day
record StepLinkBody(
    @NotBlank @Size(max = 200) String step,
    @NotBlank @Size(max = 60) String party,
    @NotBlank @Size(max = 60) String name,
    @Nullable @Pattern(regexp = "\\+?[0-9][0-9 -]{4,19}") String phone,
    @Nullable @Email @Size(max = 254) String mail,
    @Nullable @Min(1) @Max(168) Integer hours) {

  StepLink.Guest guest() {
    return new StepLink.Guest(party.strip(), name.strip(), phone, mail);
  }

  Duration lasts() {
    return Duration.ofHours(hours == null ? 24 : hours);
  }
}
