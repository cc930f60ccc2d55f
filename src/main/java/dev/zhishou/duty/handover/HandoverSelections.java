package dev.zhishou.duty.handover;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.procedure.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a handover's step proposes: the cases that the post has open, what is red marked as a key
/// point, a summary in figures, and the telephone of who goes.
@Component
class HandoverSelections implements Selections {
  private final BuildHandover build;
  private final Accounts accounts;

  HandoverSelections(BuildHandover build, Accounts accounts) {
    this.build = build;
    this.accounts = accounts;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    return switch (selection) {
      case "open steps taken in the shift" ->
          Optional.of(matters(items(new CommunityId(community), given)));
      case "summary of the shift" -> Optional.of(summary(items(new CommunityId(community), given)));
      case "telephone of who goes" -> Optional.of(telephone(id(given.get("outgoing"))));
      default -> Optional.empty();
    };
  }

  /// At which number the incoming reaches him after the shift (002-491).
  private List<Value.Row> telephone(@Nullable String outgoing) {
    return Optional.ofNullable(outgoing).map(UUID::fromString).map(AccountId::new).stream()
        .flatMap(account -> Stream.ofNullable(accounts.phones(List.of(account)).get(account)))
        .map(phone -> row("telephone", Map.of("text", new Value.Text(phone))))
        .toList();
  }

  private List<Item> items(CommunityId community, Map<String, Value> given) {
    String role = id(given.get("shift_role"));
    String outgoing = id(given.get("outgoing"));
    return role == null
        ? List.of()
        : build.written(
            new Shifts(community, role, outgoing == null ? null : UUID.fromString(outgoing), null));
  }

  private static @Nullable String id(@Nullable Value value) {
    return value instanceof Value.Id(String id) ? id : null;
  }

  static List<Value.Row> matters(List<Item> items) {
    return items.stream()
        .filter(item -> item.kind() == Item.Kind.CASE && item.caseId() != null)
        .map(
            item ->
                row(
                    String.valueOf(item.caseId()),
                    Map.of(
                        "case", new Value.Id(String.valueOf(item.caseId())),
                        "key", new Value.YesNo(item.red()),
                        "hint", new Value.Text(item.what()))))
        .toList();
  }

  static List<Value.Row> summary(List<Item> items) {
    String text =
        "未结 %s 件，其中要紧的 %s 件；待办 %s 步；应发未发通知 %s 条；在管物品 %s 件；涉及设备 %s 台"
            .formatted(
                count(items, Item.Kind.CASE),
                items.stream().filter(item -> item.kind() == Item.Kind.CASE && item.red()).count(),
                count(items, Item.Kind.STEP),
                count(items, Item.Kind.NOTICE),
                count(items, Item.Kind.CUSTODY),
                count(items, Item.Kind.EQUIPMENT));
    return List.of(row("summary", Map.of("text", new Value.Text(text))));
  }

  private static long count(List<Item> items, Item.Kind kind) {
    return items.stream().filter(item -> item.kind() == kind).count();
  }

  private static Value.Row row(String id, Map<String, Value> columns) {
    SequencedMap<String, Value> ordered = new LinkedHashMap<>(columns);
    return new Value.Row(id, ordered);
  }
}
