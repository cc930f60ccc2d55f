package dev.zhishou.casework;

import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.World;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.WorkingCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Everything outside a case that a decision may depend on, looked up before it is made.
public interface Surroundings {
  /// China's working days.
  WorkingCalendar calendar();

  /// The community as a case needs it.
  Estate estate(UUID community);

  /// The people of a community as they stand now.
  World.People people(UUID community);

  /// Ids of the roles that there are.
  Set<String> roles();

  /// The ladder of a severity; empty: it does not climb.
  Optional<World.Ladder> ladder(Severity severity);

  /// What a thing is called where it stands; empty: it is not known.
  Optional<String> label(UUID community, Value.Id thing, AnswerType as);

  /// The rows that a selection names now.
  List<Value.Row> select(UUID community, String selection, Map<String, Value> given);

  /// The plan of a procedure's newest version; empty: there is none.
  Optional<Plan> newest(String procedure);

  /// What is fixed for a case as it opens: figures of the community, roles that it has.
  Fact.Pinned pinned(UUID community, String procedure);

  /// @param letters begin its running numbers
  record Estate(UUID id, String name, String letters, World.Hours hours) {}
}
