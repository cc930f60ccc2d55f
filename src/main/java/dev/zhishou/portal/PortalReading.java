package dev.zhishou.portal;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.Home;
import dev.zhishou.community.Place;
import dev.zhishou.community.Registers;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what a resident sent, and says all that is wrong with it at once.
@Component
class PortalReading {
  private static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_NAME = 50;

  private final Registers registers;
  private final Guide guide;

  PortalReading(Registers registers, Guide guide) {
    this.registers = registers;
    this.guide = guide;
  }

  /// Who read what, checked.
  record Read(String article, UUID home, String name) {}

  ResidentReport report(CommunityId community, PortalController.PortalReport body) {
    Faults faults = new Faults();
    UUID id = body.id();
    if (id == null) {
      faults.add("/id", "required", "缺少编号", "The id is missing");
    }
    Optional<Matter> matter =
        body.matter() == null ? Optional.of(Matter.ANYTHING) : Matter.of(body.matter());
    if (matter.isEmpty()) {
      faults.add("/matter", "unknown", "没有这一类", "There is no such matter");
    }
    String text = faults.line("/text", body.text(), LONGEST_TEXT);
    if (text.isEmpty()) {
      faults.add("/text", "required", "请写下是什么事", "Say what it is about");
    }
    String where = faults.line("/where", body.where(), LONGEST_LINE);
    String name = faults.line("/name", body.name(), LONGEST_NAME);
    String phone = faults.line("/phone", body.phone(), LONGEST_NAME);
    if (!phone.isEmpty() && !phone.matches("\\+?[\\d -]{3,20}")) {
      faults.add("/phone", "format", "不像电话号码", "Not like a phone number");
    }
    UUID home = home(community, body.home(), faults).orElse(null);
    UUID place = place(community, body.place());
    faults.raise();
    return new ResidentReport(
        Objects.requireNonNull(id), matter.orElseThrow(), text, where, place, home, name, phone);
  }

  Read read(CommunityId community, PortalController.PortalReadingRequest body) {
    Faults faults = new Faults();
    String article = body.article() == null ? "" : body.article();
    if (guide.article(article).isEmpty()) {
      faults.add("/article", "unknown", "没有这一篇", "There is no such article");
    }
    Optional<UUID> home = home(community, body.home(), faults);
    if (home.isEmpty() && faults.line("/home", body.home(), LONGEST_LINE).isEmpty()) {
      faults.add("/home", "required", "请写门牌，如 3-2-1102", "Say which home, such as 3-2-1102");
    }
    String name = faults.line("/name", body.name(), LONGEST_NAME);
    if (name.isEmpty()) {
      faults.add("/name", "required", "请写姓名", "Say your name");
    }
    faults.raise();
    return new Read(article, home.orElseThrow(), name);
  }

  private Optional<UUID> home(CommunityId community, @Nullable String said, Faults faults) {
    String name = faults.line("/home", said, LONGEST_LINE);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<UUID> home = registers.homeNamed(community, name).map(Home::id);
    if (home.isEmpty()) {
      faults.add(
          "/home",
          "unknown",
          "本小区没有这一户，门牌写成 楼-单元-房号，如 3-2-1102",
          "The community has no such home; write building-unit-room, such as 3-2-1102");
    }
    return home;
  }

  /// A code of a place that is no more says nothing about where he stands.
  private @Nullable UUID place(CommunityId community, @Nullable UUID place) {
    return place == null ? null : registers.place(community, place).map(Place::id).orElse(null);
  }

  private static final class Faults {
    private final List<Problem.Fault> all = new ArrayList<>();

    void add(String pointer, String code, String zh, String en) {
      if (all.stream().noneMatch(fault -> fault.pointer().equals(pointer))) {
        all.add(new Problem.Fault(pointer, code, new Message(zh, en)));
      }
    }

    String line(String pointer, @Nullable String said, int longest) {
      String line = said == null ? "" : said.strip();
      if (line.length() > longest) {
        add(pointer, "length", "最多 " + longest + " 字", longest + " characters at most");
      }
      return line;
    }

    void raise() {
      if (!all.isEmpty()) {
        throw Problem.invalid(all).raised();
      }
    }
  }
}
