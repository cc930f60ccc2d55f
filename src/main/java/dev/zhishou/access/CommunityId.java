package dev.zhishou.access;

import java.util.UUID;

/// A community, or head office: the scope that rows, roles and cases belong to.
public record CommunityId(UUID value) implements Comparable<CommunityId> {
  @Override
  public int compareTo(CommunityId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
