package dev.zhishou.notify.outside;

import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.Wording;
import dev.zhishou.notify.Words;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What is sent to who is given a link: which step, until when, and the link. A link that opens
/// nothing any more is not sent.
@Component
class StepLinkWording implements Wording {
  static final String KIND = "step-link";
  private static final DateTimeFormatter UNTIL =
      DateTimeFormatter.ofPattern("M月d日HH:mm", Locale.ROOT);

  private final StepLinks links;
  private final OneStep oneStep;
  private final StepKeys keys;
  private final Clock clock;

  StepLinkWording(StepLinks links, OneStep oneStep, StepKeys keys, Clock clock) {
    this.links = links;
    this.oneStep = oneStep;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Words> words(Queued message, Recipient to, ChannelKind by) {
    return links
        .one(message.community(), UUID.fromString(message.about()))
        .filter(link -> link.open(clock.instant()))
        .flatMap(oneStep::of)
        .filter(OneStep.Seen::actionable)
        .map(this::words);
  }

  private Words words(OneStep.Seen seen) {
    String until = UNTIL.format(seen.link().span().expires().atZone(Moments.ZONE));
    String text =
        "【值守】%s请您办理:%s · %s。链接只开这一步,%s前有效,请勿转发:%s"
            .formatted(
                seen.community().name(),
                seen.place(),
                seen.title(),
                until,
                keys.url(seen.link().id()));
    return new Words(seen.community().name() + "请您办理:" + seen.title(), text, null, false);
  }

  @Override
  public String headline(Queued message) {
    return "外部人员的办理链接";
  }
}
