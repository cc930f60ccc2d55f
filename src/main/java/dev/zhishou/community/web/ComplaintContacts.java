package dev.zhishou.community.web;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.Contact;
import dev.zhishou.community.Registers;
import dev.zhishou.community.Search;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The hotline, the fax and the mailbox of the company's complaint centre: each is held once in an
/// estate (003-093, 003-094, 003-095).
@Component
class ComplaintContacts {
  static final String MAILBOX = "complaint-mailbox";
  static final String FAX = "complaint-fax";
  private static final Set<String> ONCE = Set.of("complaint-centre", MAILBOX, FAX);

  private final Registers registers;

  ComplaintContacts(Registers registers) {
    this.registers = registers;
  }

  /// The contact as it is held, if it is one of them.
  Optional<Contact> held(CommunityId community, UUID id) {
    return registers.contact(community, id).filter(one -> ONCE.contains(one.kind()));
  }

  /// Refuses a second one, a mailbox without an address, and an address as a number to ring.
  void check(CommunityId community, UUID id, String kind, String phone) {
    if (phone.contains("@") != kind.equals(MAILBOX)) {
      throw refused(
          "/phone",
          "wrong-kind",
          kind.equals(MAILBOX)
              ? new Message("信箱要填电子邮件地址", "A mailbox needs an e-mail address")
              : new Message("不是电话号码", "not a phone number"));
    }
    if (ONCE.contains(kind)
        && registers.contacts(community, kind, new Search("", null, 1)).stream()
            .anyMatch(one -> !one.id().equals(id))) {
      throw refused(
          "/kind",
          "taken",
          new Message("这一类只留一个，请改原来的", "It is held once: change the one there is"));
    }
  }

  private static RuntimeException refused(String pointer, String code, Message message) {
    return Problem.invalid(List.of(new Problem.Fault(pointer, code, message))).raised();
  }
}
