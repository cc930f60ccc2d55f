package dev.zhishou.community.estate;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.spi.Letterhead;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The head of a report, from the profile of the estate.
@Component
class ProfileLetterhead implements Letterhead {
  private final Profiles profiles;

  ProfileLetterhead(Profiles profiles) {
    this.profiles = profiles;
  }

  @Override
  public String of(UUID community) {
    return profiles.of(new CommunityId(community)).lines().stream()
        .map(one -> one.label() + " " + one.text())
        .collect(Collectors.joining("；"));
  }
}
