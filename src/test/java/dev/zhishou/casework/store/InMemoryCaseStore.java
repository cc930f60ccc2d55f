package dev.zhishou.casework.store;

import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// Cases in maps: what the contract test holds both stores to. One thread at a time.
public final class InMemoryCaseStore implements WorldStore, Alarms {
  private final Map<UUID, Case> cases = new LinkedHashMap<>();
  private final Map<String, Integer> counters = new HashMap<>();
  private final Map<String, Answered> keys = new HashMap<>();
  private final Map<String, Append.FollowUp> followUps = new LinkedHashMap<>();

  /// All of a store at one moment.
  public record Saved(
      List<Object> cases,
      Map<String, Integer> counters,
      Map<String, Object> keys,
      Map<String, Append.FollowUp> followUps) {}

  private record Answered(byte[] request, int status, UUID opened) {}

  private static final class Case {
    final UUID id;
    final UUID community;
    final Append.Fixed fixed;
    Append.Standing now;
    final List<Tail.Event> events = new ArrayList<>();
    final Map<String, Append.Secret> secrets = new LinkedHashMap<>();
    final Map<String, Append.StepRow> steps = new LinkedHashMap<>();

    Case(UUID id, UUID community, Append.Fixed fixed, Append.Standing now) {
      this.id = id;
      this.community = community;
      this.fixed = fixed;
      this.now = now;
    }

    Case copy() {
      var copy = new Case(id, community, fixed, now);
      copy.events.addAll(events);
      copy.secrets.putAll(secrets);
      copy.steps.putAll(steps);
      return copy;
    }
  }

  /// What to come back to: a failover loses what was written since.
  public synchronized Saved save() {
    return new Saved(
        cases.values().stream().<Object>map(Case::copy).toList(),
        new HashMap<>(counters),
        new HashMap<>(keys),
        new LinkedHashMap<>(followUps));
  }

  /// Comes back.
  public synchronized void restore(Saved saved) {
    cases.clear();
    saved.cases.stream().map(Case.class::cast).map(Case::copy).forEach(c -> cases.put(c.id, c));
    counters.keySet().retainAll(saved.counters.keySet());
    counters.putAll(saved.counters);
    keys.clear();
    saved.keys.forEach((key, answered) -> keys.put(key, (Answered) answered));
    followUps.clear();
    followUps.putAll(saved.followUps);
  }

  @Override
  public synchronized boolean append(Append append) {
    for (Append.Move move : append.moved()) {
      Case one = cases.get(move.caseId());
      if (one == null
          || !one.community.equals(append.community())
          || one.now.seq() != move.wasSeq()
          || !Arrays.equals(one.now.hash(), move.wasHash())) {
        return false;
      }
    }
    for (Append.Opening opening : append.opened()) {
      String key = opening.fixed().openKey();
      if (key != null && open(append.community(), key).isPresent()) {
        throw new KeyTaken(null);
      }
    }
    write(append);
    return true;
  }

  private void write(Append append) {
    append.moved().forEach(move -> one(move.caseId()).now = move.now());
    append
        .opened()
        .forEach(
            o ->
                cases.put(
                    o.caseId(), new Case(o.caseId(), append.community(), o.fixed(), o.now())));
    append
        .events()
        .forEach(e -> one(e.caseId()).events.add(new Tail.Event(e.seq(), e.bytes(), e.hash())));
    append
        .secrets()
        .sealed()
        .forEach(s -> one(s.caseId()).secrets.put(s.seq() + " " + s.name(), s));
    append
        .secrets()
        .erased()
        .forEach(e -> one(e.caseId()).secrets.remove(e.what().seq() + " " + e.what().name()));
    append.steps().open().forEach(s -> one(s.key().caseId()).steps.put(s.key().run(), s));
    append.steps().settled().forEach(s -> one(s.caseId()).steps.remove(s.run()));
    append
        .beside()
        .followUps()
        .forEach(f -> followUps.putIfAbsent(f.name() + "/" + f.instance(), f));
  }

  private Case one(UUID id) {
    return cases.get(id);
  }

  private Optional<UUID> open(UUID community, String key) {
    return cases.values().stream()
        .filter(c -> c.community.equals(community) && c.now.status().equals("open"))
        .filter(c -> key.equals(c.fixed.openKey()))
        .map(c -> c.id)
        .findFirst();
  }

