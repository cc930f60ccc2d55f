package dev.zhishou.custody;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the chain of a thing allows, as `custody` does it.
class ChainTest {
  private final Chain chain = new Chain();

  private void done(Deed... deeds) {
    for (Deed deed : deeds) {
      assertThat(chain.refusal(deed, null)).as(deed.word()).isEmpty();
      chain.add(deed, null, 0);
    }
  }

  private boolean refuses(Deed deed) {
    return chain.refusal(deed, null).isPresent();
  }

  @Test
  void a_sealed_bag_is_opened_once_and_sealed_anew() {
    assertThat(refuses(Deed.OPEN)).isTrue();
    done(Deed.SEAL, Deed.KEEP);
    assertThat(chain.now()).isEqualTo(new Chain.Standing(State.KEPT, true));
    assertThat(refuses(Deed.SEAL)).isTrue();
    assertThat(refuses(Deed.KEEP)).isTrue();
    done(Deed.OPEN);
    assertThat(chain.now()).isEqualTo(new Chain.Standing(State.OPENED, false));
    assertThat(refuses(Deed.OPEN)).isTrue();
    done(Deed.SEAL, Deed.OPEN, Deed.SEAL);
  }

  @Test
  void what_was_given_out_is_given_out_once_and_may_come_back() {
    done(Deed.RELEASE);
    assertThat(refuses(Deed.RELEASE)).isTrue();
    assertThat(refuses(Deed.MOVE)).isTrue();
    assertThat(refuses(Deed.SEAL)).isTrue();
    assertThat(refuses(Deed.OPEN)).isTrue();
    assertThat(refuses(Deed.DISPOSE)).isTrue();
    done(Deed.KEEP, Deed.RELEASE);
  }

  @Test
  void what_is_lent_comes_back_or_goes_on_and_is_not_opened_elsewhere() {
    done(Deed.SEAL, Deed.MOVE);
    assertThat(refuses(Deed.OPEN)).isTrue();
    assertThat(refuses(Deed.SEAL)).isTrue();
    done(Deed.MOVE, Deed.KEEP);
    assertThat(chain.now().sealed()).isTrue();
  }

  @Test
  void what_never_came_in_is_not_disposed_of_and_what_was_disposed_of_never_comes_back() {
    assertThat(refuses(Deed.DISPOSE)).isTrue();
    done(Deed.KEEP, Deed.DISPOSE);
    for (Deed deed : Deed.values()) {
      assertThat(refuses(deed)).as(deed.word()).isTrue();
    }
  }

  @Test
  void pieces_go_one_by_one_and_with_the_last_the_whole_is_gone() {
    chain.add(Deed.KEEP, null, 2);
    chain.add(Deed.RELEASE, "saw", 0);
    assertThat(chain.now().state()).isEqualTo(State.KEPT);
    assertThat(chain.refusal(Deed.RELEASE, "saw")).isPresent();
    assertThat(chain.refusal(Deed.RELEASE, "drill")).isEmpty();
    chain.add(Deed.RELEASE, "drill", 0);
    assertThat(chain.now().state()).isEqualTo(State.RELEASED);
    assertThat(refuses(Deed.RELEASE)).isTrue();
  }
}
