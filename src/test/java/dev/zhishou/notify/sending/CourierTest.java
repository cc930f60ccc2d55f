package dev.zhishou.notify.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.Zhishou;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Communities;
import dev.zhishou.access.CommunityId;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Delivery;
import dev.zhishou.notify.DeliveryState;
import dev.zhishou.notify.Envelope;
import dev.zhishou.notify.Fault;
import dev.zhishou.notify.Messages;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Receiver;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.channel.Gateways;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Messages to real receivers: the workers are asked to look by hand, so that a test decides when.
@Tag("database")
@SpringBootTest(classes = {Zhishou.class, TestNotes.class})
class CourierTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @Autowired Messages messages;
  @Autowired Gateways gateways;
  @Autowired Lanes lanes;
  @Autowired Carry carry;
  @Autowired Communities communities;
  @Autowired Accounts accounts;
  @Autowired Clock clock;

  private final Receiver first = new Receiver();
  private final Receiver second = new Receiver();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    DATABASE.tell(registry);
    registry.add("zhishou.empty", () -> "false");
    registry.add("zhishou.at-work", () -> "false");
    registry.add("zhishou.notify.allow", () -> "127.0.0.1");
    registry.add("zhishou.notify.timeout", () -> "2s");
    registry.add("zhishou.access.argon-memory", () -> "64");
    registry.add("zhishou.access.argon-rounds", () -> "1");
  }

  @BeforeEach
  void oneProvider() {
    DATABASE.asOwner("truncate message, delivery, delivery_attempt, gateway");
    provider(first, 1, 1_000);
  }

  @AfterEach
  void close() {
    first.close();
    second.close();
  }

  private CommunityId lanting() {
    return communities.find("lanting").orElseThrow().id();
  }

  private void provider(Receiver to, int position, double perSecond) {
    gateways.keep(
        TestNotes.sms(communities, to, position, perSecond), clock.instant().minusSeconds(60));
  }

  private Queued note(String about, boolean drill) {
    return TestNotes.note(lanting(), about, drill, clock.instant());
  }

  private List<Envelope> strangers(int number, Queued message) {
    List<Envelope> all = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Recipient stranger = new Recipient.Person(UUID.randomUUID());
      all.add(new Envelope(stranger, ChannelKind.SMS, message.span().made()));
    }
    return all;
  }

  private Recipient guard() {
    return new Recipient.Account(accounts.byUsername("lanting-guard").orElseThrow().id());
  }

  private Queued queued(String about, boolean drill, Recipient to) {
    Queued message = note(about, drill);
    messages.queue(message, List.of(new Envelope(to, ChannelKind.SMS, message.span().made())));
    return message;
  }

  private Delivery only(Queued message) {
    List<Delivery> all = messages.deliveries(lanting().value(), message.id(), null, 10);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  /// One look, carried to its end.
  private int work(Instant now) {
    Load load = lanes.take("sms", now, 32, Duration.ofSeconds(30));
    for (Taken taken : load.taken()) {
      lanes.settle(taken, carry.one(taken, load.gateways()));
    }
    return load.taken().size();
  }

  @Test
  void a_message_reaches_the_provider_with_the_number_from_the_register_and_its_own_id() {
    AccountId guard = ((Recipient.Account) guard()).id();
    String phone = accounts.phones(List.of(guard)).get(guard);
    Queued message = queued("水管\"爆\"了\n{to}", false, guard());

    assertThat(work(clock.instant())).isOne();

    Receiver.Got got = first.got().getFirst();
    Delivery delivery = only(message);
    assertThat(got.path()).isEqualTo("/send?key=s%20p");
    assertThat(got.header("X-Id")).isEqualTo(delivery.id().toString());
    assertThat(got.body())
        .isEqualTo(
            "{\"to\":\""
                + phone
                + "\",\"text\":\"水管\\\"爆\\\"了\\n{to}\",\"id\":\""
                + delivery.id()
                + "\"}");
    assertThat(delivery.standing().state()).isEqualTo(DeliveryState.SENT);
    assertThat(work(clock.instant().plusSeconds(120))).isZero();
  }

  @Test
  void the_same_message_queued_again_is_not_sent_again() {
    Queued message = queued("一次", false, guard());
    Envelope same = new Envelope(guard(), ChannelKind.SMS, message.span().made());
    assertThat(messages.queue(message, List.of(same, same))).isZero();

    work(clock.instant());
    assertThat(work(clock.instant().plusSeconds(120))).isZero();
    assertThat(first.got()).hasSize(1);
  }

  @Test
  void when_the_first_provider_refuses_or_hangs_the_second_carries_it_under_the_same_id() {
    provider(second, 2, 1_000);
    for (Receiver.Answer trouble :
        List.of(
            Receiver.Answer.status(503), Receiver.Answer.hangs(), Receiver.Answer.status(302))) {
      DATABASE.asOwner("update gateway set resting_until = null");
      first.forget();
      second.forget();
      first.answering(got -> trouble);
      Queued message = queued("改道", false, guard());

      work(clock.instant());

      assertThat(first.got()).hasSize(1);
      assertThat(second.got()).hasSize(1);
      assertThat(second.got().getFirst().header("X-Id"))
          .isEqualTo(first.got().getFirst().header("X-Id"));
      assertThat(only(message).standing().state()).isEqualTo(DeliveryState.SENT);
    }
    queued("歇着", false, guard());
    first.forget();
    work(clock.instant());
    assertThat(first.got()).as("a provider in trouble is tried last").isEmpty();
  }

  @Test
  void what_all_refuse_is_tried_again_later_and_fails_when_it_is_worth_nothing_any_more() {
    first.answering(got -> Receiver.Answer.status(500));
    Queued message = queued("以后", false, guard());
    work(clock.instant());
    Delivery waiting = only(message);
    assertThat(waiting.standing().state()).isEqualTo(DeliveryState.QUEUED);
    assertThat(waiting.standing().due()).isAfter(clock.instant().plusSeconds(3));
    assertThat(waiting.standing().why()).isEqualTo(new Fault(Fault.Code.REFUSED, "HTTP 500 "));

    first.answering(got -> Receiver.Answer.ok("{}"));
    assertThat(work(waiting.standing().due())).isOne();
    assertThat(only(message).standing().state()).isEqualTo(DeliveryState.SENT);
    assertThat(DATABASE.count("delivery_attempt where outcome = 'later'")).isOne();
  }

  @Test
  void who_has_no_number_who_is_outside_a_drill_and_what_is_no_longer_true_gets_nothing() {
    Recipient nobody = new Recipient.Person(UUID.randomUUID());
    Queued nowhere = queued("无号", false, nobody);
    Queued drill = queued("演练", true, nobody);
    Queued inside = queued("演练", true, guard());
    Queued gone = queued("gone", false, guard());
    work(clock.instant());

    assertThat(only(nowhere).standing().why()).isEqualTo(Fault.of(Fault.Code.NO_ADDRESS));
    assertThat(only(drill).standing().why()).isEqualTo(Fault.of(Fault.Code.DRILL));
    assertThat(only(gone).standing().state()).isEqualTo(DeliveryState.WITHDRAWN);
    assertThat(only(inside).standing().state()).isEqualTo(DeliveryState.SENT);
    assertThat(first.got()).hasSize(1);
    assertThat(first.got().getFirst().body()).contains("\"text\":\"【演练】演练\"");
  }

  @Test
  void without_a_provider_nothing_goes_out_and_the_delivery_says_so() {
    DATABASE.asOwner("truncate gateway");
    Queued message = queued("没有通道", false, guard());
    assertThat(lanes.busy(clock.instant())).contains("sms");
    work(clock.instant());
    assertThat(only(message).standing().why()).isEqualTo(Fault.of(Fault.Code.NO_GATEWAY));
  }

  @Test
  void a_node_that_dies_in_the_middle_is_followed_by_another_and_nobody_else_takes_it_before() {
    Queued message = queued("接手", false, guard());
    Instant now = clock.instant();
    Load dead = lanes.take("sms", now, 32, Duration.ofSeconds(30));
    assertThat(dead.taken()).hasSize(1);
    // It had sent the message, and died before it could write that down.
    carry.one(dead.taken().getFirst(), dead.gateways());

    assertThat(work(now.plusSeconds(29))).isZero();
    assertThat(work(now.plusSeconds(31))).isOne();
    lanes.settle(
        dead.taken().getFirst(),
        Ending.of(DeliveryState.FAILED, now, Fault.of(Fault.Code.TIMEOUT)));

    assertThat(only(message).standing().state())
        .as("who was overtaken has nothing to say")
        .isEqualTo(DeliveryState.SENT);
    Set<String> ids = new HashSet<>();
    first.got().forEach(got -> ids.add(got.header("X-Id")));
    assertThat(first.got()).hasSize(2);
    assertThat(ids).hasSize(1);
  }

  @Test
  void a_gateway_is_given_no_more_than_it_takes_however_many_nodes_look() {
    DATABASE.asOwner("truncate gateway");
    provider(first, 1, 10);
    Queued message = note("很多", false);
    messages.queue(message, strangers(50, message));
    Instant now = clock.instant();
    int taken = 0;
    for (int i = 0; i < 5; i++) {
      taken += work(now);
    }
    assertThat(taken).isEqualTo(5);
    assertThat(work(now.plusMillis(300))).isEqualTo(3);
    assertThat(work(now.plusSeconds(10))).as("no hoard after a quiet while").isEqualTo(5);
  }

  @Test
  void ten_thousand_recipients_are_queued_in_less_than_five_seconds() {
    Queued message = note("停水", false);
    List<Envelope> all = strangers(10_000, message);
    long begun = System.nanoTime();
    assertThat(messages.queue(message, all)).isEqualTo(10_000);
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    System.out.println("10,000 recipients queued in " + took.toMillis() + " ms");
    assertThat(took).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void no_number_stands_in_what_is_stored_of_a_message() {
    AccountId guard = ((Recipient.Account) guard()).id();
    String phone = accounts.phones(List.of(guard)).get(guard);
    first.answering(got -> new Receiver.Answer(422, got.body(), Map.of()));
    Queued message = queued("拒收", false, guard());
    work(clock.instant());
    assertThat(only(message).standing().state()).isEqualTo(DeliveryState.FAILED);
    for (String table : List.of("message", "delivery", "delivery_attempt")) {
      assertThat(DATABASE.count(table + " t where t::text like '%" + phone + "%'")).isZero();
    }
    assertThat(DATABASE.count("gateway g where encode(g.settings, 'escape') like '%127.0.0.1%'"))
        .isZero();
  }
}
