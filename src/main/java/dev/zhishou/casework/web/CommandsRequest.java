package dev.zhishou.casework.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.Exempt;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// `POST /cases/{id}/commands`.
///
/// @param commands in order
/// @param deviceNow the sender's clock as it sends
record CommandsRequest(
    @NotNull @Size(min = 1, max = 200, message = "一次 1 至 200 条命令 / 1 to 200 commands at once")
        List<@Valid @NotNull CommandBody> commands,
    @Nullable Instant deviceNow) {

  /// A command as API.md has it.
  @Exempt(reason = "one component for each field of a command")
  record CommandBody(
      @NotNull UUID id,
      @Nullable Instant at,
      @JsonProperty("do") @NotNull String deed,
      @Nullable String step,
      @Nullable String run,
      @Nullable Map<String, JsonNode> answers,
      @Nullable List<SignatureBody> signatures,
      @Nullable List<UUID> with,
      @Nullable List<SecretBody> what,
      @Nullable ByBody by,
      @Nullable String via,
      @Nullable String text,
      @Nullable String reason,
      @Nullable String to,
      @Nullable List<String> files) {}

  /// @param as the slot
  record SignatureBody(@NotNull String as, @Nullable String name, @Nullable String image) {}

  /// A private value.
  record SecretBody(int seq, @NotNull String name) {}

  /// In whose name.
  record ByBody(
      @Nullable UUID account,
      @Nullable String party,
      @Nullable String name,
      @Nullable String certificate) {}
}
