package dev.zhishou.notify;

import dev.zhishou.access.AccountId;
import java.util.UUID;

/// To whom a message goes, by id: the address is read from its register when it is sent.
public sealed interface Recipient {
  /// Somebody with an account.
  record Account(AccountId id) implements Recipient {}

  /// Somebody who lives in the community or owns a home.
  record Person(UUID id) implements Recipient {}

  /// An outside party. Never reached in a drill.
  record Contact(UUID id) implements Recipient {}

  /// Somebody outside who was given a link to one step, or who keeps the day seals. Never reached
  /// in a drill.
  ///
  /// @param link the link, with which his address came; for the keeper of seals an id of its own
  record Guest(UUID link) implements Recipient {}

  /// Who reported and is in no register: by the number that he left. Never reached in a drill.
  ///
  /// @param report on which it stands sealed
  record Reporter(UUID report) implements Recipient {}

  /// The group of a robot, or the program behind a webhook.
  ///
  /// @param gateway the gateway that leads there
  record Group(UUID gateway) implements Recipient {}

  /// A member of staff or a resident with an account.
  static Recipient account(UUID id) {
    return new Account(new AccountId(id));
  }

  /// As it is stored.
  default String text() {
    return switch (this) {
      case Account(AccountId id) -> "account:" + id.value();
      case Person(UUID id) -> "person:" + id;
      case Contact(UUID id) -> "contact:" + id;
      case Group(UUID gateway) -> "group:" + gateway;
      case Guest(UUID link) -> "guest:" + link;
      case Reporter(UUID report) -> "reporter:" + report;
    };
  }

  /// What `text` wrote.
  static Recipient of(String text) {
    int colon = text.indexOf(':');
    UUID id = UUID.fromString(text.substring(colon + 1));
    return switch (text.substring(0, colon)) {
      case "account" -> account(id);
      case "person" -> new Person(id);
      case "contact" -> new Contact(id);
      case "group" -> new Group(id);
      case "guest" -> new Guest(id);
      case "reporter" -> new Reporter(id);
      default -> throw new IllegalArgumentException(text);
    };
  }
}