  @Override
  public synchronized <T> T locked(UUID community, UUID lock, Function<Transaction, T> work) {
    Held held = new Held(community);
    T result = work.apply(held);
    if (held.appended != null && !append(held.appended)) {
      throw new IllegalStateException("a locked case has moved");
    }
    counters.putAll(held.drawn);
    keys.putAll(held.answered);
    return result;
  }

  @Override
  public synchronized Optional<Tail> tail(Scope scope, UUID caseId, int known) {
    return Optional.ofNullable(cases.get(caseId))
        .filter(c -> sees(scope, c.community))
        .map(
            c ->
                new Tail(
                    c.community,
                    c.fixed.procedure(),
                    c.fixed.version(),
                    c.now.seq(),
                    c.now.hash(),
                    c.events.stream().filter(e -> e.seq() > known).toList()));
  }

  private static boolean sees(Scope scope, UUID community) {
    return switch (scope) {
      case Scope.Communities(var communities) -> communities.contains(community);
      case Scope.Whole whole -> true;
    };
  }

  @Override
  public synchronized List<Append.Secret> secrets(Scope scope, UUID caseId) {
    Case one = cases.get(caseId);
    return one != null && sees(scope, one.community)
        ? List.copyOf(one.secrets.values())
        : List.of();
  }

  @Override
  public synchronized List<Due> due(Instant now, int limit) {
    return cases.values().stream()
        .filter(c -> c.now.nextAlarm() != null && !c.now.nextAlarm().isAfter(now))
        .sorted(Comparator.comparing(c -> c.now.nextAlarm()))
        .limit(limit)
        .map(c -> new Due(c.id, c.now.seq(), c.now.nextAlarm()))
        .toList();
  }

  @Override
  public int watching(Instant now, Collection<UUID> aside, int limit, Consumer<List<Due>> send) {
    send.accept(due(now, limit).stream().filter(d -> !aside.contains(d.caseId())).toList());
    return due(now, limit).size();
  }

  @Override
  public synchronized Instant oldest(Instant until, Collection<UUID> aside) {
    var all = due(until, 1_000).stream().filter(due -> !aside.contains(due.caseId()));
    return all.map(Due::alarm).findFirst().orElse(null);
  }

  @Override
  public Instant alive(Instant now) {
    return null;
  }

  @Override
  public synchronized Map<String, Append.StepRow> steps(UUID caseId) {
    return Map.copyOf(one(caseId).steps);
  }

  @Override
  public synchronized Append.Standing head(UUID caseId) {
    return one(caseId).now;
  }

  @Override
  public synchronized List<UUID> ids() {
    return List.copyOf(cases.keySet());
  }

  @Override
  public synchronized List<Append.FollowUp> followUps() {
    return List.copyOf(followUps.values());
  }

  public synchronized void followed(Append.FollowUp done) {
    followUps.remove(done.name() + "/" + done.instance());
  }

  private final class Held implements Transaction {
    private final UUID community;
    private final Map<String, Integer> drawn = new HashMap<>();
    private final Map<String, Answered> answered = new HashMap<>();
    private Append appended;

    Held(UUID community) {
      this.community = community;
    }

    @Override
    public Optional<Tail> tail(UUID caseId, int known) {
      return InMemoryCaseStore.this.tail(Scope.of(community), caseId, known);
    }

    @Override
    public List<Append.Secret> secrets(UUID caseId) {
      return InMemoryCaseStore.this.secrets(Scope.of(community), caseId);
    }

    @Override
    public int lastNumber(String form, int year) {
      return counters.getOrDefault(community + form + year, 0);
    }

    @Override
    public void drawn(String form, int year, int last) {
      drawn.put(community + form + year, last);
    }

    @Override
    public Optional<UUID> openCase(String key) {
      return open(community, key);
    }

    @Override
    public String number(UUID caseId) {
      return one(caseId).fixed.number();
    }

    @Override
    public void append(Append append) {
      appended = append;
    }

    @Override
    public Repeat begin(Key key) {
      Answered before = keys.get(key.account() + key.key());
      if (before == null) {
        return new Repeat.Fresh();
      }
      return Arrays.equals(before.request(), key.request())
          ? new Repeat.Done(before.status(), before.opened())
          : new Repeat.Other();
    }

    @Override
    public void answered(Key key, int status, UUID opened) {
      answered.put(key.account() + key.key(), new Answered(key.request(), status, opened));
    }

    @Override
    public Sql sql() {
      throw new IllegalStateException("no module acts here");
    }
  }
}
