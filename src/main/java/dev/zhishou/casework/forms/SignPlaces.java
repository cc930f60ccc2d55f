package dev.zhishou.casework.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the places to sign are called on paper, but for posts and people named in the case.
final class SignPlaces {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("owner", "业主"),
          Map.entry("householder", "住户"),
          Map.entry("customer", "客户"),
          Map.entry("witness", "见证人"),
          Map.entry("third_party", "第三方"),
          Map.entry("complainant", "投诉人"),
          Map.entry("claimant", "认领人"),
          Map.entry("employee", "当事员工"),
          Map.entry("handler", "处理人"),
          Map.entry("finder", "发现人"),
          Map.entry("finder_staff", "发现人(物业)"),
          Map.entry("on_site", "现场物业人员"),
          Map.entry("giver", "交来人"),
          Map.entry("receiver", "接收人"),
          Map.entry("taker", "领取人"),
          Map.entry("lender", "借出人"),
          Map.entry("reader", "借阅人"),
          Map.entry("archive_keeper", "档案管理员"),
          Map.entry("key_holder", "钥匙保管人"),
          Map.entry("user", "领用人"),
          Map.entry("leaver", "离岗人"),
          Map.entry("relief", "顶岗人"),
          Map.entry("developer", "开发商代表"),
          Map.entry("firm", "施工单位"),
          Map.entry("owner_of_tools", "工具所有人"),
          Map.entry("one_side", "甲方"),
          Map.entry("other_side", "乙方"),
          Map.entry("applicant_sign", "申请人"),
          Map.entry("issuer", "开条人"),
          Map.entry("gate_guard", "门岗"),
          Map.entry("outgoing", "交班人"),
          Map.entry("incoming", "接班人"));

  private SignPlaces() {}

  /// `owner or witness` as 业主或见证人; null: one has no word. `posts` are titles by role.
  static @Nullable String title(String as, Map<String, String> posts) {
    List<String> all = new ArrayList<>();
    for (String one : as.split(" or ", -1)) {
      String word = WORDS.getOrDefault(one, posts.get(one));
      if (word == null) {
        return null;
      }
      all.add(word);
    }
    return String.join("或", all);
  }
}
