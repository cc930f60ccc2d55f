package dev.zhishou.demo;

import dev.zhishou.access.Role;
import java.util.List;

/// One invented member of staff.
///
/// @param ending of the user name, after the community's code and a dash
/// @param name as colleagues call him, one for each community
/// @param role what he is
record Staff(String ending, List<String> names, Role role) {
  /// Everybody that a community has, as the role table of the catalog lists them.
  static final List<Staff> OF_A_COMMUNITY =
      List.of(
          of("desk", "front-desk", "林晓雨", "苏婉清"),
          of("desk2", "front-desk", "何佳怡", "陆诗涵"),
          of("desk3", "front-desk", "邵晨曦", "陶安然"),
          of("supervisor", "service-supervisor", "周敏", "沈静"),
          of("service", "service-manager", "吴文慧", "顾思远"),
          of("housekeeper", "housekeeper", "郑海燕", "叶青"),
          of("manager", "project-manager", "陈建国", "徐志明"),
          of("duty", "duty-manager", "赵立新", "孙卫东"),
          of("guard", "guard", "马强", "郭勇"),
          of("captain", "guard-captain", "高远", "罗刚"),
          of("monitor", "monitor-room", "韩雪峰", "唐亮"),
          of("monitor2", "monitor-room", "崔建民", "贺新宇"),
          of("engineer", "engineer", "王铁军", "李大伟"),
          of("engineer2", "engineer", "黄志强", "曹永胜"),
          of("chief", "engineering-supervisor", "朱国平", "许振华"),
          of("lift", "lift-engineer", "蒋涛", "邓磊"),
          of("cleaner", "cleaner", "刘桂兰", "杨秀英"),
          of("finance", "finance", "谢婷婷", "冯丽娟"),
          of("archive", "archivist", "董文静", "袁佩"),
          of("keeper", "key-keeper", "彭勇", "潘建华"),
          of("usher", "hand-over-usher", "沈佳", "江月"),
          of("signer", "signer", "白洁", "石磊"),
          of("medic", "medic", "范春梅", "方晓红"));

  private static Staff of(String ending, String role, String lanting, String binhe) {
    return new Staff(ending, List.of(lanting, binhe), new Role(role));
  }
}
