package dev.zhishou.duty.sheet;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Role;
import dev.zhishou.duty.roster.RosterRules;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of the sheet: what posts, people and shifts are called in it. Each is called so that
/// it is found again: two people of one name carry the end of their ids.
///
/// @param posts by title
/// @param people by name
record SheetWords(
    SequencedMap<String, Role> posts,
    SequencedMap<String, AccountId> people,
    List<RosterRules.Pattern> patterns) {
  private static final Pattern TIMES =
      Pattern.compile("(\\d{1,2}:\\d{2}(?::\\d{2})?)\\s*[-–—~～至]\\s*(\\d{1,2}:\\d{2}(?::\\d{2})?)");

  /// When a turn is, as a cell says it.
  record Times(LocalTime from, LocalTime to) {}

  static SheetWords of(
      Map<Role, String> titles, Map<AccountId, String> names, List<RosterRules.Pattern> patterns) {
    SequencedMap<String, Role> posts = new LinkedHashMap<>();
    titles.forEach(
        (role, title) -> {
          if (posts.putIfAbsent(title, role) != null) {
            posts.put(title + "(" + role.id() + ")", role);
          }
        });
    SequencedMap<String, AccountId> people = new LinkedHashMap<>();
    names.forEach(
        (who, name) -> {
          boolean shared = names.values().stream().filter(name::equals).count() > 1;
          people.put(shared || name.isBlank() ? name + "#" + end(who) : name, who);
        });
    return new SheetWords(posts, people, patterns);
  }

  private static String end(AccountId who) {
    String id = who.value().toString();
    return id.substring(id.length() - 6);
  }

  String post(Role role) {
    return key(posts, role);
  }

  String person(AccountId who) {
    return key(people, who);
  }

  private static <T> String key(Map<String, T> words, T of) {
    return words.entrySet().stream()
        .filter(entry -> entry.getValue().equals(of))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /// A shift by its title where it has one.
  String shift(LocalTime from, LocalTime to) {
    return patterns.stream()
        .filter(one -> one.from().equals(from) && one.to().equals(to))
        .map(RosterRules.Pattern::title)
        .findFirst()
        .orElse(from + "-" + to);
  }

  /// The shifts that a cell names; empty where something of it is no shift.
  Optional<List<Times>> times(String text) {
    List<Times> found = new ArrayList<>();
    for (String piece : text.split("[、,，;；\\n]+")) {
      if (!piece.isBlank()) {
        Optional<Times> one = one(piece.strip());
        if (one.isEmpty()) {
          return Optional.empty();
        }
        found.add(one.get());
      }
    }
    return Optional.of(found);
  }

  private Optional<Times> one(String piece) {
    for (RosterRules.Pattern pattern : patterns) {
      if (pattern.title().equals(piece)) {
        return Optional.of(new Times(pattern.from(), pattern.to()));
      }
    }
    Matcher times = TIMES.matcher(piece.replace('：', ':'));
    return times.matches()
        ? time(times.group(1)).flatMap(from -> time(times.group(2)).map(to -> new Times(from, to)))
        : Optional.empty();
  }

  private static Optional<LocalTime> time(String text) {
    String[] parts = text.split(":", -1);
    int hour = Integer.parseInt(parts[0]);
    int minute = Integer.parseInt(parts[1]);
    int second = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
    if (hour == 24 && minute == 0 && second == 0) {
      return Optional.of(LocalTime.MIDNIGHT);
    }
    return hour < 24 && minute < 60 && second < 60
        ? Optional.of(LocalTime.of(hour, minute, second))
        : Optional.empty();
  }
}
