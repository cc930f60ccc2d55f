package dev.zhishou.casework.world;

import dev.zhishou.casework.Live;
import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.event.Digest;
import dev.zhishou.casework.event.EventBytes;
import dev.zhishou.casework.store.Append;
import dev.zhishou.casework.store.Tail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Looks at a world that has run dry.
final class Promises {
  private final World world;
  private final Node node;
  private final Map<UUID, Stored> cases = new HashMap<>();

  Promises(World world) {
    this.world = world;
    this.node = world.fresh(world.store);
    world.store.ids().forEach(id -> cases.put(id, Stored.of(world.store, id, world.plans())));
  }

  void hold() {
    cases.values().forEach(Promises::chain);
    cases.values().forEach(Promises::settled);
    cases.values().forEach(this::rows);
    cases.values().forEach(stored -> new Rungs(stored).hold(world.clock.instant()));
    told();
    accepted();
    followed();
    opened();
    Erasing erasing = new Erasing(world);
    cases.keySet().forEach(erasing::hold);
  }

  private static void chain(Stored stored) {
    byte[] before = null;
    int seq = 0;
    for (Tail.Event event : stored.tail().events()) {
      byte[] prev = EventBytes.prev(event.bytes()).orElse(null);
      int at = event.seq();
      boolean whole =
          at == ++seq
              && Arrays.equals(Digest.sha256(event.bytes()), event.hash())
              && Arrays.equals(prev, before);
      Promise.Broken.unless(whole, Promise.CHAIN_WHOLE, () -> stored.id() + " event " + at);
      before = event.hash();
    }
    boolean last =
        Arrays.equals(stored.tail().lastHash(), before) && stored.tail().lastSeq() == seq;
    Promise.Broken.unless(last, Promise.CHAIN_WHOLE, () -> stored.id() + " its end");
  }

  private static void settled(Stored stored) {
    Map<String, Integer> done = new HashMap<>();
    for (CaseEvent event : stored.events()) {
      String run =
          switch (event.fact()) {
            case Fact.StepDone fact -> fact.run();
            case Fact.StepSkipped fact -> fact.run();
            case Fact other -> null;
          };
      if (run != null) {
        int times = done.merge(run, 1, Integer::sum);
        Promise.Broken.unless(
            times == 1, Promise.SETTLED_ONCE, () -> stored.id() + " " + run + " at " + event.seq());
      }
    }
    CaseState before = null;
    for (CaseState state : stored.states()) {
      if (before != null) {
        stays(stored, before, state);
      }
      before = state;
    }
  }

  private static void stays(Stored stored, CaseState before, CaseState after) {
    for (Run was : before.runs().values()) {
      Run is = after.run(was.id());
      boolean stage = stored.version().decider().plan().node(was.step()).step().stage();
      boolean stays = is != null && (stage || !was.state().settled() || is.state() == was.state());
      Promise.Broken.unless(
          stays,
          Promise.SETTLED_ONCE,
          () -> stored.id() + " " + was.id() + " " + was.state() + " at " + after.status().seq());
    }
  }

  private void rows(Stored stored) {
    Live live = World.seen(node, stored.id()).live();
    Append.Standing head = world.store.head(stored.id());
    Append.Standing should = node.house.standing(live);
    Promise.Broken.unless(
        head.seq() == should.seq()
            && Arrays.equals(head.hash(), should.hash())
            && head.status().equals(should.status())
            && head.severity().equals(should.severity())
            && Objects.equals(head.nextDeadline(), should.nextDeadline())
            && alarm(head.nextAlarm(), should.nextAlarm(), world.clock.instant()),
        Promise.ROWS_ARE_THE_FOLD,
        () -> "head " + head + " is not " + should);
    Map<String, Append.StepRow> rows = world.store.steps(stored.id());
    Map<String, Append.StepRow> expected = node.house.rows(live);
    Promise.Broken.unless(
        rows.equals(expected),
        Promise.ROWS_ARE_THE_FOLD,
        () -> "rows " + rows + " not " + expected);
    Promise.Broken.unless(
        live.state().equals(stored.state()), Promise.ROWS_ARE_THE_FOLD, () -> "the fold differs");
    world.remembered(stored.id()).stream()
        .filter(kept -> Arrays.equals(kept.hash(), head.hash()))
        .forEach(
            kept ->
                Promise.Broken.unless(
                    kept.state().equals(stored.state()),
                    Promise.ROWS_ARE_THE_FOLD,
                    () -> "a node remembers " + kept.state() + " not " + stored.state()));
  }

  /// A moment that came and decided nothing is slept over: then the head's is a later one.
  private static boolean alarm(@Nullable Instant head, @Nullable Instant should, Instant now) {
    boolean slept = should != null && !should.isAfter(now);
    return slept ? head == null || head.isAfter(should) : Objects.equals(head, should);
  }

