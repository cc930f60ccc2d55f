package dev.zhishou.duty.web;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.access.Role;
import dev.zhishou.duty.Certificate;
import dev.zhishou.duty.People;
import dev.zhishou.duty.Rosters;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `GET, POST /certificates`, `PUT /certificates/{id}`: what people may do by law, and until when.
/// Numbers are told masked only.
@RestController
@RequestMapping("/api/v1/certificates")
class CertificateController {
  private final Doorkeeper doorkeeper;
  private final Rosters rosters;
  private final People people;
  private final Accounts accounts;
  private final Audit audit;
  private final Clock clock;

  CertificateController(
      Doorkeeper doorkeeper,
      Rosters rosters,
      People people,
      Accounts accounts,
      Audit audit,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.rosters = rosters;
    this.people = people;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /// What it runs out first, first.
  @GetMapping
  Page<CertificateView> certificates(
      Actor actor, @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WRITE_ROSTER);
    List<Certificate> found = rosters.certificates(where.id());
    Map<AccountId, String> names =
        accounts.names(found.stream().map(Certificate::account).toList());
    LocalDate today = Moments.dayOf(clock.instant());
    return new Page<>(
        found.stream()
            .sorted(
                Comparator.comparing((Certificate one) -> one.validity().until())
                    .thenComparing(Certificate::id))
            .map(one -> CertificateView.of(one, names.getOrDefault(one.account(), ""), today))
            .toList(),
        null);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CertificateView writeCertificate(Actor actor, @RequestBody CertificateRequest body) {
    Community where = doorkeeper.admit(actor, body.community(), Permission.WRITE_ROSTER);
    Instant now = clock.instant();
    Certificate certificate = read(where, NewId.at(now), body, true);
    rosters.addCertificates(List.of(certificate));
    return told(actor, where, certificate, "wrote-certificate", now);
  }

  /// A renewed one: the number stays when none is given.
  @PutMapping("/{id}")
  CertificateView changeCertificate(
      Actor actor, @PathVariable UUID id, @RequestBody CertificateRequest body) {
    Community where = doorkeeper.admit(actor, body.community(), Permission.WRITE_ROSTER);
    Certificate certificate = read(where, id, body, false);
    if (!rosters.changeCertificate(certificate)) {
      throw Problem.notFound().raised();
    }
    return told(actor, where, certificate, "changed-certificate", clock.instant());
  }

  private CertificateView told(
      Actor actor, Community where, Certificate certificate, String act, Instant now) {
    people.forget();
    audit.write(
        new Audit.Entry(where.id(), actor.accountId(), act, certificate.id().toString()), now);
    String name =
        accounts.names(List.of(certificate.account())).getOrDefault(certificate.account(), "");
    return rosters.certificates(where.id()).stream()
        .filter(one -> one.id().equals(certificate.id()))
        .map(one -> CertificateView.of(one, name, Moments.dayOf(now)))
        .findFirst()
        .orElseThrow();
  }

  private Certificate read(Community where, UUID id, CertificateRequest body, boolean fresh) {
    List<Problem.Fault> faults = new ArrayList<>();
    UUID account = body.account();
    String kind = body.kind();
    LocalDate from = body.from();
    LocalDate until = body.until();
    String number = body.number() == null ? "" : body.number().strip();
    if (account == null || !works(where, account)) {
      faults.add(fault("/account", "unknown", "小区没有这个员工", "The community has no such staff"));
    }
    if (kind == null || !kind.matches("[a-z][a-z0-9:-]{0,39}")) {
      faults.add(fault("/kind", "required", "写证书种类，如 lift", "A kind, as in lift"));
    }
    if (number.length() > 60 || (fresh && number.length() < 2)) {
      faults.add(fault("/number", "required", "证书号 2 到 60 个字", "2 to 60 characters"));
    }
    if (from == null) {
      faults.add(fault("/from", "required", "必填", "Required"));
    }
    if (until == null || (from != null && until.isBefore(from))) {
      faults.add(fault("/until", "range", "不早于生效那天", "Not before it begins"));
    }
    if (account == null || kind == null || from == null || until == null || !faults.isEmpty()) {
      throw Problem.invalid(faults).raised();
    }
    return new Certificate(
        id,
        where.id(),
        new AccountId(account),
        kind,
        number,
        new Certificate.Validity(from, until));
  }

  private boolean works(Community where, UUID account) {
    Set<Role> roles = accounts.rolesIn(where.id()).getOrDefault(new AccountId(account), Set.of());
    return roles.stream().anyMatch(Role::staff);
  }

  private static Problem.Fault fault(String pointer, String code, String zh, String en) {
    return new Problem.Fault(pointer, code, new Message(zh, en));
  }
}
