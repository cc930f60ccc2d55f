package dev.zhishou.community.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.procedure.binder.Binder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whom the gate knows follows from the ranks of `sop/roles.yaml`.
class GateListTest {
  private static final CommunityId HERE = new CommunityId(UUID.randomUUID());
  private static final AccountId CAPTAIN = new AccountId(UUID.randomUUID());
  private static final AccountId MANAGER = new AccountId(UUID.randomUUID());
  private static final AccountId LEADER = new AccountId(UUID.randomUUID());
  private static final GateFace FACE = new GateFace(null, List.of("浙A12345"));

  @TempDir Path folder;

  private Binder binder(String post, String now) throws IOException {
    String roles = Files.readString(Path.of("sop/roles.yaml"));
    assertThat(roles).contains(post);
    Files.createDirectories(folder.resolve("sop"));
    Files.writeString(folder.resolve("sop/roles.yaml"), roles.replace(post, now));
    return Binder.of(folder);
  }

  private static List<Leader> list(Binder binder) {
    Accounts accounts = mock(Accounts.class);
    when(accounts.rolesIn(HERE))
        .thenReturn(
            Map.of(
                CAPTAIN, Set.of(Role.GUARD_CAPTAIN, Role.GUARD),
                MANAGER, Set.of(Role.GUARD, Role.SERVICE_MANAGER),
                LEADER, Set.of(Role.COMPANY_LEADER)));
    when(accounts.names(any())).thenReturn(Map.of());
    GateFaces faces = mock(GateFaces.class);
    when(faces.in(HERE)).thenReturn(Map.of(MANAGER, FACE));
    return new GateList(accounts, faces, binder).of(HERE);
  }

  /// 004-366.
  @Test
  void another_rank_in_the_file_makes_another_list() throws IOException {
    List<Leader> shipped = list(Binder.shipped());
    assertThat(shipped).extracting(Leader::account).containsExactly(LEADER, MANAGER);
    assertThat(shipped.getLast().post()).isEqualTo("客服部经理");
    assertThat(shipped.getLast().face()).isEqualTo(FACE);

    Binder raised =
        binder(
            "guard-captain: {title: 秩序班长,", "guard-captain: {title: 秩序班长, rank: general-manager,");
    assertThat(list(raised)).extracting(Leader::account).containsExactly(CAPTAIN, LEADER, MANAGER);
    Binder lowered = binder("above: project-manager, rank: manager,", "above: project-manager,");
    assertThat(list(lowered)).extracting(Leader::account).containsExactly(LEADER);
  }

  /// 004-366: a word that is no rank would quietly take a leader off the list.
  @Test
  void a_word_that_is_no_rank_is_found() throws IOException {
    assertThat(binder("rank: deputy-general-manager", "rank: vice-president").findings())
        .filteredOn(one -> one.rule().equals("rank"))
        .singleElement()
        .satisfies(one -> assertThat(one.file()).isEqualTo("sop/roles.yaml"))
        .satisfies(one -> assertThat(one.mend().english()).contains("deputy-general-manager"));
    assertThat(Binder.shipped().findings()).noneMatch(one -> one.rule().equals("rank"));
  }
}
