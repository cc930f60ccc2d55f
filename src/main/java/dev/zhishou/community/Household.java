package dev.zhishou.community;

import dev.zhishou.community.HouseholdChange.Kind;
import dev.zhishou.community.Resident.LivesAs;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Who stands in the register of a home, and what a case changes in it. Whom the register names so
/// already stays who he is; saying the same again changes nothing.
///
/// @param people as they stand
record Household(List<Member> people) {
  /// Somebody of the household.
  record Member(Person person, LivesAs as) {}

  /// Somebody whom the case names.
  ///
  /// @param as a word of the register, or `owner_before`, `head`
  /// @param name null: only the number is said
  /// @param phoneBefore the number that stood there; null: not said
  record Named(
      String as, @Nullable String name, @Nullable String phone, @Nullable String phoneBefore) {}

  /// What comes of it.
  ///
  /// @param refusal why nothing can; empty: it can
  /// @param after who stands there then
  record Outcome(Optional<String> refusal, List<Households.Written> changes, Household after) {}

  /// @param out whether those named move out
  /// @param ids for whom the register does not know, by the place among those named
  Outcome told(List<Named> named, boolean out, IntFunction<UUID> ids) {
    List<Member> now = new ArrayList<>(people);
    List<Households.Written> changes = new ArrayList<>();
    for (int at = 0; at < named.size(); at++) {
      Named one = named.get(at);
      Optional<String> refusal =
          switch (one.as()) {
            case "owner" -> owner(now, changes, one, before(named), ids.apply(at));
            case "tenant" -> {
              tenant(now, changes, one, out, ids.apply(at));
              yield Optional.empty();
            }
            case "family" -> {
              comes(now, changes, one, LivesAs.FAMILY, ids.apply(at));
              yield Optional.empty();
            }
            case "head" -> {
              head(now, changes, one, ids.apply(at));
              yield Optional.empty();
            }
            case "emergency" -> {
              emergency(now, changes, one, ids.apply(at));
              yield Optional.empty();
            }
            default -> Optional.empty();
          };
      if (refusal.isPresent()) {
        return new Outcome(refusal, List.of(), this);
      }
    }
    if (changes.isEmpty()) {
      changes.add(new Households.Written(Kind.FILED, null, null));
    }
    return new Outcome(Optional.empty(), changes, new Household(List.copyOf(now)));
  }

  private static @Nullable String before(List<Named> named) {
    return named.stream()
        .filter(one -> one.as().equals("owner_before"))
        .map(Named::name)
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> owner(
      List<Member> now,
      List<Households.Written> changes,
      Named one,
      @Nullable String before,
      UUID id) {
    List<Member> owners = now.stream().filter(each -> each.as() == LivesAs.OWNER).toList();
    String name = one.name();
    if (name != null) {
      boolean known = owners.stream().anyMatch(each -> each.person().name().equals(name));
      boolean named = owners.stream().anyMatch(each -> each.person().name().equals(before));
      if (!known) {
        owners.stream()
            .filter(each -> !named || each.person().name().equals(before))
            .forEach(each -> goes(now, changes, each));
      }
      comes(now, changes, one, LivesAs.OWNER, id);
      return Optional.empty();
    }
    String phone = Objects.requireNonNull(one.phone());
    List<Member> meant =
        owners.stream().filter(each -> same(each.person().phone(), one.phoneBefore())).toList();
    if (meant.size() != 1 && owners.size() != 1) {
      return Optional.of(
          owners.isEmpty()
              ? "登记里这一户没有业主，先登记业主 / The register has no owner of this home: register him first"
              : "这一户有几位业主，原号码对不上哪一位 / Several owners, and the old number is none of theirs");
    }
    rings(now, changes, meant.size() == 1 ? meant.getFirst() : owners.getFirst(), phone);
    return Optional.empty();
  }

  private static void tenant(
      List<Member> now, List<Households.Written> changes, Named one, boolean out, UUID id) {
    if (!out) {
      boolean owner =
          now.stream()
              .anyMatch(
                  each -> each.as() == LivesAs.OWNER && each.person().name().equals(one.name()));
      if (!owner) {
        comes(now, changes, one, LivesAs.TENANT, id);
      }
      return;
    }
    List.copyOf(now).stream()
        .filter(each -> each.as() == LivesAs.TENANT && each.person().name().equals(one.name()))
        .forEach(each -> goes(now, changes, each));
  }

  /// The one who is named from now on, and no other.
  private static void emergency(
      List<Member> now, List<Households.Written> changes, Named one, UUID id) {
    if (one.name() != null) {
      List.copyOf(now).stream()
          .filter(each -> each.as() == LivesAs.EMERGENCY)
          .filter(each -> !each.person().name().equals(one.name()))
          .forEach(each -> goes(now, changes, each));
    }
    comes(now, changes, one, LivesAs.EMERGENCY, id);
  }

  private static void head(List<Member> now, List<Households.Written> changes, Named one, UUID id) {
    if (one.name() != null && found(now, one.name()).isEmpty()) {
      comes(now, changes, one, LivesAs.FAMILY, id);
    }
    found(now, one.name())
        .ifPresent(
            each -> changes.add(new Households.Written(Kind.HEADS, each.person(), each.as())));
  }

  /// Somebody is there from now on, as this; whom the household knows by name stays himself. An
  /// owner or tenant whom the family's list or the emergency number names again stays what he is.
  private static void comes(
      List<Member> now, List<Households.Written> changes, Named one, LivesAs as, UUID id) {
    if (one.name() == null) {
      return;
    }
    Optional<Member> known = found(now, one.name());
    boolean stays =
        known.isPresent()
            && (known.get().as() == as || as == LivesAs.FAMILY || as == LivesAs.EMERGENCY);
    if (stays) {
      if (one.phone() != null && !same(known.get().person().phone(), one.phone())) {
        rings(now, changes, known.get(), one.phone());
      }
      return;
    }
    UUID who = known.map(each -> each.person().id()).orElse(id);
    String phone =
        one.phone() != null ? one.phone() : known.map(each -> each.person().phone()).orElse(null);
    Member member = new Member(new Person(who, one.name(), phone), as);
    now.removeIf(each -> each.person().id().equals(who));
    now.add(member);
    changes.add(new Households.Written(Kind.COMES, member.person(), as));
  }

  private static void goes(List<Member> now, List<Households.Written> changes, Member member) {
    now.remove(member);
    changes.add(new Households.Written(Kind.GOES, member.person(), member.as()));
  }

  private static void rings(
      List<Member> now, List<Households.Written> changes, Member member, String phone) {
    if (same(member.person().phone(), phone)) {
      return;
    }
    Person person = new Person(member.person().id(), member.person().name(), phone);
    now.replaceAll(each -> each.equals(member) ? new Member(person, each.as()) : each);
    changes.add(new Households.Written(Kind.RINGS, person, member.as()));
  }

  private static Optional<Member> found(List<Member> now, @Nullable String name) {
    return now.stream().filter(each -> each.person().name().equals(name)).findFirst();
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null
        && other != null
        && one.replaceAll("\\D", "").equals(other.replaceAll("\\D", ""));
  }
}
