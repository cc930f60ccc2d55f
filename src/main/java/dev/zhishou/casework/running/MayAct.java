package dev.zhishou.casework.running;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Grant;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import java.util.Optional;

/// Which permission a command needs (API, *Who may act*). Whether a step is the actor's own is for
/// the engine to say.
public final class MayAct {
  private MayAct() {}

  /// The permission that is lacking; empty: go on.
  public static Optional<Permission> lacking(
      Actor actor, CommunityId community, CaseState state, Command.Deed deed, boolean heard) {
    if (actor.kind() == Actor.Kind.SYSTEM) {
      return Optional.empty();
    }
    Permission needed = needed(actor, state, deed, heard);
    return needed.allows(actor, community) && granted(actor)
        ? Optional.empty()
        : Optional.of(needed);
  }

  private static boolean granted(Actor actor) {
    return actor.kind() != Actor.Kind.TOKEN
        || actor.grants().contains(Grant.ALL)
        || actor.grants().contains(Grant.COMMAND)
        || actor.grants().contains(Grant.SYNC);
  }

  private static Permission needed(Actor actor, CaseState state, Command.Deed deed, boolean heard) {
    return switch (deed) {
      case Command.Done done when done.inName() != null || heard -> Permission.ACT_FOR_OTHERS;
      case Command.Skip d -> Permission.SKIP;
      case Command.Reopen d -> Permission.SKIP;
      case Command.Cancel d -> opener(actor, state) ? Permission.WORK : Permission.SKIP;
      case Command.Erase d -> Permission.ERASE;
      case Command.Done d -> Permission.WORK;
      case Command.Acknowledge d -> Permission.WORK;
      case Command.Take d -> Permission.WORK;
      case Command.HandOver d -> Permission.WORK;
      case Command.Approve d -> Permission.WORK;
      case Command.Refuse d -> Permission.WORK;
      case Command.Sign d -> Permission.WORK;
      case Command.Answer d -> Permission.WORK;
      case Command.Correct d -> Permission.WORK;
      case Command.Note d -> Permission.WORK;
      case Command.Attach d -> Permission.WORK;
      case Command.Raise d -> Permission.WORK;
      case Command.Start d -> Permission.WORK;
      case Command.Close d -> Permission.WORK;
      // These are the system's own; nobody sends them from outside.
      case Command.Tick d -> Permission.RUN_ACCOUNTS;
      case Command.PartClosed d -> Permission.RUN_ACCOUNTS;
      case Command.Message d -> Permission.RUN_ACCOUNTS;
    };
  }

  /// A false alarm may be cancelled by who opened it.
  private static boolean opener(Actor actor, CaseState state) {
    return actor.account() != null
        && actor.account().value().equals(state.head().opened().opener());
  }
}
