package dev.zhishou.community.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.community.Contact;
import dev.zhishou.community.estate.WriteRegisters;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.time.Moments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `PUT, DELETE /contacts/{id}`: the parties that an estate calls. The caller makes the id, so that
/// a repeat is harmless; who writes a number has made sure of it that day.
@RestController
@RequestMapping("/api/v1/contacts/{id}")
class KeepContactController {
  private final Doorkeeper doorkeeper;
  private final WriteRegisters registers;
  private final ComplaintContacts complaints;
  private final PrintedSigns signs;
  private final Binder binder;
  private final Audit audit;
  private final Clock clock;

  KeepContactController(
      Doorkeeper doorkeeper,
      WriteRegisters registers,
      ComplaintContacts complaints,
      PrintedSigns signs,
      Binder binder,
      Audit audit,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.registers = registers;
    this.complaints = complaints;
    this.signs = signs;
    this.binder = binder;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param kind one of `contact_kinds` of `GET /estate`
  /// @param phone the number; of a `complaint-mailbox` the address
  /// @param address where it is; null: nobody knows, or it does not matter
  record ContactBody(
      @NotNull String kind,
      @NotBlank @Size(max = 80) String name,
      @NotNull
          @Pattern(
              regexp = "[0-9+][0-9 ()+,*#-]{2,39}|[^@\\s]{1,64}@[^@\\s]{1,64}[.][^@\\s.]{2,24}",
              message = "不是电话号码 / not a phone number")
          String phone,
      @Nullable @Size(max = 120) String address) {
    Contact contact(UUID id, Instant now) {
      String where = address == null || address.isBlank() ? null : address.strip();
      return new Contact(id, kind, name.strip(), phone.strip(), where, Moments.dayOf(now));
    }
  }

  @PutMapping
  RegisterController.ContactView keep(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String community,
      @Valid @RequestBody ContactBody body) {
    Community where = doorkeeper.admit(actor, community, Permission.KEEP_ESTATE);
    if (!binder.reference().kinds().contacts().containsKey(body.kind())) {
      throw Problem.invalid(
              List.of(
                  new Problem.Fault(
                      "/kind", "unknown", new Message("没有这一类联系单位", "No such kind of contact"))))
          .raised();
    }
    Instant now = clock.instant();
    Contact contact = body.contact(id, now);
    complaints.check(where.id(), id, contact.kind(), contact.phone());
    Optional<Contact> before = complaints.held(where.id(), id);
    if (!registers.keep(where.id(), contact)) {
      throw Problem.notFound().raised();
    }
    before.ifPresent(old -> signs.changed(actor, where.id(), old, contact, now));
    audit.write(new Audit.Entry(where.id(), actor.account(), "kept-contact", id.toString()), now);
    return RegisterController.ContactView.of(contact);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.KEEP_ESTATE);
    Optional<Contact> before = complaints.held(where.id(), id);
    if (!registers.removeContact(where.id(), id)) {
      throw Problem.notFound().raised();
    }
    Instant now = clock.instant();
    before.ifPresent(old -> signs.changed(actor, where.id(), old, null, now));
    audit.write(
        new Audit.Entry(where.id(), actor.account(), "removed-contact", id.toString()), now);
  }
}
