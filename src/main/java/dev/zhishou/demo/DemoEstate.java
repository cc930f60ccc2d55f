package dev.zhishou.demo;

import dev.zhishou.access.Community;
import dev.zhishou.community.Contact;
import dev.zhishou.community.Equipment;
import dev.zhishou.community.Estate;
import dev.zhishou.community.Estates;
import dev.zhishou.community.Home;
import dev.zhishou.community.Registers;
import dev.zhishou.community.Resident;
import dev.zhishou.community.estate.EstateProfile;
import dev.zhishou.community.estate.Profiles;
import dev.zhishou.desk.Listening;
import dev.zhishou.desk.Listenings;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.time.Moments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The registers of a demonstration community: 6 buildings of 2 units, each with 25 floors of 2
/// homes and 2 lifts: 600 homes.
@Component
class DemoEstate {
  static final int BUILDINGS = 6;
  static final int UNITS = 2;
  static final int FLOORS = 25;
  static final int HOMES_ON_A_FLOOR = 2;

  /// The weather office of the city and the earthquake office of the province, as made up.
  private static final Listening WEATHER =
      new Listening(
          List.of("hz.weather@example.cn", "zj.quake@example.cn"), List.of(), List.of(), null);

  private final Estates estates;
  private final Registers registers;
  private final Binder binder;
  private final Listenings listenings;
  private final Profiles profiles;

  DemoEstate(
      Estates estates,
      Registers registers,
      Binder binder,
      Listenings listenings,
      Profiles profiles) {
    this.listenings = listenings;
    this.profiles = profiles;
    this.estates = estates;
    this.registers = registers;
    this.binder = binder;
  }

  /// Fills the registers unless they are filled.
  void make(Community community, Instant now) {
    if (estates.settled(community.id())) {
      return;
    }
    listenings.set(community.id(), WEATHER, now);
    profiles.write(community.id(), profile(community), now);
    Sequence ids = new Sequence(now);
    DemoPlaces places = DemoPlaces.of(ids);
    List<Home> homes = homes(ids);
    List<Resident> residents = new DemoPeople(community.code(), ids).livingIn(homes);
    List<Equipment> equipment = DemoEquipment.of(places, ids);
    estates.add(
        community.id(),
        new Estate(places.all(), homes, residents, equipment, contacts(ids, Moments.dayOf(now))));
  }

  /// The home 1-1-101.
  UUID firstHome(Community community) {
    return registers.homeNamed(community.id(), "1-1-101").map(Home::id).orElseThrow();
  }

  private static List<Home> homes(Sequence ids) {
    List<Home> homes = new ArrayList<>();
    for (int building = 1; building <= BUILDINGS; building++) {
      for (int unit = 1; unit <= UNITS; unit++) {
        for (int floor = 1; floor <= FLOORS; floor++) {
          for (int door = 1; door <= HOMES_ON_A_FLOOR; door++) {
            String room = floor + "0" + door;
            String name = building + "-" + unit + "-" + room;
            homes.add(new Home(ids.next(), name, building, unit, floor, room));
          }
        }
      }
    }
    return homes;
  }

  /// Invented like the rest: there is no such street.
  private static EstateProfile profile(Community community) {
    return new EstateProfile(
        "杭州市西湖区演示路与" + community.name() + "路交叉口",
        List.of("演示路 188 号(南大门)", community.name() + "路 1 号(东门)"),
        new BigDecimal("86400"),
        List.of(
            new EstateProfile.Channel("来访", "每天 8:00–20:00", "服务中心前台"),
            new EstateProfile.Channel("电话", "24 小时", "服务中心电话"),
            new EstateProfile.Channel("信件", "工作日 9:00–17:00", "服务中心收"),
            new EstateProfile.Channel("意见箱", "工作日 17:00 开箱", "南大门岗亭旁")),
        List.of(
            new EstateProfile.Field("楼栋和户数", BUILDINGS + " 栋、600 户"),
            new EstateProfile.Field("地下车位", "620 个"),
            new EstateProfile.Field("准许装修施工的时间", "8:00–12:00、14:00–18:00"),
            new EstateProfile.Field("装修户最少几具灭火器", "2")));
  }

  /// One for every kind of outside party that the binder knows. The numbers are invented: the
  /// prefix 0571-5550 is given to nobody here.
  private List<Contact> contacts(Sequence ids, LocalDate today) {
    List<Contact> contacts = new ArrayList<>();
    binder
        .reference()
        .kinds()
        .contacts()
        .forEach(
            (kind, title) ->
                contacts.add(
                    new Contact(
                        ids.next(),
                        kind,
                        "演示·" + title,
                        kind.equals("complaint-mailbox")
                            ? "tousu@example.cn"
                            : "0571-5550" + (1000 + contacts.size()),
                        kind.equals("hospital") ? "演示路 9 号" : null,
                        today)));
    return contacts;
  }
}
