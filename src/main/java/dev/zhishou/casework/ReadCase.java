package dev.zhishou.casework;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Outlook;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.event.Disclosure;
import dev.zhishou.casework.event.EventBytes;
import dev.zhishou.casework.personal.Confidants;
import dev.zhishou.casework.personal.HiddenKinds;
import dev.zhishou.casework.personal.NeedToKnow;
import dev.zhishou.casework.personal.Personal;
import dev.zhishou.casework.running.Deciding;
import dev.zhishou.casework.running.LiveCases;
import dev.zhishou.casework.store.Append;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.casework.store.Sealer;
import dev.zhishou.casework.store.Tail;
import dev.zhishou.platform.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads a case as it stands now, and what is private of it for those who may see that.
@Component
public class ReadCase {
  private final CaseStore store;
  private final LiveCases lives;
  private final Deciding deciding;
  private final Sealer sealer;
  private final NeedToKnow needToKnow;
  private final HiddenKinds hiddenKinds;
  private final Clock clock;

  ReadCase(
      CaseStore store,
      LiveCases lives,
      Deciding deciding,
      Sealer sealer,
      NeedToKnow needToKnow,
      HiddenKinds hiddenKinds,
      Clock clock) {
    this.store = store;
    this.lives = lives;
    this.deciding = deciding;
    this.sealer = sealer;
    this.needToKnow = needToKnow;
    this.hiddenKinds = hiddenKinds;
    this.clock = clock;
  }

  /// A case as somebody sees it.
  ///
  /// @param personal what is personal of it, for him
  /// @param outlook what follows from its facts and is not stored
  public record Seen(Live live, World world, Personal personal, Outlook outlook, Instant now) {
    /// What is private, by event and name, whole or masked; empty for who may not see it.
    public Map<Command.Secret, Disclosure> disclosures() {
      return personal.opened();
    }
  }

  /// The case; empty when the actor's communities have none of this id, he is no staff there, or it
  /// is confidential and not for him.
  public Optional<Seen> read(Actor actor, UUID caseId) {
    return live(actor, caseId).map(live -> shown(actor, live));
  }

  /// A case that was just decided, confirmed or written by this call: it is not read again. Empty
  /// for who is no staff there.
  public Optional<Seen> seen(Actor actor, Live live) {
    return admitted(actor, live) ? Optional.of(shown(actor, live)) : Optional.empty();
  }

  private Seen shown(Actor actor, Live live) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    World world = deciding.world(live);
    Outlook outlook = live.version().decider().outlook(live.state(), now, world);
    return new Seen(
        live, world, personal(actor, live, () -> world, () -> outlook, now), outlook, now);
  }

  /// What is personal of a case for the actor, where nothing else of it is shown.
  public Personal personal(Actor actor, Live live) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Supplier<World> world = () -> deciding.world(live);
    return personal(
        actor,
        live,
        world,
        () -> live.version().decider().outlook(live.state(), now, world.get()),
        now);
  }

  private Personal personal(
      Actor actor, Live live, Supplier<World> world, Supplier<Outlook> outlook, Instant now) {
    return new Personal(
        live.plan(),
        live.state(),
        Permission.SEE_PERSONAL.allows(actor, new CommunityId(live.community())),
        () -> disclosures(live),
        () -> needToKnow.has(actor, live, world, outlook, now),
        () -> needToKnow.hasPapers(actor, live, world, outlook, now));
  }

  private boolean admitted(Actor actor, Live live) {
    return Permission.WORK.allows(actor, new CommunityId(live.community()))
        && confided(actor, live);
  }

  private boolean confided(Actor actor, Live live) {
    return Confidants.has(actor, live, () -> deciding.world(live), clock.instant());
  }

  /// Whether a list may not show the actor that there is such a case: it is confidential, and not
  /// for him. A case that is remembered as open to all is not looked up again.
  public boolean hides(Actor actor, UUID caseId) {
    Live known = lives.remembered(caseId);
    return (known == null || known.confidential())
        && lives.current(scope(actor), caseId).filter(live -> !confided(actor, live)).isPresent();
  }

  /// The procedures whose cases are counted in nothing that everybody reads.
  public Set<String> confidentialKinds() {
    return hiddenKinds.all();
  }

  /// The procedures whose cases a figure does not count for the actor: they are confidential, and
  /// he may not know of each of them by his post.
  public Set<String> hiddenKinds(Actor actor, Collection<UUID> communities) {
    return hiddenKinds.from(actor, communities, clock.instant());
  }

  /// The cases that this one started or came from and of which the actor may not know.
  public Set<UUID> hiddenLinks(Actor actor, Live live) {
    Fact.Link up = live.state().head().link();
    return Stream.concat(
            Stream.ofNullable(up).map(Fact.Link::parent),
            live.state().beside().links().stream().map(CaseState.Linked::id))
        .filter(id -> hides(actor, id))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The case alone.
  public Optional<Live> live(Actor actor, UUID caseId) {
    return lives.current(scope(actor), caseId).filter(live -> admitted(actor, live));
  }

  private static Scope scope(Actor actor) {
    return actor.kind() == Actor.Kind.SYSTEM
        ? Scope.whole("reading a case")
        : Scope.of(actor.communities());
  }

  /// One event of a case, for who follows it; its personal values are sealed.
  public CaseEvent event(Live live, int seq) {
    Tail tail = store.tail(Scope.of(live.community()), live.id(), seq - 1).orElseThrow();
    return EventBytes.read(tail.events().getFirst().bytes(), live.plan());
  }

  /// What is private of a case as the actor sees it.
  public Map<Command.Secret, Disclosure> opened(Actor actor, Live live) {
    return shown(actor, live).disclosures();
  }

  private Map<Command.Secret, Disclosure> disclosures(Live live) {
    Map<Command.Secret, Disclosure> opened = new LinkedHashMap<>();
    for (Append.Secret secret : store.secrets(Scope.of(live.community()), live.id())) {
      String text = sealer.open(secret.caseId(), secret.seq(), secret.name(), secret.sealed());
      opened.put(new Command.Secret(secret.seq(), secret.name()), Disclosure.read(text));
    }
    return opened;
  }
}
