package dev.zhishou.portal;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.Contact;
import dev.zhishou.community.Registers;
import dev.zhishou.community.Search;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The numbers that residents ring, from the register of contacts.
@Component
class Numbers {
  private static final String CENTRE = "service-centre";
  private static final String WEATHER = "weather-service";
  private static final String COMPLAINTS = "complaint-centre";
  private static final String MAILBOX = "complaint-mailbox";
  private static final String FAX = "complaint-fax";
  private static final Search FIRST = new Search("", null, 1);

  private final Registers registers;

  Numbers(Registers registers) {
    this.registers = registers;
  }

  /// The management office; empty: its number is not in the register.
  Optional<Contact> centre(CommunityId community) {
    return first(community, CENTRE);
  }

  /// The weather service of the city (003-081).
  Optional<Contact> weather(CommunityId community) {
    return first(community, WEATHER);
  }

  /// The hotline of the company's complaint centre (003-093).
  Optional<Contact> complaints(CommunityId community) {
    return first(community, COMPLAINTS);
  }

  /// The mailbox for complaints; its phone is the address (003-095).
  Optional<Contact> mailbox(CommunityId community) {
    return first(community, MAILBOX);
  }

  /// The fax of the company for complaints (003-094).
  Optional<Contact> fax(CommunityId community) {
    return first(community, FAX);
  }

  private Optional<Contact> first(CommunityId community, String kind) {
    return registers.contacts(community, kind, FIRST).stream().findFirst();
  }
}
