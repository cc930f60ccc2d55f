package dev.zhishou.casework.forms.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.forms.FindRecords;
import dev.zhishou.casework.forms.FindRecords.Wanted;
import dev.zhishou.casework.forms.FormReaders;
import dev.zhishou.casework.forms.RecordKey;
import dev.zhishou.casework.spi.Workbooks;
import dev.zhishou.casework.store.RecordIndex;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import dev.zhishou.time.Moments;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /records`, `GET /records.xlsx`: the registers of the forms that cases wrote. What a form's
/// `read` does not let the caller read is in none of them; a workbook that is taken out is audited.
@RestController
class RegisterOfForms {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /// Beyond that a workbook is no register but a copy of the store.
  private static final int MOST_ROWS = 100_000;

  private final FindRecords records;
  private final FormReaders readers;
  private final Workbooks workbooks;
  private final Communities communities;
  private final Audit audit;
  private final FieldLook fields;
  private final Clock clock;

  RegisterOfForms(
      FindRecords records,
      FormReaders readers,
      Workbooks workbooks,
      Communities communities,
      Audit audit,
      FieldLook fields,
      Clock clock) {
    this.records = records;
    this.readers = readers;
    this.workbooks = workbooks;
    this.communities = communities;
    this.audit = audit;
    this.fields = fields;
    this.clock = clock;
  }

  /// @param writtenAt when it was first written
  @Exempt(reason = "one component for each key of a line in the interface")
  record RecordLine(
      String id,
      String form,
      String title,
      String number,
      UUID community,
      Instant writtenAt,
      boolean drill,
      @JsonProperty("case") RecordSheet.RecordCase caseRef) {}

  @GetMapping("/api/v1/records")
  Page<RecordLine> list(
      Actor actor,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String field,
      @RequestParam(required = false) @Nullable String value,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    Wanted wanted =
        wanted(actor, community, type, q, from, to)
            .by(fields.asked(blank(type), blank(field), blank(value)));
    fields.record(actor, wanted);
    FindRecords.Part part = records.newest(actor, wanted, after(cursor), limit);
    RecordIndex.After next = part.next();
    return new Page<>(
        part.found().stream().map(RegisterOfForms::line).toList(),
        next == null ? null : new RecordKey(next.caseId(), next.number()).text());
  }

  @GetMapping(value = "/api/v1/records.xlsx", produces = XLSX)
  void xlsx(
      Actor actor,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String field,
      @RequestParam(required = false) @Nullable String value,
      @RequestParam(required = false) @Nullable String community,
      HttpServletResponse response)
      throws IOException {
    Wanted wanted =
        wanted(actor, community, type, q, from, to)
            .by(fields.asked(blank(type), blank(field), blank(value)));
    String form = wanted.form();
    if (form == null) {
      throw fault("?type", "required", new Message("请指明哪一种表", "Name the form"));
    }
    if (records.count(actor, wanted) > MOST_ROWS) {
      throw fault(
          "?from",
          "too-many",
          new Message(
              "超过 " + MOST_ROWS + " 行，请缩短时间",
              "More than " + MOST_ROWS + " rows: narrow the period"));
    }
    fields.record(actor, wanted);
    Instant now = clock.instant();
    wanted
        .communities()
        .forEach(
            id ->
                audit.write(
                    new Audit.Entry(new CommunityId(id), actor.account(), "exported-records", form),
                    now));
    String title = readers.title(form);
    response.setContentType(XLSX);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment()
            .filename(title + " " + Moments.dayOf(now) + ".xlsx", StandardCharsets.UTF_8)
            .build()
            .toString());
    workbooks.xlsx(records.sheet(actor, wanted, title), response.getOutputStream());
  }

  private Wanted wanted(
      Actor actor,
      @Nullable String community,
      @Nullable String type,
      @Nullable String q,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    Set<UUID> where = working(actor, community);
    String form = blank(type);
    if (form != null && !readers.known(form)) {
      throw fault("?type", "unknown", new Message("没有这种表", "There is no such form"));
    }
    if (from != null && to != null && from.isAfter(to)) {
      throw fault("?from", "range", new Message("开始日期晚于结束日期", "It begins after it ends"));
    }
    Wanted wanted =
        new Wanted(
            where,
            form,
            from == null ? null : Moments.startOf(from),
            to == null ? null : Moments.endOf(to),
            blank(q),
            null);
    if (form != null && !records.mayAny(actor, wanted)) {
      throw readers.refused().raised();
    }
    return wanted;
  }

  /// The communities where the actor works: the one that is named, or all of them.
  private Set<UUID> working(Actor actor, @Nullable String community) {
    if (blank(community) == null) {
      Set<UUID> all =
          actor.communities().stream()
              .filter(id -> Permission.WORK.allows(actor, new CommunityId(id)))
              .collect(Collectors.toSet());
      if (all.isEmpty()) {
        throw Doorkeeper.refused(Permission.WORK).raised();
      }
      return all;
    }
    Community one =
        communities
            .seenBy(actor, String.valueOf(community))
            .orElseThrow(() -> Problem.notFound().raised());
    if (!Permission.WORK.allows(actor, one.id())) {
      throw Doorkeeper.refused(Permission.WORK).raised();
    }
    return Set.of(one.id().value());
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static RecordIndex.@Nullable After after(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    RecordKey key =
        RecordKey.read(cursor)
            .orElseThrow(
                () ->
                    fault("?cursor", "invalid", new Message("游标无效", "This is no cursor of ours")));
    return new RecordIndex.After(key.caseId(), key.number());
  }

  private static RecordLine line(FindRecords.Found found) {
    RecordIndex.Row row = found.row();
    return new RecordLine(
        new RecordKey(row.caseId(), row.number()).text(),
        row.form(),
        found.form().title(),
        row.number(),
        row.community(),
        row.writtenAt(),
        row.drill(),
        new RecordSheet.RecordCase(row.caseId(), row.caseNumber(), row.title()));
  }

  static Problem.Raised fault(String where, String code, Message what) {
    return Problem.invalid(List.of(new Problem.Fault(where, code, what))).raised();
  }
}
