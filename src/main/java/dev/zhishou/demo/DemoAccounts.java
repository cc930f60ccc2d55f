package dev.zhishou.demo;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Community;
import dev.zhishou.access.NewAccount;
import dev.zhishou.access.Passwords;
import dev.zhishou.access.Role;
import dev.zhishou.duty.Certificate;
import dev.zhishou.duty.Duty;
import dev.zhishou.duty.Rosters;
import dev.zhishou.duty.Shift;
import dev.zhishou.platform.NewId;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The staff of the demonstration: accounts, certificates, and a roster in which every role is
/// covered around the clock, with a change of shift at 8:00 and 20:00. Everybody is on duty in both
/// shifts, so that the demonstration can be played at any hour with any account; but two at the
/// desk take turns, so that there is a shift to hand over.
@Component
class DemoAccounts {
  static final String PASSWORD = "zhishou-demo";

  private static final LocalTime DAY = LocalTime.of(8, 0);
  private static final LocalTime NIGHT = LocalTime.of(20, 0);
  private static final String ONLY_BY_DAY = "-desk2";
  private static final String ONLY_AT_NIGHT = "-desk3";
  private static final int ROSTER_BEGAN_DAYS_AGO = 14;
  private static final Map<String, List<String>> CERTIFICATES =
      Map.of(
          "lift", List.of("lift"),
          "engineer", List.of("electrician"),
          "engineer2", List.of("electrician"),
          "chief", List.of("electrician", "lift"),
          "monitor", List.of("fire-control"),
          "monitor2", List.of("fire-control"),
          "medic", List.of("first-aid"),
          "service", List.of("permission:strong-measures"));

  private final Accounts accounts;
  private final Rosters rosters;
  private final Passwords passwords;

  DemoAccounts(Accounts accounts, Rosters rosters, Passwords passwords) {
    this.accounts = accounts;
    this.rosters = rosters;
    this.passwords = passwords;
  }

  /// @param resident the home of the resident who has an account
  void make(Community headOffice, List<Community> estates, UUID resident, Instant now) {
    // One hash for all: Argon2id is slow on purpose.
    String hash = passwords.encode(PASSWORD);
    List<NewAccount> people = new ArrayList<>();
    people.add(account("admin", "系统管理员", hash, headOffice, Role.ADMIN, now));
    people.add(company(hash, headOffice, now));
    people.add(account("centre", "投诉处理中心", hash, headOffice, Role.COMPLAINT_CENTRE, now));
    for (int i = 0; i < estates.size(); i++) {
      for (Staff staff : Staff.OF_A_COMMUNITY) {
        String username = estates.get(i).code() + "-" + staff.ending();
        people.add(
            account(username, staff.names().get(i), hash, estates.get(i), staff.role(), now));
      }
    }
    people.add(residentAccount(hash, estates.getFirst(), resident, now));
    accounts.make(people, now);
    roster(people, now);
    certificates(people, now);
  }

  private static NewAccount account(
      String username, String name, String hash, Community community, Role role, Instant now) {
    return new NewAccount(
        new AccountId(NewId.at(now)),
        username,
        name,
        phone(username),
        hash,
        true,
        List.of(NewAccount.Post.of(community.id(), role)));
  }

  /// The general manager, who is of the company's leaders too (000-222).
  private static NewAccount company(String hash, Community headOffice, Instant now) {
    return new NewAccount(
        new AccountId(NewId.at(now)),
        "company",
        "梁总",
        phone("company"),
        hash,
        true,
        Stream.of(Role.COMPANY_LEADER, Role.GENERAL_MANAGER)
            .map(role -> NewAccount.Post.of(headOffice.id(), role))
            .toList());
  }

  /// Invented: no mobile number in China begins with 101.
  private static String phone(String username) {
    return "1010571" + (1000 + Math.floorMod(username.hashCode(), 9000));
  }

  private static NewAccount residentAccount(
      String hash, Community community, UUID home, Instant now) {
    return new NewAccount(
        new AccountId(NewId.at(now)),
        community.code() + "-1-101",
        "住户 1-1-101",
        null,
        hash,
        true,
        List.of(new NewAccount.Post(community.id(), Role.RESIDENT, home)));
  }

  private void roster(List<NewAccount> people, Instant now) {
    LocalDate first = Moments.dayOf(now).minusDays(ROSTER_BEGAN_DAYS_AGO);
    List<Duty> duties = new ArrayList<>();
    for (NewAccount person : people) {
      for (NewAccount.Post post : person.posts()) {
        if (post.role().staff()) {
          if (!person.username().endsWith(ONLY_AT_NIGHT)) {
            duties.add(duty(person, post, Shift.daily(first, DAY, NIGHT), now));
          }
          if (!person.username().endsWith(ONLY_BY_DAY)) {
            duties.add(duty(person, post, Shift.daily(first, NIGHT, DAY), now));
          }
        }
      }
    }
    rosters.add(duties);
  }

  private static Duty duty(NewAccount person, NewAccount.Post post, Shift shift, Instant now) {
    return new Duty(NewId.at(now), post.community(), person.id(), post.role(), shift);
  }

  private void certificates(List<NewAccount> people, Instant now) {
    LocalDate today = Moments.dayOf(now);
    Certificate.Validity validity =
        new Certificate.Validity(today.minusYears(1), today.plusYears(3));
    List<Certificate> certificates = new ArrayList<>();
    for (NewAccount person : people) {
      String ending = person.username().substring(person.username().indexOf('-') + 1);
      for (String kind : CERTIFICATES.getOrDefault(ending, List.of())) {
        certificates.add(
            new Certificate(
                NewId.at(now),
                person.posts().getFirst().community(),
                person.id(),
                kind,
                "T3301" + (10_000_000 + certificates.size()),
                validity));
      }
    }
    rosters.addCertificates(certificates);
  }
}
