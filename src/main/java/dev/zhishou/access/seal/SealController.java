package dev.zhishou.access.seal;

import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.platform.keys.Signing;
import dev.zhishou.platform.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /seals`: the day seals, the newest first.
@RestController
class SealController {
  private final DaySeals seals;

  SealController(DaySeals seals) {
    this.seals = seals;
  }

  /// @param text what was signed, `{v, n, made_at, count, root, prev_seal}`
  /// @param signature Ed25519 over the text, in hex
  /// @param fingerprint of the key, as the dossier shows it
  /// @param leftAt when it left the house; null: it has not
  /// @param leftBy the channel by which it left first; null: it has not
  @Exempt(reason = "one component for each field of the answer")
  record SealView(
      int n,
      Instant madeAt,
      String root,
      String text,
      String signature,
      String publicKey,
      String fingerprint,
      @Nullable Instant leftAt,
      @Nullable String leftBy) {}

  @GetMapping("/api/v1/seals")
  Page<SealView> list(
      Actor actor,
      @RequestParam(required = false) @Nullable @Min(1) Integer cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    if (!Permission.READ_AUDIT.allowsAnywhere(actor)) {
      throw Doorkeeper.refused(Permission.READ_AUDIT).raised();
    }
    List<DaySeal> found = seals.newest(cursor, limit + 1);
    List<DaySeal> part = found.size() > limit ? found.subList(0, limit) : found;
    Map<Integer, DaySeals.Left> outside = seals.outside(part.stream().map(DaySeal::n).toList());
    return new Page<>(
        part.stream().map(one -> view(one, outside.get(one.n()))).toList(),
        found.size() > limit ? String.valueOf(part.getLast().n()) : null);
  }

  private static SealView view(DaySeal one, DaySeals.@Nullable Left left) {
    HexFormat hex = HexFormat.of();
    return new SealView(
        one.n(),
        one.madeAt(),
        one.root(),
        one.text(),
        hex.formatHex(one.signature()),
        hex.formatHex(one.publicKey()),
        Signing.fingerprint(one.publicKey()),
        left == null ? null : left.at(),
        left == null ? null : left.by());
  }
}