  private void told() {
    for (Phone phone : world.phones) {
      Promise.Broken.unless(phone.empty(), Promise.PHONES_TOLD, () -> "a phone is not empty");
      phone.deeds.forEach(
          (id, deed) ->
              Promise.Broken.unless(
                  phone.told.containsKey(id) || world.lostCases.contains(phone.cases.get(id)),
                  Promise.PHONES_TOLD,
                  () -> "nobody was told of " + deed));
    }
  }

  /// Those in which somebody acted: what time brought before a command is not of the command.
  private void accepted() {
    Map<UUID, List<CaseEvent>> written = new HashMap<>();
    cases
        .values()
        .forEach(
            stored ->
                stored.events().stream()
                    .filter(event -> event.stamp().command() != null)
                    .forEach(
                        event ->
                            written
                                .computeIfAbsent(event.stamp().command(), id -> new ArrayList<>())
                                .add(event)));
    for (Phone phone : world.phones) {
      phone.told.forEach(
          (id, outcome) -> {
            boolean rest = world.lost.contains(id) || world.lostCases.contains(phone.cases.get(id));
            if (!rest) {
              accepted(phone, id, outcome, written.getOrDefault(id, List.of()));
            }
          });
    }
  }

  private static void accepted(
      Phone phone, UUID id, Decision.Outcome outcome, List<CaseEvent> written) {
    long primary =
        written.stream().filter(event -> Deeds.isOf(phone.deeds.get(id), event.fact())).count();
    boolean one = outcome == Decision.Outcome.REFUSED ? written.isEmpty() : primary == 1;
    boolean together =
        written.isEmpty()
            || written.getLast().seq() - written.getFirst().seq() == written.size() - 1
                && written.stream().allMatch(e -> e.caseId().equals(phone.cases.get(id)));
    Promise.Broken.unless(
        one && together,
        Promise.ACCEPTED_ONCE,
        () -> outcome + " " + phone.deeds.get(id) + " stands in " + written);
  }

  private void followed() {
    Promise.Broken.unless(
        world.store.followUps().isEmpty(), Promise.FOLLOWED_ONCE, () -> "tasks are left");
    for (Stored stored : cases.values()) {
      for (int i = 0; i < stored.events().size(); i++) {
        Fact fact = stored.events().get(i).fact();
        if (fact instanceof Fact.RungCalled || fact instanceof Fact.StepOverdue) {
          Tail.Event event = stored.tail().events().get(i);
          String key = stored.id() + ":" + event.seq() + ":" + Arrays.hashCode(event.hash());
          Promise.Broken.unless(
              world.rung.contains(key), Promise.FOLLOWED_ONCE, () -> "no bell for " + fact);
        }
      }
      part(stored);
    }
  }

  private void part(Stored part) {
    Fact.Link link = part.state().head().link();
    Stored parent = link == null ? null : cases.get(link.parent());
    if (parent == null || !link.how().equals("part")) {
      return;
    }
    boolean over =
        !part.facts(Fact.CaseClosed.class).isEmpty()
            || !part.facts(Fact.CaseCancelled.class).isEmpty();
    long said =
        parent.facts(Fact.PartClosed.class).stream()
            .filter(fact -> fact.part().equals(part.id()))
            .count();
    Promise.Broken.unless(
        said == (over ? 1 : 0),
        Promise.FOLLOWED_ONCE,
        () -> "the end of a part was told " + said + " times");
  }

  private void opened() {
    Set<UUID> begun = new TreeSet<>();
    for (Phone phone : world.phones) {
      phone.opened.forEach(
          (key, id) ->
              Promise.Broken.unless(
                  cases.containsKey(id) || world.lostCases.contains(id),
                  Promise.OPENED_ONCE,
                  () -> key + " opened " + id + ", which is not there"));
      begun.addAll(phone.opened.values());
    }
    Set<Integer> numbers = new HashSet<>();
    for (Stored stored : cases.values()) {
      String number = stored.state().head().opened().number();
      numbers.add(Integer.parseInt(number.substring(number.lastIndexOf('-') + 1)));
      boolean known =
          begun.contains(stored.id())
              || stored.state().head().link() != null
              || world.lostCases.contains(stored.id());
      Promise.Broken.unless(
          known, Promise.OPENED_ONCE, () -> "nobody was told of " + stored.id() + " " + number);
    }
    Promise.Broken.unless(
        numbers.size() == cases.size()
            && numbers.stream().allMatch(number -> number >= 1 && number <= cases.size()),
        Promise.OPENED_ONCE,
        () -> "numbers with gaps: " + numbers);
    Set<Integer> forms = new HashSet<>();
    int written = 0;
    for (Stored stored : cases.values()) {
      for (Fact.RecordWritten form : stored.facts(Fact.RecordWritten.class)) {
        if (form.form().equals("own-work-order")) {
          forms.add(Integer.parseInt(form.number().substring(form.number().lastIndexOf('-') + 1)));
          written = Math.max(written, forms.size());
        }
      }
    }
    int last = written;
    Promise.Broken.unless(
        forms.stream().allMatch(number -> number >= 1 && number <= last),
        Promise.OPENED_ONCE,
        () -> "forms with gaps: " + forms);
  }
}
