package dev.zhishou.casework.forms.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.forms.FieldSought;
import dev.zhishou.casework.forms.FindRecords;
import dev.zhishou.casework.forms.FindRecords.Wanted;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `field` and `value` of a register: what is asked, and the trace that a look for somebody leaves.
@Component
class FieldLook {
  private static final Audit.Bound LOOKS = new Audit.Bound(240, Duration.ofHours(1));

  private final FindRecords records;
  private final Audit audit;
  private final Clock clock;

  FieldLook(FindRecords records, Audit audit, Clock clock) {
    this.records = records;
    this.audit = audit;
    this.clock = clock;
  }

  /// What should stand in which field; null: nothing is asked of any.
  @Nullable FieldSought asked(
      @Nullable String form, @Nullable String wanted, @Nullable String words) {
    if (wanted == null && words == null) {
      return null;
    }
    if (form == null) {
      throw RegisterOfForms.fault("?type", "required", new Message("请指明哪一种表", "Name the form"));
    }
    if (wanted == null || words == null) {
      throw RegisterOfForms.fault(
          wanted == null ? "?field" : "?value",
          "required",
          new Message("栏目和内容要一起填", "Name the field and what should stand in it"));
    }
    FieldSought sought =
        records.fields(form).stream()
            .filter(ask -> ask.name().equals(wanted))
            .findFirst()
            .map(ask -> new FieldSought(ask, words))
            .orElseThrow(
                () ->
                    RegisterOfForms.fault(
                        "?field",
                        "unknown",
                        new Message("这种表没有可按它查的这一栏", "The form has no such field to search by")));
    if (!sought.possible()) {
      throw RegisterOfForms.fault(
          "?value", "unknown", new Message("这一栏没有这个选项", "The field has no such option"));
    }
    return sought;
  }

  /// Who looks for somebody leaves a trace, only he who may see personal values may, and nobody
  /// tries all the names there are.
  void record(Actor actor, Wanted wanted) {
    FieldSought sought = wanted.field();
    if (sought == null || !sought.personal()) {
      return;
    }
    for (UUID id : wanted.communities()) {
      CommunityId community = new CommunityId(id);
      if (!Permission.SEE_PERSONAL.allows(actor, community)) {
        throw Doorkeeper.refused(Permission.SEE_PERSONAL).raised();
      }
      audit
          .writeWithin(
              new Audit.Entry(
                  community,
                  actor.account(),
                  "searched-records",
                  String.valueOf(wanted.form()),
                  "field=" + sought.field().name(),
                  null),
              LOOKS,
              clock.instant())
          .ifPresent(
              wait -> {
                throw Problem.tooOften(wait).raised();
              });
    }
  }
}
