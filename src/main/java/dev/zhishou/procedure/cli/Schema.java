package dev.zhishou.procedure.cli;

final class Schema {
  private Schema() {}

  static String text() {
    return "";
  }
}
