package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState.Beside;
import dev.zhishou.casework.engine.CaseState.Linked;
import dev.zhishou.casework.engine.CaseState.Written;
import dev.zhishou.casework.engine.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Links, records and files of a case, after an event.
final class Besides {
  private Besides() {}

  static Beside after(Beside beside, CaseEvent event) {
    List<Linked> links = new ArrayList<>(beside.links());
    List<Written> records = new ArrayList<>(beside.records());
    List<String> files = new ArrayList<>(beside.files());
    switch (event.fact()) {
      case Fact.CaseStarted started ->
          links.add(
              new Linked(
                  started.started(),
                  started.run(),
                  started.procedure(),
                  started.number(),
                  started.waits(),
                  null,
                  Map.of()));
      case Fact.PartClosed closed ->
          links.replaceAll(
              link ->
                  link.id().equals(closed.part())
                      ? new Linked(
                          link.id(),
                          link.run(),
                          link.procedure(),
                          link.number(),
                          link.waits(),
                          closed.outcome(),
                          closed.answers())
                      : link);
      case Fact.RecordWritten written -> {
        records.removeIf(
            old -> old.form().equals(written.form()) && old.scope().equals(written.scope()));
        records.add(
            new Written(
                written.form(),
                written.number(),
                written.revision(),
                written.scope(),
                event.seq()));
      }
      case Fact.Attached attached -> files.addAll(attached.files());
      case Fact other -> throw new IllegalArgumentException("stands not beside: " + other);
    }
    return new Beside(links, records, files);
  }
}
