package dev.zhishou.notify.notices.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.Exempt;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.notify.notices.MassNotice;
import dev.zhishou.notify.notices.NoticeText;
import dev.zhishou.notify.notices.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Notices as the interface shows them.
@Component
class NoticeViews {
  private final Accounts accounts;
  private final NoticeText text;

  NoticeViews(Accounts accounts, NoticeText text) {
    this.accounts = accounts;
    this.text = text;
  }

  /// @param photo what it shows, by its SHA-256: `GET /notices/{id}/photos/{sha256}`
  /// @param byPhone homes in which somebody can be told by phone
  /// @param staff staff and outside parties
  /// @param wide whether a second person approves it
  @Exempt(reason = "one component for each key of a notice")
  record NoticeView(
      UUID id,
      String state,
      @Nullable String template,
      String title,
      String text,
      @Nullable String photo,
      List<Target> audience,
      boolean message,
      boolean poster,
      boolean drill,
      @JsonProperty("case") @Nullable UUID caseId,
      @Nullable String step,
      CountView count,
      boolean wide,
      MarkView made,
      @Nullable Instant submittedAt,
      @Nullable MarkView approved,
      @Nullable MarkView sent,
      @Nullable MarkView withdrawn) {}

  record CountView(int homes, int people, int byPhone, int staff) {}

  /// @param by null: the system
  record MarkView(@Nullable UUID by, @Nullable String name, Instant at) {}

  NoticeView of(MassNotice notice) {
    return of(List.of(notice)).getFirst();
  }

  List<NoticeView> of(List<MassNotice> notices) {
    List<AccountId> people = new ArrayList<>();
    notices.forEach(
        one -> {
          add(people, one.life().made());
          add(people, one.life().approved());
          add(people, one.life().sent());
          add(people, one.life().withdrawn());
        });
    Map<AccountId, String> names = accounts.names(people);
    return notices.stream().map(one -> view(one, names)).toList();
  }

  private NoticeView view(MassNotice one, Map<AccountId, String> names) {
    MassNotice.Content content = text.of(one);
    return new NoticeView(
        one.id(),
        one.state().word(),
        content.template(),
        content.title() == null ? "" : content.title(),
        content.body() == null ? "" : content.body(),
        content.photo() == null ? null : content.photo().hex(),
        one.aim().audience(),
        one.aim().message(),
        one.aim().poster(),
        one.aim().drill(),
        one.aim().caseId(),
        one.aim().run(),
        new CountView(
            one.count().homes(), one.count().people(), one.count().byPhone(), one.count().others()),
        one.wide(),
        mark(one.life().made(), names),
        one.life().submittedAt(),
        markOrNull(one.life().approved(), names),
        markOrNull(one.life().sent(), names),
        markOrNull(one.life().withdrawn(), names));
  }

  /// Who did it, by name.
  MarkView mark(MassNotice.Mark mark) {
    List<AccountId> people = new ArrayList<>();
    add(people, mark);
    return mark(mark, accounts.names(people));
  }

  private static @Nullable MarkView markOrNull(
      MassNotice.@Nullable Mark mark, Map<AccountId, String> names) {
    return mark == null ? null : mark(mark, names);
  }

  private static MarkView mark(MassNotice.Mark mark, Map<AccountId, String> names) {
    UUID by = mark.by();
    return new MarkView(by, by == null ? null : names.get(new AccountId(by)), mark.at());
  }

  private static void add(List<AccountId> people, MassNotice.@Nullable Mark mark) {
    if (mark != null && mark.by() != null) {
      people.add(new AccountId(mark.by()));
    }
  }
}
