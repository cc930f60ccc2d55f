package dev.zhishou.access.token;

import dev.zhishou.Exempt;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Dangerous;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Grant;
import dev.zhishou.access.Permission;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.ById;
import dev.zhishou.platform.web.Page;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET, POST /tokens`, `DELETE /tokens/{id}`: bearer tokens for programs.
@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {
  private final ApiTokens tokens;
  private final MakeToken making;
  private final Accounts accounts;

  TokenController(ApiTokens tokens, MakeToken making, Accounts accounts) {
    this.tokens = tokens;
    this.making = making;
    this.accounts = accounts;
  }

  /// @param grants of `read`, `report`, `command`, `alarm`, `metrics`, `all`
  /// @param account whose roles it acts with; null: one's own
  record TokenRequest(
      @Nullable String name,
      @Nullable List<String> grants,
      @Nullable Instant expiresAt,
      @Nullable UUID account) {}

  /// @param lastUsedAt to the minute; null: never
  @Exempt(reason = "one component for each column of a token")
  record TokenView(
      UUID id,
      String name,
      OwnerView account,
      OwnerView madeBy,
      List<String> grants,
      Instant madeAt,
      Instant expiresAt,
      @Nullable Instant lastUsedAt,
      @Nullable Instant revokedAt) {}

  record OwnerView(UUID id, String name) {}

  /// @param text the token itself, told this once
  record MadeView(TokenView token, String text) {}

  @GetMapping
  Page<TokenView> list(
      Actor actor,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    admit(actor);
    ById part = ById.of(cursor, limit);
    AccountId of = MakeToken.runsAccounts(actor) ? null : actor.accountId();
    Page<ApiToken> page = part.page(tokens.list(of, part.after(), part.limit()), ApiToken::id);
    Map<AccountId, String> names = names(page.items());
    return new Page<>(page.items().stream().map(one -> view(one, names)).toList(), page.next());
  }

  @PostMapping
  @Dangerous
  ResponseEntity<MadeView> make(Actor actor, @RequestBody TokenRequest body) {
    admit(actor);
    MakeToken.Made made =
        making.make(
            actor,
            new MakeToken.Wanted(
                body.name() == null ? "" : body.name().strip(),
                grants(body.grants() == null ? List.of() : body.grants()),
                body.expiresAt(),
                body.account()));
    return ResponseEntity.status(HttpStatus.CREATED)
        .header("Cache-Control", "no-store")
        .body(new MadeView(view(made.token(), names(List.of(made.token()))), made.secret().text()));
  }

  @DeleteMapping("/{id}")
  @Dangerous
  ResponseEntity<Void> revoke(Actor actor, @PathVariable UUID id) {
    if (actor.kind() != Actor.Kind.PERSON) {
      throw Doorkeeper.refused(Permission.RUN_ACCOUNTS).raised();
    }
    if (!making.revoke(actor, id)) {
      throw Problem.notFound().raised();
    }
    return ResponseEntity.noContent().build();
  }

  private static void admit(Actor actor) {
    if (!MakeToken.may(actor)) {
      throw Doorkeeper.refused(Permission.RUN_ACCOUNTS).raised();
    }
  }

  private static Set<Grant> grants(List<String> words) {
    Set<Grant> grants = new HashSet<>();
    for (String word : words) {
      grants.add(
          Grant.of(word)
              .orElseThrow(
                  () ->
                      Problem.invalid(
                              List.of(
                                  new Problem.Fault(
                                      "/grants",
                                      "unknown",
                                      new Message("没有这种权限", "No such grant"))))
                          .raised()));
    }
    return grants;
  }

  private Map<AccountId, String> names(List<ApiToken> tokens) {
    return accounts.names(
        tokens.stream()
            .flatMap(one -> Stream.of(one.account(), one.madeBy()))
            .collect(Collectors.toSet()));
  }

  private static TokenView view(ApiToken one, Map<AccountId, String> names) {
    return new TokenView(
        one.id(),
        one.name(),
        owner(one.account(), names),
        owner(one.madeBy(), names),
        one.grants().stream().map(Grant::word).sorted().toList(),
        one.madeAt(),
        one.expiresAt(),
        one.lastUsedAt(),
        one.revokedAt());
  }

  private static OwnerView owner(AccountId id, Map<AccountId, String> names) {
    return new OwnerView(id.value(), names.getOrDefault(id, ""));
  }
}
