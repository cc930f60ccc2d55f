package dev.zhishou.duty.news;

import java.util.Map;

/// What kinds of certificates are called; a kind of the company's own is called as it was written.
final class CertificateTitles {
  private static final Map<String, String> TITLES =
      Map.of(
          "fire-control", "消防设施操作员证",
          "electrician", "电工证",
          "lift", "电梯作业人员证",
          "first-aid", "急救证",
          "permission:strong-measures", "强制措施授权");

  private CertificateTitles() {}

  static String of(String kind) {
    return TITLES.getOrDefault(kind, kind);
  }
}
