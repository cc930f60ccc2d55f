package dev.zhishou.community.file;

import dev.zhishou.access.Actor;
import dev.zhishou.community.Person;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.time.Moments;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `GET /people/{id}`, `PUT /people/{id}`: the entry of somebody in the register, and putting it
/// right when he says that it is wrong (PIPL 46). Who moved in or out is said by a case.
@RestController
@RequestMapping("/api/v1/people/{id}")
class PersonEntryController {
  private static final Problem UNSAID =
      Problem.of(
          "if-match-required",
          428,
          new Message("请用 If-Match 说明改的是哪一版", "Say with If-Match which version is changed"));

  private final PersonEntries entries;
  private final Answering answering;

  PersonEntryController(PersonEntries entries, Answering answering) {
    this.entries = entries;
    this.answering = answering;
  }

  /// @param homes where he lives or what he owns; empty: he lives here no more, and can be erased
  /// @param confidential whether only supervisors open his number
  /// @param version what `If-Match` wants
  record PersonEntryView(
      UUID id,
      String name,
      @Nullable String phone,
      @Nullable LocalDate born,
      List<String> homes,
      boolean confidential,
      String version) {}

  @GetMapping
  PersonEntryView entry(Actor actor, @PathVariable UUID id) {
    Answering.Found found = answering.admit(actor, id);
    PersonEntries.Entry entry = read(found, id);
    answering.write(actor, found, "opened-entry", "", null);
    Person person = entry.person();
    return new PersonEntryView(
        id,
        person.name(),
        person.phone(),
        person.born(),
        entry.homes(),
        entry.confidential(),
        entry.version());
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void correct(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Correction body) {
    Answering.Found found = answering.admit(actor, id);
    if (ifMatch == null || ifMatch.isBlank()) {
      throw UNSAID.raised();
    }
    PersonEntries.Entry entry = read(found, id);
    Person was = entry.person();
    boolean closed = entry.confidential();
    Person now = body.of(was, closed, Moments.dayOf(answering.now()));
    String version = ifMatch.strip().replaceAll("^(W/)?\"|\"$", "");
    switch (entries.correct(found.where().id(), now, body.closes(closed), version)) {
      case CORRECTED ->
          answering.write(
              actor,
              found,
              "corrected-entry",
              Correction.changed(was, now, body.closes(closed) != closed),
              body.why());
      case NOBODY -> throw Problem.notFound().raised();
      case STALE -> throw Problem.stale().raised();
      case SAME_NAME ->
          throw Problem.of(
                  "same-name",
                  409,
                  new Message("这一户已有同名的人", "Another of this home has that name already"))
              .raised();
    }
  }

  private PersonEntries.Entry read(Answering.Found found, UUID id) {
    return entries.entry(found.where().id(), id).orElseThrow(() -> Problem.notFound().raised());
  }
}
