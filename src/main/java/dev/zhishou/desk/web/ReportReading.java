package dev.zhishou.desk.web;

import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.community.Home;
import dev.zhishou.community.Place;
import dev.zhishou.community.Registers;
import dev.zhishou.desk.Channel;
import dev.zhishou.desk.Report;
import dev.zhishou.desk.Reports;
import dev.zhishou.desk.TakeIn;
import dev.zhishou.desk.triage.Suggestion;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.procedure.binder.Articles;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Value;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads what was sent, and says all that is wrong with it at once.
@Component
class ReportReading {
  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_KEY = 200;

  private final Registers registers;
  private final Articles articles;
  private final JsonMapper json;

  ReportReading(Registers registers, Binder binder, JsonMapper json) {
    this.registers = registers;
    this.articles = Articles.of(binder);
    this.json = json;
  }

  String text(@Nullable String text) {
    List<Problem.Fault> faults = new ArrayList<>();
    String read = text(text, faults);
    refuse(faults);
    return read;
  }

  /// What somebody is answered: nothing of a confidential article (004-350).
  String answer(@Nullable String text) {
    String read = text(text);
    if (articles.disclosedBy(read)) {
      refuse(
          List.of(
              fault(
                  "/text",
                  "confidential",
                  "这是保密资料里的话，不能告诉住户",
                  "This stands in a confidential article: it is not told to residents")));
    }
    return read;
  }

  TakeIn.Message message(Community community, ReportRequest body) {
    List<Problem.Fault> faults = new ArrayList<>();
    String text = text(body.text(), faults);
    Channel channel = channel(body.channel(), faults);
    UUID home = home(community.id(), body.home(), faults);
    UUID place = place(community.id(), body.place(), faults);
    Report.Reporter reporter = reporter(body.reporter(), faults);
    refuse(faults);
    return new TakeIn.Message(text, channel, body.receivedAt(), reporter, home, place);
  }

  /// What the ids among the answers and choices are called.
  Map<String, String> names(Community community, List<Suggestion> suggestions) {
    Set<UUID> ids = new LinkedHashSet<>();
    suggestions.forEach(
        one ->
            Stream.concat(
                    one.answers().values().stream(),
                    one.choices().values().stream().flatMap(List::stream))
                .forEach(
                    value -> {
                      if (value instanceof Value.Id(String id)) {
                        uuid(id).ifPresent(ids::add);
                      }
                    }));
    return ids.isEmpty()
        ? Map.of()
        : registers.labels(community.id(), ids).stream()
            .collect(
                Collectors.toMap(
                    one -> one.id().toString(), Registers.Labelled::label, (one, same) -> one));
  }

  Reports.Repeat repeat(String key, ReportRequest body) {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw Problem.invalid(
              List.of(
                  fault(
                      "#Idempotency-Key",
                      "length",
                      "Idempotency-Key 须为 1 到 200 个字符",
                      "An Idempotency-Key has 1 to 200 characters")))
          .raised();
    }
    MessageDigest digest = DigestUtils.getSha256Digest();
    digest.update("POST /reports\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    return new Reports.Repeat(key, digest.digest(json.writeValueAsBytes(body)));
  }

  private static String text(@Nullable String text, List<Problem.Fault> faults) {
    if (text == null || text.isBlank()) {
      faults.add(fault("/text", "required", "请写下对方说了什么", "Say what was said"));
      return "";
    }
    if (text.length() > LONGEST_TEXT) {
      faults.add(fault("/text", "length", "最多 4000 字", "4000 characters at most"));
    }
    return text;
  }

  private static Channel channel(@Nullable String word, List<Problem.Fault> faults) {
    Optional<Channel> channel = word == null ? Optional.empty() : Channel.of(word);
    if (channel.isEmpty()) {
      String known =
          Arrays.stream(Channel.values()).map(Channel::word).collect(Collectors.joining(", "));
      faults.add(
          fault(
              "/channel",
              word == null ? "required" : "unknown",
              "来源须为其一: " + known,
              "The channel is one of: " + known));
    }
    return channel.orElse(Channel.PHONE);
  }

  private @Nullable UUID home(
      CommunityId community, @Nullable String said, List<Problem.Fault> faults) {
    if (said == null || said.isBlank()) {
      return null;
    }
    Optional<UUID> home =
        uuid(said)
            .flatMap(id -> registers.home(community, id))
            .or(() -> registers.homeNamed(community, said))
            .map(Home::id);
    if (home.isEmpty() && uuid(said).isPresent()) {
      throw Problem.notFound().raised();
    }
    if (home.isEmpty()) {
      faults.add(fault("/home", "unknown", "本小区没有这一户", "The community has no such home"));
    }
    return home.orElse(null);
  }

  private @Nullable UUID place(
      CommunityId community, @Nullable String said, List<Problem.Fault> faults) {
    if (said == null || said.isBlank()) {
      return null;
    }
    Optional<UUID> place = uuid(said).flatMap(id -> registers.place(community, id)).map(Place::id);
    if (place.isEmpty() && uuid(said).isPresent()) {
      throw Problem.notFound().raised();
    }
    if (place.isEmpty()) {
      faults.add(fault("/place", "unknown", "本小区没有这个地方", "The community has no such place"));
    }
    return place.orElse(null);
  }

  private static Report.@Nullable Reporter reporter(
      ReportRequest.@Nullable ReporterRequest said, List<Problem.Fault> faults) {
    if (said == null) {
      return null;
    }
    if (said.name() != null && said.name().length() > LONGEST_NAME) {
      faults.add(fault("/reporter/name", "length", "最多 100 字", "100 characters at most"));
    }
    if (said.phone() != null
        && !said.phone().isBlank()
        && !said.phone().matches("\\+?[\\d -]{3,20}")) {
      faults.add(fault("/reporter/phone", "format", "不像电话号码", "Not like a phone number"));
    }
    return new Report.Reporter(said.name(), said.phone());
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Problem.Fault fault(String pointer, String code, String zh, String en) {
    return new Problem.Fault(pointer, code, new Message(zh, en));
  }

  private static void refuse(List<Problem.Fault> faults) {
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults).raised();
    }
  }
}
