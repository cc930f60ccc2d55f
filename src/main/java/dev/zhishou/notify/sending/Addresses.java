package dev.zhishou.notify.sending;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.spi.ReporterNumber;
import dev.zhishou.community.Contact;
import dev.zhishou.community.Person;
import dev.zhishou.community.Registers;
import dev.zhishou.community.Residents;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Guests;
import dev.zhishou.notify.Reach;
import dev.zhishou.notify.Recipient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Reads the address of a recipient from its register, as a message is sent and not before.
@Component
class Addresses {
  private final Accounts accounts;
  private final Residents residents;
  private final Registers registers;
  private final Reach reach;
  private final Guests guests;
  private final ObjectProvider<ReporterNumber> numbers;

  Addresses(
      Accounts accounts,
      Residents residents,
      Registers registers,
      Reach reach,
      Guests guests,
      ObjectProvider<ReporterNumber> numbers) {
    this.accounts = accounts;
    this.residents = residents;
    this.registers = registers;
    this.reach = reach;
    this.guests = guests;
    this.numbers = numbers;
  }

  /// Phone number or mail address; for a group an empty one, the gateway is its address.
  Optional<String> of(CommunityId community, Recipient to, ChannelKind by) {
    if (by.group()) {
      return to instanceof Recipient.Group ? Optional.of("") : Optional.empty();
    }
    return switch (to) {
      case Recipient.Account(AccountId id) ->
          by == ChannelKind.MAIL
              ? reach.mail(id)
              : Optional.ofNullable(accounts.phones(List.of(id)).get(id));
      case Recipient.Person(UUID id) ->
          residents.person(community, id).map(Person::phone).filter(p -> by != ChannelKind.MAIL);
      case Recipient.Contact(UUID id) ->
          registers.contact(community, id).map(Contact::phone).filter(p -> by != ChannelKind.MAIL);
      case Recipient.Guest(UUID link) -> guests.address(community, link, by);
      case Recipient.Reporter(UUID report) ->
          numbers.getObject().of(community.value(), report).filter(p -> by != ChannelKind.MAIL);
      case Recipient.Group g -> Optional.empty();
    };
  }
}
