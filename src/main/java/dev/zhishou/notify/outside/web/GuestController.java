package dev.zhishou.notify.outside.web;

import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.notify.outside.DoOutside;
import dev.zhishou.notify.outside.Filled;
import dev.zhishou.notify.outside.GuestStep;
import dev.zhishou.notify.outside.StepKeys;
import dev.zhishou.platform.web.ProblemWriter;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// `/s/{key}`: the page behind a link to one step. Looking does nothing; its button does the step.
@Hidden
@RestController
class GuestController {
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final DoOutside doOutside;
  private final GuestFiles files;

  GuestController(DoOutside doOutside, GuestFiles files) {
    this.doOutside = doOutside;
    this.files = files;
  }

  @GetMapping("/s/{key:" + StepKeys.SHAPE + "}")
  ResponseEntity<String> shown(@PathVariable String key, HttpServletRequest request) {
    GuestPage page = page(request);
    return switch (doOutside.look(key)) {
      case DoOutside.Door.Open(GuestStep step) -> html(200, page.form(step, List.of(), List.of()));
      case DoOutside.Door.None _ -> none(page);
      case DoOutside.Door.Shut(DoOutside.Why why) -> shut(page, why);
    };
  }

  @PostMapping(path = "/s/{key:" + StepKeys.SHAPE + "}", consumes = "multipart/form-data")
  ResponseEntity<String> done(@PathVariable String key, MultipartHttpServletRequest request)
      throws IOException {
    GuestPage page = page(request);
    return switch (doOutside.look(key)) {
      case DoOutside.Door.Open(GuestStep step) -> done(page, step, request);
      case DoOutside.Door.None _ -> none(page);
      case DoOutside.Door.Shut(DoOutside.Why why) -> shut(page, why);
    };
  }

  private ResponseEntity<String> done(
      GuestPage page, GuestStep step, MultipartHttpServletRequest request) throws IOException {
    List<Filled.Field> typed = typed(request);
    List<Filled.Field> answers = new ArrayList<>(named(typed));
    List<String> photos = new ArrayList<>();
    List<Refusal.Fault> faults = new ArrayList<>();
    MultiValueMap<String, MultipartFile> sent = request.getMultiFileMap();
    for (Map.Entry<String, List<MultipartFile>> each : sent.entrySet()) {
      String name = each.getKey();
      Optional<List<String>> hashes = files.take(step.link(), each.getValue());
      if (hashes.isEmpty()) {
        faults.add(new Refusal.Fault(pointer(name), "file", ""));
      } else if (name.equals(GuestFields.PHOTOS)) {
        photos.addAll(hashes.get());
      } else if (name.startsWith(GuestFields.ANSWER) && !hashes.get().isEmpty()) {
        answers.add(new Filled.Field(bare(name), hashes.get()));
      }
    }
    if (!faults.isEmpty()) {
      return html(422, page.form(step, typed, faults));
    }
    Filled filled =
        new Filled(
            answers, one(typed, GuestFields.CERTIFICATE), one(typed, GuestFields.REMARK), photos);
    return switch (doOutside.done(step, filled)) {
      case DoOutside.Done.Accepted _ -> html(200, page.said(Say.THANKS, Say.THANKS_TEXT));
      case DoOutside.Done.Faulty(List<Refusal.Fault> wrong) ->
          html(422, page.form(step, typed, wrong));
      case DoOutside.Done.Not _ -> shut(page, DoOutside.Why.OVER);
    };
  }

  private static List<Filled.Field> typed(HttpServletRequest request) {
    List<Filled.Field> fields = new ArrayList<>();
    request
        .getParameterMap()
        .forEach((name, values) -> fields.add(new Filled.Field(name, List.of(values))));
    return fields;
  }

  private static List<Filled.Field> named(List<Filled.Field> typed) {
    return typed.stream()
        .filter(field -> field.name().startsWith(GuestFields.ANSWER))
        .map(field -> new Filled.Field(bare(field.name()), field.values()))
        .toList();
  }

  private static String bare(String name) {
    return name.substring(GuestFields.ANSWER.length());
  }

  private static String pointer(String name) {
    return name.startsWith(GuestFields.ANSWER) ? "/answers/" + bare(name) : "/" + name;
  }

  private static String one(List<Filled.Field> typed, String name) {
    return typed.stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .map(field -> field.values().getFirst())
        .orElse("");
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ResponseEntity<String> tooLarge(HttpServletRequest request) {
    return html(413, page(request).said(Say.TOO_LARGE, Say.TOO_LARGE_TEXT));
  }

  private static ResponseEntity<String> none(GuestPage page) {
    return html(404, page.said(Say.NONE, Say.NONE_TEXT));
  }

  private static ResponseEntity<String> shut(GuestPage page, DoOutside.Why why) {
    return switch (why) {
      case DONE -> html(410, page.said(Say.DONE, Say.DONE_TEXT));
      case EXPIRED -> html(410, page.said(Say.EXPIRED, Say.EXPIRED_TEXT));
      case REVOKED -> html(410, page.said(Say.REVOKED, Say.EXPIRED_TEXT));
      case OVER -> html(410, page.said(Say.OVER, Say.OVER_TEXT));
    };
  }

  private static GuestPage page(HttpServletRequest request) {
    return new GuestPage(ProblemWriter.language(request));
  }

  private static ResponseEntity<String> html(int status, String page) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex, nofollow")
        .contentType(HTML)
        .body(page);
  }
}
