package dev.zhishou.desk;

import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reports as they are read again: what a home has told before, what stands behind a case.
public interface KeptReports {
  /// Reports about a home, or of a case, the newest first.
  List<Line> lines(CommunityId community, About about, int limit);

  /// One report with what was said, if the actor sees its community: personal values, opened.
  Optional<Kept> read(Actor actor, UUID id);

  /// What the reports are about; null: anything.
  record About(@Nullable UUID home, @Nullable UUID caseId) {}

  /// A report in a list: nothing personal.
  ///
  /// @param procedure what it was taken for first; null: nothing was recognised
  /// @param caseNumber the case that it became or joined; null: none
  /// @param answeredAt when it was answered at once; null: it was not
  @Exempt(reason = "one component for each key of a report in a list")
  record Line(
      UUID id,
      String number,
      String channel,
      Instant receivedAt,
      @Nullable String procedure,
      @Nullable UUID caseId,
      @Nullable String caseNumber,
      @Nullable Instant answeredAt) {
    /// Whether it was answered at once.
    public boolean answered() {
      return answeredAt != null;
    }
  }

  /// A report with what was said.
  ///
  /// @param home null: not told
  record Kept(
      CommunityId community,
      Line line,
      String text,
      Report.@Nullable Reporter reporter,
      @Nullable UUID home) {}
}
