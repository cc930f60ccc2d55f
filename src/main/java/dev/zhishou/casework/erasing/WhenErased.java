package dev.zhishou.casework.erasing;

import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.casework.store.Erasure;
import dev.zhishou.casework.store.Tail;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.followups.FollowUpListener;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lists each erasure beside the data, so that a restore can do it again.
@Component
class WhenErased implements FollowUpListener {
  private static final Scope ALL = Scope.whole("listing an erasure");

  private final CaseStore store;
  private final ErasureList list;

  WhenErased(CaseStore store, ErasureList list) {
    this.store = store;
    this.list = list;
  }

  @Override
  public String name() {
    return "erased";
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of("Erased");
  }

  @Override
  public void handle(UUID caseId, int seq) {
    List<Tail.Event> events = store.tail(ALL, caseId, 0).orElseThrow().events();
    JsonNode what =
        JsonMapper.shared().readTree(events.get(seq - 1).bytes()).path("body").path("what");
    List<Erasure> erased = new ArrayList<>();
    for (JsonNode one : what) {
      int beside = one.path("seq").asInt();
      String event = HexFormat.of().formatHex(events.get(beside - 1).hash());
      erased.add(new Erasure(caseId, beside, one.path("name").asString(), event));
    }
    list.add(erased);
  }
}
