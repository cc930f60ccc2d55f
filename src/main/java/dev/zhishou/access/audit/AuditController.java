package dev.zhishou.access.audit;

import dev.zhishou.Exempt;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /audit`, `GET /audit.csv`, `GET /audit/{seq}/said`: who saw or changed what. It holds ids
/// and codes; the reasons in people's own words are told apart, to who may see personal values.
@RestController
@RequestMapping("/api/v1")
class AuditController {
  private static final int PART = 1000;
  private static final int MOST_ROWS = 200_000;

  private final Doorkeeper doorkeeper;
  private final Communities communities;
  private final AuditTrail trail;
  private final Accounts accounts;
  private final Audit audit;
  private final Clock clock;

  AuditController(
      Doorkeeper doorkeeper,
      Communities communities,
      AuditTrail trail,
      Accounts accounts,
      Audit audit,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.communities = communities;
    this.trail = trail;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param account who; null: nobody who is known
  /// @param said whether a reason was given in one's own words
  /// @param hash of the row, which holds the hash of the row before
  @Exempt(reason = "one component for each column of the log")
  record AuditView(
      long seq,
      Instant at,
      UUID community,
      @Nullable AuditorView account,
      String act,
      String subject,
      String detail,
      boolean said,
      String hash) {}

  record AuditorView(UUID id, String name) {}

  record SaidView(@Nullable String text) {}

  @GetMapping("/audit")
  Page<AuditView> list(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable UUID account,
      @RequestParam(required = false) @Nullable String act,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var wanted =
        new AuditTrail.Wanted(
            reading(actor, community), account, blank(act), blank(subject), from, to);
    List<AuditLine> found = trail.find(wanted, before(cursor), limit + 1);
    List<AuditLine> part = found.size() > limit ? found.subList(0, limit) : found;
    String next = found.size() > limit ? String.valueOf(part.getLast().seq()) : null;
    Map<AccountId, String> names = names(part);
    return new Page<>(part.stream().map(line -> view(line, names)).toList(), next);
  }

  @GetMapping(value = "/audit.csv", produces = "text/csv")
  void csv(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable UUID account,
      @RequestParam(required = false) @Nullable String act,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      HttpServletResponse response)
      throws IOException {
    Set<UUID> where = reading(actor, community);
    Instant now = clock.instant();
    Community office = communities.headOffice().orElseThrow();
    audit.write(
        new Audit.Entry(office.id(), actor.account(), "exported-audit", office.code()), now);
    var wanted = new AuditTrail.Wanted(where, account, blank(act), blank(subject), from, to);
    response.setContentType("text/csv; charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
    var out = response.getOutputStream();
    out.write(AuditCsv.HEAD.getBytes(StandardCharsets.UTF_8));
    Long before = null;
    int rows = 0;
    List<AuditLine> part;
    do {
      part = trail.find(wanted, before, PART);
      Map<AccountId, String> names = names(part);
      for (AuditLine line : part) {
        out.write(AuditCsv.line(line, names).getBytes(StandardCharsets.UTF_8));
      }
      before = part.isEmpty() ? before : Long.valueOf(part.getLast().seq());
      rows += part.size();
    } while (part.size() == PART && rows < MOST_ROWS);
  }

  @GetMapping("/audit/{seq}/said")
  SaidView said(
      Actor actor,
      @PathVariable long seq,
      @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.READ_AUDIT);
    doorkeeper.admit(actor, where.code(), Permission.SEE_PERSONAL);
    audit.write(
        new Audit.Entry(where.id(), actor.account(), "read-reason", String.valueOf(seq)),
        clock.instant());
    return new SaidView(trail.said(where.id(), seq));
  }

  /// The communities whose log he reads: the one that is named, or all of them.
  private Set<UUID> reading(Actor actor, @Nullable String community) {
    if (blank(community) != null) {
      return Set.of(doorkeeper.admit(actor, community, Permission.READ_AUDIT).id().value());
    }
    Set<UUID> all =
        communities.all().stream()
            .filter(one -> Permission.READ_AUDIT.allows(actor, one.id()))
            .map(one -> one.id().value())
            .collect(Collectors.toSet());
    if (all.isEmpty()) {
      throw Doorkeeper.refused(Permission.READ_AUDIT).raised();
    }
    return all;
  }

  private Map<AccountId, String> names(List<AuditLine> lines) {
    return accounts.names(
        lines.stream()
            .map(AuditLine::account)
            .filter(Objects::nonNull)
            .map(AccountId::new)
            .collect(Collectors.toSet()));
  }

  private static AuditView view(AuditLine line, Map<AccountId, String> names) {
    UUID who = line.account();
    return new AuditView(
        line.seq(),
        line.at(),
        line.community(),
        who == null ? null : new AuditorView(who, names.getOrDefault(new AccountId(who), "")),
        line.act(),
        line.subject(),
        line.detail(),
        line.said(),
        line.hash());
  }

  private static @Nullable Long before(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    if (!cursor.matches("\\d{1,18}")) {
      throw Problem.invalid(
              List.of(
                  new Problem.Fault(
                      "?cursor", "unknown", new Message("游标无效", "Not a cursor of ours"))))
          .raised();
    }
    return Long.valueOf(cursor);
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
