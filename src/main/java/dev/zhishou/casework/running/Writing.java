package dev.zhishou.casework.running;

import dev.zhishou.casework.Live;
import dev.zhishou.casework.Plans;
import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.event.EventBytes;
import dev.zhishou.casework.store.Append;
import dev.zhishou.casework.store.Sealer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Gathers what one commit writes, case by case.
public final class Writing {
  /// Stands before the topic of a change in a confidential case: pages that may not know of it are
  /// not told that anything happened.
  public static final String CONFIDENTIAL = "confidential-";

  private final Tools tools;
  private final UUID community;
  private final List<Append.Move> moved = new ArrayList<>();
  private final List<Append.Opening> opened = new ArrayList<>();
  private final List<Append.Event> events = new ArrayList<>();
  private final List<Append.Secret> sealed = new ArrayList<>();
  private final List<Append.Erased> erased = new ArrayList<>();
  private final List<Append.StepRow> steps = new ArrayList<>();
  private final List<Append.RunKey> settled = new ArrayList<>();
  private final List<Append.Change> changes = new ArrayList<>();
  private final List<Append.FollowUp> followUps = new ArrayList<>();
  private final List<Append.RecordRow> records = new ArrayList<>();
  private final List<Append.HomeRow> homes = new ArrayList<>();
  private final List<Live> written = new ArrayList<>();

  /// What it works with.
  ///
  /// @param listenersOf names of those that follow events of a type
  /// @param salts a cryptographic source
  public record Tools(
      Sealer sealer, Function<String, List<String>> listenersOf, RandomGenerator salts) {}

  public Writing(Tools tools, UUID community) {
    this.tools = tools;
    this.community = community;
  }

  /// A case goes on.
  ///
  /// @return the case as it is once this is written
  public Live goesOn(Batch batch) {
    Live before = batch.live;
    World world = Objects.requireNonNull(batch.world, "nothing was decided");
    byte[] hash = events(batch.events, before.hash(), before.version());
    Live now = new Live(before.community(), before.version(), batch.state, hash, batch.ahead);
    moved.add(
        new Append.Move(
            before.id(), before.seq(), before.hash(), new Projection(world).written(now)));
    finish(before, now, batch.events, world);
    return now;
  }

  /// Only the alarm of a case has moved.
  public void sleepsOn(Live live, World world) {
    moved.add(
        new Append.Move(live.id(), live.seq(), live.hash(), new Projection(world).standing(live)));
  }

  /// A case begins.
  public Live begins(Plans.Version version, Decision begun, World world) {
    CaseState after = begun.state();
    byte[] hash = events(begun.events(), null, version);
    Live now = new Live(community, version, after, hash, begun.ahead());
    Fact.Opened with = after.head().opened();
    opened.add(
        new Append.Opening(
            now.id(),
            new Append.Fixed(
                with.number(),
                with.procedure(),
                with.version(),
                with.title(),
                with.drill(),
                with.onePer()),
            after.head().openedAt(),
            new Projection(world).written(now)));
    finish(null, now, begun.events(), world);
    return now;
  }

  public Append append() {
    return new Append(
        community,
        moved,
        opened,
        events,
        new Append.Secrets(sealed, erased),
        new Append.Steps(steps, settled),
        new Append.Beside(changes, followUps, records, homes));
  }

  /// The cases as they are once this is written.
  public List<Live> written() {
    return written;
  }

  private byte[] events(List<CaseEvent> more, byte @Nullable [] prev, Plans.Version version) {
    byte[] last = prev;
    for (CaseEvent event : more) {
      EventBytes.Written bytes =
          EventBytes.write(event, last, version.decider().plan(), tools.salts);
      last = bytes.hash();
      events.add(
          new Append.Event(
              event.caseId(),
              event.seq(),
              bytes.type(),
              event.stamp().at(),
              bytes.bytes(),
              bytes.hash()));
      for (Map.Entry<String, String> secret : bytes.disclosures().entrySet()) {
        sealed.add(secret(event, secret.getKey(), secret.getValue()));
      }
      if (event.fact() instanceof Fact.Erased gone) {
        gone.what().forEach(what -> erased.add(new Append.Erased(event.caseId(), what)));
      }
      Projection.begun(event).ifPresent(records::add);
      homes.addAll(Projection.homes(event));
    }
    if (last == null) {
      throw new IllegalStateException("no events");
    }
    return last;
  }

  private Append.Secret secret(CaseEvent event, String name, String disclosure) {
    byte[] bytes = tools.sealer.seal(event.caseId(), event.seq(), name, disclosure);
    return new Append.Secret(event.caseId(), event.seq(), name, bytes);
  }

  private void finish(@Nullable Live before, Live now, List<CaseEvent> more, World world) {
    Append.Steps rows = new Projection(world).steps(before, now);
    steps.addAll(rows.open());
    settled.addAll(rows.settled());
    CaseEvent last = more.getLast();
    change("case", now, last);
    if (more.stream().anyMatch(Writing::presses)) {
      change("deadline", now, last);
    }
    more.forEach(event -> follow(event, now));
    written.add(now);
  }

  private static boolean presses(CaseEvent event) {
    return event.fact() instanceof Fact.StepOverdue || event.fact() instanceof Fact.RungCalled;
  }

  private void change(String topic, Live now, CaseEvent last) {
    String told = now.confidential() ? CONFIDENTIAL + topic : topic;
    changes.add(new Append.Change(told, now.id(), last.seq(), last.stamp().at()));
  }

  private void follow(CaseEvent event, Live live) {
    String type = event.fact().getClass().getSimpleName();
    for (String listener : tools.listenersOf.apply(type)) {
      followUps.add(
          new Append.FollowUp(
              listener,
              event.caseId() + ":" + event.seq(),
              event.stamp().at(),
              // A critical case's follow-ups go first: a higher number is fetched before.
              10 - live.state().status().severity().ordinal()));
    }
  }
}
