package dev.zhishou.casework.running;

import dev.zhishou.casework.Surroundings;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.World;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.WorkingCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The world of one decision: what was looked up before it, and what has been learnt since it was
/// first tried.
public final class KnownWorld implements World {
  private final Surroundings surroundings;
  private final Surroundings.Estate estate;
  private final People people;
  private final Map<String, Value> given;
  private final Map<Want, Answer> answers = new HashMap<>();
  private final Map<String, List<String>> selected = new HashMap<>();

  /// @param given what narrows selections: the case's home, place and things
  public KnownWorld(Surroundings surroundings, UUID community, Map<String, Value> given) {
    this.surroundings = surroundings;
    this.estate = surroundings.estate(community);
    this.people = surroundings.people(community);
    this.given = given;
  }

  public void learn(Want want, Answer answer) {
    answers.put(want, answer);
  }

  @Override
  public WorkingCalendar calendar() {
    return surroundings.calendar();
  }

  @Override
  public Hours hours() {
    return estate.hours();
  }

  @Override
  public People people() {
    return people;
  }

  @Override
  public Set<String> roles() {
    return surroundings.roles();
  }

  @Override
  public Optional<Ladder> ladder(Severity severity) {
    return surroundings.ladder(severity);
  }

  @Override
  public @Nullable Plan plan(String procedure) {
    return surroundings.newest(procedure).orElse(null);
  }

  @Override
  public Fact.Pinned pinned(String procedure) {
    return surroundings.pinned(estate.id(), procedure);
  }

  @Override
  public Optional<Answer> answer(Want want) {
    return Optional.ofNullable(answers.get(want));
  }

  @Override
  public List<String> select(String selection) {
    return selected.computeIfAbsent(
        selection,
        name -> surroundings.select(estate.id(), name, given).stream().map(Value.Row::id).toList());
  }
}
