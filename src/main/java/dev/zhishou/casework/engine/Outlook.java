package dev.zhishou.casework.engine;

import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a case stands, for those who show it: what follows from its facts and is not stored.
public interface Outlook {
  /// What keeps the case from closing.
  List<CaseState.Missing> missing();

  /// Names of questions of the opening that must be answered and are not.
  List<String> openQuestions();

  /// What can be done each time it happens, now.
  List<Blank> offered();

  /// Names of the steps for whose settling a run waits; empty when it waits for a moment or an
  /// answer.
  List<String> waitsFor(Run run);

  /// When a moment that a run waits for comes; null: it is no moment, or what it counts from is not
  /// known yet.
  @Nullable Instant comes(Run run, Mark mark);

  /// Who is meant by the step's `by` (of a submitted run: who approves next).
  Meant doers(Run run);

  /// Whether somebody may hand a run over to a colleague.
  boolean receives(Run run, UUID giver, UUID to);

  /// Who must be there too (`with`): of each of these somebody.
  List<Meant> beside(Run run);

  /// Who is asked about a submitted run: its next approver, and those who sign it from their own
  /// accounts. Empty: it is not submitted, or waits for another case.
  List<Asked> asked(Run run);

  /// Whether nobody may leave a run out, as far as can be told now.
  boolean required(Run run);

  /// Whether a question of a run must be answered, as far as can be told now.
  boolean required(Run run, String ask);

  /// What a name says, seen from a run (`""`: from the case); null: not known.
  @Nullable Value value(String run, String name);

  /// @param id names it in a command: a run begins with it
  /// @param in id of the run around it; empty: the case
  record Blank(String id, String in, Node node) {}

  /// @param roles whoever holds one of these
  /// @param accounts these people
  record Meant(List<String> roles, List<UUID> accounts) {}

  /// @param as the place to sign; null: it is to be approved
  /// @param except who may not although he is meant: nobody approves what he did, or signs twice
  record Asked(@Nullable String as, Meant who, List<UUID> except) {
    /// Who of those meant may do it now; where nobody is left to approve, because he did it
    /// himself, the nearest who stand above.
    public List<UUID> people(World.People people, Instant now) {
      Set<UUID> ids = new LinkedHashSet<>(who.accounts());
      who.roles().forEach(role -> ids.addAll(people.holders(role, now)));
      except.forEach(ids::remove);
      return as == null && ids.isEmpty() ? above(people, now) : List.copyOf(ids);
    }

    private List<UUID> above(World.People people, Instant now) {
      return who.roles().stream()
          .flatMap(role -> people.rungs(role).stream())
          .map(rung -> people.holders(rung, now).stream().filter(one -> !except.contains(one)))
          .map(Stream::toList)
          .filter(holders -> !holders.isEmpty())
          .findFirst()
          .orElse(List.of());
    }
  }
}
