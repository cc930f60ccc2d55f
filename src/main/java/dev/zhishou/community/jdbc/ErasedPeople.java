package dev.zhishou.community.jdbc;

import dev.zhishou.access.CommunityId;
import dev.zhishou.platform.backup.ErasureFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The lines of `DATA/erasures.jsonl` that are of people: one for each who was erased from the
/// register, by his id.
@Component
class ErasedPeople {
  private final ErasureFile file;

  ErasedPeople(ErasureFile file) {
    this.file = file;
  }

  /// Adds lines; they lie on the disk when this returns.
  void add(CommunityId community, List<UUID> people) {
    file.add(
        people.stream()
            .map(
                one ->
                    JsonMapper.shared()
                        .createObjectNode()
                        .put("community", community.value().toString())
                        .put("person", one.toString()))
            .toList());
  }

  /// All of them, by community.
  Map<CommunityId, List<UUID>> all() {
    return file.lines().stream()
        .filter(line -> line.has("person"))
        .collect(
            Collectors.groupingBy(
                line -> new CommunityId(UUID.fromString(line.path("community").asString())),
                LinkedHashMap::new,
                Collectors.mapping(
                    line -> UUID.fromString(line.path("person").asString()), Collectors.toList())));
  }
}
