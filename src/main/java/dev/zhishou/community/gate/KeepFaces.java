package dev.zhishou.community.gate;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.evidence.Evidence;
import dev.zhishou.evidence.FileHash;
import dev.zhishou.evidence.Mentions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Changes faces; a photo that nothing shows any more goes with what it was kept for.
@Component
public class KeepFaces {
  private final GateFaces faces;
  private final Evidence evidence;
  private final List<Mentions> mentions;

  KeepFaces(GateFaces faces, Evidence evidence, List<Mentions> mentions) {
    this.faces = faces;
    this.evidence = evidence;
    this.mentions = mentions;
  }

  /// Writes it anew.
  public void write(CommunityId community, AccountId account, GateFace face, Instant now) {
    FileHash before = photo(community, account);
    faces.write(community, account, face, now);
    drop(before);
  }

  /// Forgets it.
  public void forget(CommunityId community, AccountId account) {
    FileHash before = photo(community, account);
    faces.forget(community, account);
    drop(before);
  }

  private @Nullable FileHash photo(CommunityId community, AccountId account) {
    return faces.in(community).getOrDefault(account, GateFace.UNKNOWN).photo();
  }

  private void drop(@Nullable FileHash photo) {
    if (photo == null || mentions.stream().anyMatch(one -> !one.among(Set.of(photo)).isEmpty())) {
      return;
    }
    try {
      evidence.erase(photo);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
