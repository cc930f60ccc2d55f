package dev.zhishou.notify.notices;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.NameBasedId;
import dev.zhishou.casework.engine.Meant;
import dev.zhishou.casework.spi.ReporterNumber;
import dev.zhishou.casework.spi.StepAction;
import dev.zhishou.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The word `notice`: a notice is made and sent in the transaction of the step, to whoever its `to`
/// names as the registers stand. The procedure was approved, so nobody approves it again. It
/// refuses nothing: whom it did not reach, its receipts show.
@Component
class StepNotice implements StepAction {
  private final Notices notices;
  private final StepAudience audience;
  private final FindRecipients recipients;
  private final SendNotice sending;
  private final NoticeSettings settings;
  private final NoticeKeys keys;
  private final ObjectProvider<ReporterNumber> numbers;

  StepNotice(
      Notices notices,
      StepAudience audience,
      FindRecipients recipients,
      SendNotice sending,
      NoticeSettings settings,
      NoticeKeys keys,
      ObjectProvider<ReporterNumber> numbers) {
    this.notices = notices;
    this.audience = audience;
    this.recipients = recipients;
    this.sending = sending;
    this.settings = settings;
    this.keys = keys;
    this.numbers = numbers;
  }

  @Override
  public String kind() {
    return "notice";
  }

  @Override
  public Prepared prepare(Sql sql, Facts facts, List<Facts> before) {
    if (!(facts.act().meant() instanceof Meant.Told told)) {
      throw new IllegalStateException("no notice: " + facts.act());
    }
    CommunityId community = new CommunityId(facts.community());
    Instant at = facts.doing().at();
    Recipients to =
        withReporter(
            community,
            told,
            recipients.find(sql, community, audience.aimed(community, told, at), at));
    MassNotice notice = notice(facts, told, to);
    return Prepared.write(
        writing -> {
          if (notices.add(writing, notice)) {
            sending.out(writing, notice, to, at);
          }
        });
  }

  /// Who reported is told by the number on his report, where nobody of his home has one.
  private Recipients withReporter(CommunityId community, Meant.Told told, Recipients to) {
    UUID report = told.report();
    boolean him = told.to().stream().anyMatch(one -> one.word().equals("reporter"));
    return report != null
            && him
            && to.count().byPhone() == 0
            && numbers.getObject().of(community.value(), report).isPresent()
        ? to.with(report)
        : to;
  }

  private MassNotice notice(Facts facts, Meant.Told told, Recipients to) {
    UUID id = NameBasedId.v5(facts.caseId(), "notice\n" + facts.act().run());
    Recipients.Count count = to.count();
    List<String> words = told.to().stream().map(Meant.To::word).toList();
    MassNotice.Mark mark = new MassNotice.Mark(facts.doing().account(), facts.doing().at());
    return new MassNotice(
        id,
        new CommunityId(facts.community()),
        MassNotice.State.SENT,
        new MassNotice.Content(facts.act().what(), null, null),
        new MassNotice.Aim(
            List.of(Target.ofStep(words)),
            true,
            settings.wide(count.homes()),
            facts.drill(),
            facts.caseId(),
            facts.act().run()),
        count,
        settings.wide(count.homes()),
        keys.of(id),
        new MassNotice.Life(mark, null, null, mark, null));
  }
}
