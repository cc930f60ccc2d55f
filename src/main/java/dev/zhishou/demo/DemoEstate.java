package dev.zhishou.demo;

import dev.zhishou.access.Community;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The registers of a demonstration community.
@Component
class DemoEstate {
  void make(Community community, Instant now) {}

  UUID firstHome(Community community) {
    return UUID.nameUUIDFromBytes(
        community.code().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
