package dev.zhishou.insight.setup;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.community.estate.EstateProfile;
import dev.zhishou.community.estate.ProfilePart;
import dev.zhishou.community.estate.Profiles;
import dev.zhishou.procedure.model.Procedure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /setup`: which procedures cannot run in a community, and what is missing; and whether the
/// profile of the estate is complete.
@RestController
@RequestMapping("/api/v1/setup")
class SetupController {
  private final Doorkeeper doorkeeper;
  private final CheckSetup check;
  private final Profiles profiles;

  SetupController(Doorkeeper doorkeeper, CheckSetup check, Profiles profiles) {
    this.doorkeeper = doorkeeper;
    this.check = check;
    this.profiles = profiles;
  }

  /// @param checked how many procedures were looked at
  /// @param ready how many of them lack nothing that they cannot do without
  /// @param procedures those that lack something
  record SetupView(
      String community,
      ProfileState profile,
      int checked,
      int ready,
      List<LackingView> procedures) {}

  /// Whether the estate says what it is at the head of its reports.
  ///
  /// @param missing `location`, `doors`, `floor-area`
  record ProfileState(boolean complete, List<String> missing) {}

  /// @param runs whether it can be carried out all the same
  record LackingView(
      String id,
      String title,
      String folder,
      String severity,
      boolean runs,
      List<LackedView> missing) {}

  /// @param kind `contact`, `role`, `certificate`, `equipment`, `place`, `figure` or `paper`
  /// @param blocks whether the procedure cannot be carried out without it
  /// @param steps where it is needed; empty: at the opening, or in the whole procedure
  record LackedView(String kind, String ref, String title, boolean blocks, List<WhereView> steps) {}

  record WhereView(String step, @JsonProperty("do") String what) {}

  @GetMapping
  SetupView setup(Actor actor, @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    CheckSetup.Found found = check.in(where);
    int blocked = (int) found.lacking().stream().filter(one -> !one.runs()).count();
    return new SetupView(
        where.code(),
        state(profiles.of(where.id())),
        found.checked(),
        found.checked() - blocked,
        found.lacking().stream().map(SetupController::view).toList());
  }

  private static ProfileState state(EstateProfile profile) {
    return new ProfileState(
        profile.missing().isEmpty(), profile.missing().stream().map(ProfilePart::word).toList());
  }

  private static LackingView view(CheckSetup.Lacking lacking) {
    Procedure.Head head = lacking.version().procedure().head();
    return new LackingView(
        head.id(),
        head.title(),
        lacking.version().folder(),
        head.severity().word(),
        lacking.runs(),
        lacking.missing().stream().map(SetupController::view).toList());
  }

  private static LackedView view(CheckSetup.Missing missing) {
    return new LackedView(
        missing.thing().kind().word(),
        missing.thing().ref(),
        missing.title(),
        missing.blocks(),
        missing.steps().stream().map(at -> new WhereView(at.step(), at.what())).toList());
  }
}
