package dev.zhishou.casework.world;

import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Fact;

/// Which fact says that a deed was accepted: everything else in its write follows from it.
final class Deeds {
  private Deeds() {}

  static boolean isOf(Command.Deed deed, Fact fact) {
    return switch (deed) {
      case Command.Done d ->
          switch (fact) {
            case Fact.StepDone done -> done.run().startsWith(head(d.run()));
            case Fact.StepSubmitted done -> done.run().startsWith(head(d.run()));
            case Fact.LateEntry late -> true;
            case Fact other -> false;
          };
      case Command.Acknowledge d -> fact instanceof Fact.StepAcknowledged;
      case Command.Take d -> fact instanceof Fact.StepTaken;
      case Command.HandOver d -> fact instanceof Fact.StepHandedOver;
      case Command.Skip d -> fact instanceof Fact.StepSkipped;
      case Command.Approve d -> fact instanceof Fact.StepApproved;
      case Command.Refuse d -> fact instanceof Fact.StepRefused;
      case Command.Sign d -> fact instanceof Fact.StepSigned;
      case Command.Answer d -> fact instanceof Fact.QuestionsAnswered;
      case Command.Correct d -> fact instanceof Fact.AnswersCorrected;
      case Command.Note d -> fact instanceof Fact.Noted;
      case Command.Attach d -> fact instanceof Fact.Attached;
      case Command.Raise d -> fact instanceof Fact.SeverityRaised;
      case Command.Start d -> fact instanceof Fact.CaseStarted;
      case Command.Cancel d -> fact instanceof Fact.CaseCancelled;
      case Command.Close d -> fact instanceof Fact.CaseClosed;
      case Command.Reopen d -> fact instanceof Fact.CaseReopened;
      case Command.Erase d -> fact instanceof Fact.Erased;
      case Command.PartClosed d -> fact instanceof Fact.PartClosed;
      case Command.Message d -> fact instanceof Fact.MessageCame;
      case Command.Tick d -> false;
    };
  }

  /// What begins now has the command's id in its run's, so only the step's name is compared.
  private static String head(String run) {
    int blank = run.indexOf("#+");
    return blank < 0 ? run : run.substring(0, blank);
  }
}
