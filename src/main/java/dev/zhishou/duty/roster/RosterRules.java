package dev.zhishou.duty.roster;

import dev.zhishou.access.Role;
import dev.zhishou.duty.InCharge;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.Laws;
import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Yaml;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The shifts that a company knows and what each post needs, as `sop/roster.yaml` has them.
///
/// @param posts by role
/// @param most how long anybody may work on end; null: nothing is said
public record RosterRules(
    List<Pattern> patterns,
    SequencedMap<Role, Post> posts,
    @Nullable Duration most,
    Special special) {
  private static final String FILE = "sop/roster.yaml";
  private static final String MIDNIGHT = "24:00";

  /// When somebody in charge must be on the roster all day (004-104).
  ///
  /// @param days the days of special periods
  /// @param inCharge the roles of manager level and above, the nearest first
  public record Special(Set<LocalDate> days, Set<Role> inCharge) {
    /// No special day.
    public static final Special NONE = new Special(Set.of(), Set.of());
  }

  /// The same, with special days.
  RosterRules on(Set<LocalDate> days) {
    return new RosterRules(patterns, posts, most, new Special(days, special.inCharge()));
  }

  /// A shift to choose from.
  ///
  /// @param to not after `from`: on the next day; 0:00 is midnight
  /// @param tone its colour, in a word
  public record Pattern(String id, String title, LocalTime from, LocalTime to, String tone) {}

  /// What a post needs.
  ///
  /// @param heads how many at once; 0: it may stand empty
  /// @param from each day from
  /// @param to until; 0:00 is midnight
  /// @param standby who has it may sleep: it is no working time
  /// @param certificate the kind that who has it must hold; null: none
  /// @param most how long it may be worked on end; null: as long as any
  public record Post(
      int heads,
      LocalTime from,
      LocalTime to,
      boolean standby,
      @Nullable String certificate,
      @Nullable Duration most) {
    static final Post NONE = new Post(0, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, false, null, null);
  }

  /// What a post needs; a post that the file does not name needs nothing.
  public Post post(Role role) {
    return posts.getOrDefault(role, Post.NONE);
  }

  /// The rules of a binder; empty where it has none.
  public static RosterRules of(Binder binder) {
    Laws laws = new Laws(binder);
    List<Pattern> patterns = new ArrayList<>();
    SequencedMap<Role, Post> posts = new LinkedHashMap<>();
    var root =
        binder
            .text(FILE)
            .flatMap(text -> Yaml.read(text, new Findings(FILE)))
            .filter(Node.Mapping.class::isInstance)
            .map(Node.Mapping.class::cast);
    if (root.isEmpty()) {
      return new RosterRules(patterns, posts, null, Special.NONE);
    }
    mappings(root.get(), "patterns").forEach((id, one) -> patterns.add(pattern(id, one)));
    mappings(root.get(), "posts").forEach((id, one) -> posts.put(new Role(id), post(one, laws)));
    return new RosterRules(
        patterns,
        posts,
        most(said(root.get(), "hours"), laws),
        new Special(Set.of(), InCharge.roles(binder)));
  }

  private static Pattern pattern(String id, Node.Mapping one) {
    return new Pattern(
        id, said(one, "title"), time(one, "from"), time(one, "to"), said(one, "tone"));
  }

  private static Post post(Node.Mapping one, Laws laws) {
    String heads = said(one, "heads");
    String certificate = said(one, "certificate");
    return new Post(
        heads.isEmpty() ? 0 : Integer.parseInt(heads),
        time(one, "from"),
        time(one, "to"),
        said(one, "standby").equals("true"),
        certificate.isEmpty() ? null : certificate,
        most(said(one, "hours"), laws));
  }

  private static @Nullable Duration most(String source, Laws laws) {
    Laws.Bound bound = source.isEmpty() ? null : laws.national(source);
    return bound == null ? null : Duration.ofSeconds(bound.figure().comparableSeconds());
  }

  private static LocalTime time(Node.Mapping one, String word) {
    String text = said(one, word);
    return text.isEmpty() || text.equals(MIDNIGHT) ? LocalTime.MIDNIGHT : LocalTime.parse(text);
  }

  private static SequencedMap<String, Node.Mapping> mappings(Node.Mapping root, String word) {
    SequencedMap<String, Node.Mapping> found = new LinkedHashMap<>();
    if (root.get(word).orElse(null) instanceof Node.Mapping all) {
      all.entries()
          .forEach(
              (key, entry) -> {
                if (entry.value() instanceof Node.Mapping one) {
                  found.put(key, one);
                }
              });
    }
    return found;
  }

  private static String said(Node.Mapping one, String word) {
    return one.get(word).orElse(null) instanceof Node.Scalar scalar ? scalar.text() : "";
  }
}
