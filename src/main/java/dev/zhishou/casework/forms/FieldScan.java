package dev.zhishou.casework.forms;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.spi.Subjects;
import dev.zhishou.casework.store.RecordIndex;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Looks into forms for what should stand in one of their fields; nothing of it is kept (ADR 33).
@Component
class FieldScan {
  /// So many forms are looked into for one part of a list; it goes on with the next part.
  static final int MOST = 500;

  private final ReadCase readCase;
  private final FillForms fillForms;
  private final Subjects subjects;

  FieldScan(ReadCase readCase, FillForms fillForms, Subjects subjects) {
    this.readCase = readCase;
    this.fillForms = fillForms;
    this.subjects = subjects;
  }

  /// A look for something, on behalf of who asks.
  Look look(Actor actor, FieldSought sought) {
    return new Look(actor, sought);
  }

  /// Opens each case and asks the register of each community but once.
  final class Look {
    private final Actor actor;
    private final FieldSought sought;
    private final Map<UUID, Optional<ReadCase.Seen>> cases = new HashMap<>();
    private final Map<UUID, Set<String>> homes = new HashMap<>();

    private Look(Actor actor, FieldSought sought) {
      this.actor = actor;
      this.sought = sought;
    }

    /// Whether it stands in this form.
    boolean finds(RecordIndex.Row row) {
      return cases
          .computeIfAbsent(row.caseId(), id -> readCase.read(actor, id))
          .flatMap(seen -> fillForms.field(seen, row.number(), sought.field().name()))
          .filter(field -> sought.fits(field, home -> homes(row.community()).contains(home)))
          .isPresent();
    }

    private Set<String> homes(UUID community) {
      return homes.computeIfAbsent(community, id -> subjects.homes(id, sought.value()));
    }
  }
}
