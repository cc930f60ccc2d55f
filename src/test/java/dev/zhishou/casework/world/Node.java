package dev.zhishou.casework.world;

import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.parts.PartListeners;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.platform.followups.FollowUpListener;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.BiConsumer;

/// A node of the house with its own memory and its own listeners.
final class Node {
  private static final Set<String> RINGS = Set.of("RungCalled", "StepOverdue");

  final TestHouse house;
  private final List<FollowUpListener> listeners = new ArrayList<>();

  /// @param bell told of each rung and each overdue step, at least once
  Node(
      TestHouse.Books books,
      CaseStore store,
      Clock clock,
      SplittableRandom salts,
      BiConsumer<UUID, Integer> bell) {
    house = new TestHouse(books, store, clock, salts, this::following);
    listeners.addAll(PartListeners.of(house.reading, house.commands));
    listeners.add(
        new FollowUpListener() {
          @Override
          public String name() {
            return "bell";
          }

          @Override
          public Set<String> eventTypes() {
            return RINGS;
          }

          @Override
          public void handle(UUID caseId, int seq) {
            bell.accept(caseId, seq);
          }
        });
  }

  /// Those that follow what it writes.
  List<FollowUpListener> listeners() {
    return listeners;
  }

  private List<String> following(String type) {
    return listeners.stream()
        .filter(listener -> listener.eventTypes().contains(type))
        .map(FollowUpListener::name)
        .toList();
  }

  /// Follows an event, as the task table does.
  ///
  /// @param instance `case:seq`
  void follow(String name, String instance) {
    int colon = instance.lastIndexOf(':');
    listeners.stream()
        .filter(listener -> listener.name().equals(name))
        .forEach(
            listener ->
                listener.handle(
                    UUID.fromString(instance.substring(0, colon)),
                    Integer.parseInt(instance.substring(colon + 1))));
  }
}
