package dev.zhishou.demo;

import dev.zhishou.community.Home;
import dev.zhishou.community.Person;
import dev.zhishou.community.Resident;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Invented people, the same in each demonstration. The phone numbers begin with 100, which no
/// mobile number in China does.
final class DemoPeople {
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红鹏辉玲波宁浩宇欣怡佳雪晨曦";
  private static final int EMPTY_OF_100 = 6;
  private static final int LET_OF_100 = 22;
  private static final int COUPLES_OF_100 = 60;

  private final SplittableRandom chance;
  private final SplittableRandom ages;
  private final Sequence ids;
  private int phones;

  DemoPeople(String community, Sequence ids) {
    this.chance = new SplittableRandom(community.hashCode());
    this.ages = new SplittableRandom(~community.hashCode());
    this.phones = community.equals("lanting") ? 10_000 : 20_000;
    this.ids = ids;
  }

  List<Resident> livingIn(List<Home> homes) {
    List<Resident> residents = new ArrayList<>();
    for (Home home : homes) {
      residents.add(new Resident(home, person(), Resident.LivesAs.OWNER));
      int kind = chance.nextInt(100);
      if (kind < EMPTY_OF_100) {
        continue;
      }
      if (kind < EMPTY_OF_100 + LET_OF_100) {
        residents.add(new Resident(home, person(), Resident.LivesAs.TENANT));
      } else if (kind < EMPTY_OF_100 + LET_OF_100 + COUPLES_OF_100) {
        residents.add(new Resident(home, person(), Resident.LivesAs.FAMILY));
      }
    }
    return residents;
  }

  private Person person() {
    StringBuilder name = new StringBuilder().append(one(SURNAMES)).append(one(GIVEN));
    if (chance.nextInt(3) > 0) {
      name.append(one(GIVEN));
    }
    phones += 1 + chance.nextInt(7);
    return new Person(ids.next(), name.toString(), "100571" + phones, born());
  }

  /// Between 22 and 90 years old in 2026.
  private LocalDate born() {
    return LocalDate.of(1936, 1, 1).plusDays(ages.nextInt(68 * 365));
  }

  private char one(String of) {
    return of.charAt(chance.nextInt(of.length()));
  }
}
