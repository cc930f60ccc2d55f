package dev.zhishou.casework.retention;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.platform.web.Page;
import dev.zhishou.procedure.binder.Binder;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /retention`: how long which personal data are kept, why, and what was erased so far.
@RestController
class RetentionController {
  private final Binder binder;
  private final ExpiredValues values;

  RetentionController(Binder binder, ExpiredValues values) {
    this.binder = binder;
    this.values = values;
  }

  /// @param then what happens after
  record RetentionView(
      String kind,
      String title,
      String purpose,
      String basis,
      KeepView keep,
      String then,
      ErasedView erased) {}

  /// How long.
  record KeepView(int years, int months, int days) {}

  /// @param last when something was erased last; null: never
  /// @param number how many in all
  record ErasedView(@Nullable Instant last, long number) {}

  @GetMapping("/api/v1/retention")
  Page<RetentionView> rules(Actor actor) {
    if (!Permission.READ_AUDIT.allowsAnywhere(actor)) {
      throw Doorkeeper.refused(Permission.READ_AUDIT).raised();
    }
    Map<String, ExpiredValues.Erased> runs =
        values.runs().stream()
            .collect(Collectors.toMap(ExpiredValues.Erased::kind, Function.identity()));
    return new Page<>(
        RetentionRules.of(binder).stream().map(rule -> view(rule, runs.get(rule.kind()))).toList(),
        null);
  }

  private static RetentionView view(RetentionRule rule, ExpiredValues.@Nullable Erased erased) {
    return new RetentionView(
        rule.kind(),
        rule.title(),
        rule.purpose(),
        rule.basis(),
        new KeepView(rule.keep().getYears(), rule.keep().getMonths(), rule.keep().getDays()),
        rule.then(),
        new ErasedView(
            erased == null ? null : erased.last(), erased == null ? 0 : erased.number()));
  }
}
