package dev.zhishou.access.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.register.AccountRegister;
import dev.zhishou.access.register.RunAccounts;
import dev.zhishou.platform.web.ById;
import dev.zhishou.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /accounts`: the accounts, for who runs them.
@RestController
@RequestMapping("/api/v1/accounts")
class AccountController {
  private final AccountRegister register;
  private final RunAccounts run;

  AccountController(AccountRegister register, RunAccounts run) {
    this.register = register;
    this.run = run;
  }

  @GetMapping
  Page<AccountLine> accounts(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean residents,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    ById part = ById.of(cursor, limit);
    var search = new AccountRegister.Search(run.where(actor, community), q, residents);
    return part.page(
        register.find(search, part).stream().map(one -> AccountLine.of(one, run, actor)).toList(),
        AccountLine::id);
  }
}
