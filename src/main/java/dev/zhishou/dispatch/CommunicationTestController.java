package dev.zhishou.dispatch;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/communication-tests`: who would really have been reached. For who writes the roster.
@RestController
@RequestMapping("/api/v1/communication-tests")
class CommunicationTestController {
  private static final int MOST = 10;

  private final Doorkeeper doorkeeper;
  private final TestCommunication test;
  private final Accounts accounts;

  CommunicationTestController(Doorkeeper doorkeeper, TestCommunication test, Accounts accounts) {
    this.doorkeeper = doorkeeper;
    this.test = test;
    this.accounts = accounts;
  }

  /// @param at the moment whose roster counts, such as three o'clock this night
  record TestWanted(@Nullable String community, Instant at) {}

  /// What was begun.
  record TestBegun(UUID id) {}

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  TestBegun run(Actor actor, @RequestBody TestWanted wanted) {
    CommunityId where = doorkeeper.admit(actor, wanted.community(), Permission.WRITE_ROSTER).id();
    return test.run(where, wanted.at())
        .map(TestBegun::new)
        .orElseThrow(CommunicationTestController::nobody);
  }

  private static Problem.Raised nobody() {
    return Problem.of(
            "nobody-on-duty", 409, new Message("那时没有人当班", "Nobody is on duty at that time"))
        .raised();
  }

  record TestsView(List<TestReport> items) {}

  /// @param reached how many answered
  record TestReport(UUID id, Instant of, Instant at, int reached, List<PersonView> people) {}

  /// @param acknowledged whether he answered by any channel
  record PersonView(String name, boolean acknowledged, List<CommunicationTest.Tried> tried) {}

  @GetMapping
  TestsView last(Actor actor, @RequestParam(required = false) @Nullable String community) {
    CommunityId where = doorkeeper.admit(actor, community, Permission.WRITE_ROSTER).id();
    return new TestsView(test.last(where, MOST).stream().map(this::view).toList());
  }

  private TestReport view(CommunicationTest one) {
    Map<AccountId, String> names =
        accounts.names(one.people().stream().map(p -> new AccountId(p.account())).toList());
    List<PersonView> people =
        one.people().stream()
            .map(
                person ->
                    new PersonView(
                        Objects.requireNonNullElse(names.get(new AccountId(person.account())), "?"),
                        person.acknowledged(),
                        person.tried()))
            .toList();
    int reached = (int) people.stream().filter(PersonView::acknowledged).count();
    return new TestReport(one.id(), one.of(), one.made(), reached, people);
  }
}
