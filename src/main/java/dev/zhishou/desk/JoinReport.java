package dev.zhishou.desk;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.NameBasedId;
import dev.zhishou.casework.Outcome;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.Refused;
import dev.zhishou.casework.RunCommands;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.engine.Command;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Joins a report to a case that is open already: the case keeps what was said as a note that names
/// the report, and the report is settled by the case. The note's id follows from the two, so that a
/// repeat is harmless.
@Component
public class JoinReport {
  private final KeptReports kept;
  private final Reports reports;
  private final ReadCase readCase;
  private final RunCommands runCommands;

  JoinReport(KeptReports kept, Reports reports, ReadCase readCase, RunCommands runCommands) {
    this.kept = kept;
    this.reports = reports;
    this.readCase = readCase;
    this.runCommands = runCommands;
  }

  /// What came of it.
  public sealed interface Joined {
    /// The report belongs to the case now, or did before.
    record Done(KeptReports.Kept report, UUID caseId, String caseNumber) implements Joined {}

    /// The report was answered, or belongs to another case.
    record Settled() implements Joined {}

    /// The case is over.
    record Over() implements Joined {}

    /// The actor sees no such report, or no such case of its community.
    record Unknown() implements Joined {}
  }

  /// Joins them. Staff of the community may.
  public Joined join(Actor actor, UUID reportId, UUID caseId) {
    KeptReports.Kept report = kept.read(actor, reportId).orElse(null);
    Optional<Live> found = readCase.live(actor, caseId);
    if (report == null
        || found.isEmpty()
        || !found.get().community().equals(report.community().value())) {
      return new Joined.Unknown();
    }
    UUID before = report.line().caseId();
    if (report.line().answered() || (before != null && !before.equals(caseId))) {
      return new Joined.Settled();
    }
    String number = found.get().state().head().opened().number();
    if (before == null) {
      Refused refused = noted(actor, report, caseId);
      if (refused != null) {
        return new Joined.Over();
      }
      reports.becameCase(report.community(), reportId, caseId, number);
    }
    return new Joined.Done(report, caseId, number);
  }

  private @org.jspecify.annotations.Nullable Refused noted(
      Actor actor, KeptReports.Kept report, UUID caseId) {
    UUID id = NameBasedId.v5(report.line().id(), "join/" + caseId);
    String text = "并入来报 " + report.line().number() + "：" + report.text();
    Outcome outcome =
        runCommands
            .run(actor, caseId, List.of(Sent.of(id, new Command.Note(null, text))), null)
            .orElseThrow();
    return outcome.results().getFirst().refused();
  }
}
