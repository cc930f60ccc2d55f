package dev.zhishou.portal;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.community.Contact;
import dev.zhishou.notify.NotifySettings;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// `GET /posters/portal.pdf`: the sheet that hangs in the lobby, with the code that opens the
/// residents' page.
@RestController
class PosterController {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

  private final Doorkeeper doorkeeper;
  private final Numbers numbers;
  private final Papers papers;
  private final NotifySettings settings;
  private final Clock clock;

  PosterController(
      Doorkeeper doorkeeper, Numbers numbers, Papers papers, NotifySettings settings, Clock clock) {
    this.doorkeeper = doorkeeper;
    this.numbers = numbers;
    this.papers = papers;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping("/api/v1/posters/portal.pdf")
  ResponseEntity<byte[]> poster(
      Actor actor, @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    String centre =
        line("电话：", numbers.centre(where.id()))
            + line("投诉热线：", numbers.complaints(where.id()))
            + line("投诉信箱：", numbers.mailbox(where.id()))
            + line("投诉传真：", numbers.fax(where.id()));
    Papers.Poster poster =
        new Papers.Poster(
            "扫码报事、看安全须知",
            "手机扫右下角的码，不用注册。\n报事、提问、找服务，都写在里面。\n" + centre + "着火打 119，急病打 120，先打电话再扫码。",
            List.of(where.name() + "服务中心"),
            DAY.format(clock.instant().atZone(Moments.ZONE)),
            link(where),
            null);
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(papers.poster(poster));
  }

  private static String line(String label, Optional<Contact> contact) {
    return contact.map(one -> label + one.phone() + "\n").orElse("");
  }

  private String link(Community community) {
    String address = settings.address();
    String before =
        address == null
            ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
            : address;
    return before + "/portal/" + community.code();
  }
}
