package dev.zhishou.notify.outside;

import dev.zhishou.casework.NameBasedId;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Envelope;
import dev.zhishou.notify.Messages;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Sends a link to the number and the address that came with it.
@Component
class SendStepLink {
  private final Messages messages;
  private final StepKeys keys;

  SendStepLink(Messages messages, StepKeys keys) {
    this.messages = messages;
    this.keys = keys;
  }

  /// Nothing is sent while the server does not know its own address: there would be no link in it.
  void send(StepLink link, CaseState state) {
    Instant now = link.span().made();
    Recipient to = new Recipient.Guest(link.id());
    List<Envelope> envelopes = new ArrayList<>();
    if (link.guest().phone() != null) {
      envelopes.add(new Envelope(to, ChannelKind.SMS, now));
    }
    if (link.guest().mail() != null) {
      envelopes.add(new Envelope(to, ChannelKind.MAIL, now));
    }
    if (!envelopes.isEmpty() && keys.url(link.id()) != null) {
      messages.queue(message(link, state), envelopes);
    }
  }

  private static Queued message(StepLink link, CaseState state) {
    return new Queued(
        NameBasedId.v5(link.id(), "sent"),
        link.target().community(),
        new Queued.Wanted(StepLinkWording.KIND, link.id().toString()),
        new Queued.Subject(link.target().caseId(), link.target().run()),
        state.status().severity(),
        state.head().opened().drill(),
        new Queued.Span(link.span().made(), link.span().expires()));
  }
}
